import { Notice } from "@/components/shell/notice";
import type { Translate } from "@/lib/wire/messages/translate";

/** In place of a snapshot that was revoked: the reason, in the words of whoever did it. */
export function SnapshotGone({ message, t }: { message: string; t: Translate }) {
  return (
    <main id="content" className="mx-auto max-w-page px-4 py-16 sm:px-8">
      <Notice headingLevel={1} title={t("frozen.gone.title")}>
        <p>{message}</p>
        <p>
          <a
            href="/"
            target="_top"
            className="touch-target prose-link inline-flex items-center font-semibold"
          >
            {t("frozen.gone.live")}
          </a>
        </p>
      </Notice>
    </main>
  );
}
