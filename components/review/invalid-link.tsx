import type { Translate } from "@/lib/wire/messages/translate";

/** Says what of an address cannot be used; nothing where all of it can. */
export function InvalidLink({ message, t }: { message: string | null; t: Translate }) {
  return (
    message !== null && (
      <p role="status" className="mb-6 max-w-read border-danger border-l-4 bg-surface px-4 py-3">
        {t("record.invalid", { message })}
      </p>
    )
  );
}
