import type { Language } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";
import type { SnapshotContent } from "@/lib/wire/snapshot/snapshot-content";
import { snapshotDays, snapshotName } from "./snapshot-name";

/** Over an embedded map, in one line: what it is, that it is frozen, and the way to its page. */
export function SnapshotStrip({
  id,
  content,
  language,
}: {
  id: string;
  content: Pick<SnapshotContent, "title" | "theatre" | "view">;
  language: Language;
}) {
  const t = translator(language);
  const name = snapshotName(content, language);
  const days = snapshotDays(content, language);
  return (
    <header className="flex items-center gap-x-3 border-line border-b bg-surface px-3 py-1 text-small">
      <h1 className="min-w-0 truncate font-semibold text-body" title={name}>
        {name}
      </h1>
      {name !== days && <p className="truncate text-ink-soft max-sm:sr-only">{days}</p>}
      <p className="ml-auto shrink-0 text-ink-soft max-md:sr-only">{t("frozen.kind")}</p>
      <a
        href={`/s/${id}`}
        className="touch-target prose-link ml-auto inline-flex shrink-0 items-center whitespace-nowrap md:ml-0"
      >
        Claim Atlas<span className="sr-only">: {t("frozen.strip.page")}</span>
      </a>
    </header>
  );
}
