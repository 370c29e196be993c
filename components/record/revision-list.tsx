import type { Language } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";
import type { RevisionView } from "@/lib/wire/record-views";
import { instantInWords } from "@/lib/wire/words-of-dates";

/** Every saved state of a record, newest first, with each field before and after. */
export function RevisionList({
  revisions,
  language,
}: {
  revisions: readonly RevisionView[];
  language: Language;
}) {
  const t = translator(language);
  return (
    <section aria-labelledby="history" className="mt-14 border-line border-t pt-8">
      <h2 id="history" className="font-semibold text-lead">
        {t("record.history")}
      </h2>
      <p className="mb-4 text-ink-soft text-small">{t("record.history.lead")}</p>
      <RevisionItems revisions={revisions} language={language} />
    </section>
  );
}

/** The same without its heading, for records that show within the page of another. */
export function RevisionItems({
  revisions,
  language,
}: {
  revisions: readonly RevisionView[];
  language: Language;
}) {
  const t = translator(language);
  const newestFirst = [...revisions].sort((one, other) => other.number - one.number);
  return (
    <ol className="space-y-2">
      {newestFirst.map((revision) => (
        <li key={revision.number} className="rounded-small border border-line bg-surface">
          <details>
            <summary className="touch-target flex cursor-pointer flex-wrap items-center gap-x-3 px-4 py-2 text-small">
              <strong className="font-semibold">
                {t("record.history.number", { number: revision.number })}
              </strong>
              <span>{t(`record.operation.${revision.operation}`)}</span>
              <time dateTime={revision.recordedAt} className="text-ink-soft">
                {instantInWords(revision.recordedAt, language)}
              </time>
              <span className="text-ink-soft">{t("record.history.by", { author: revision.author })}</span>
              <span className="ml-auto text-ink-soft">
                {t("record.history.changes", { count: revision.changes.length })}
              </span>
            </summary>
            <RevisionBody revision={revision} language={language} />
          </details>
        </li>
      ))}
    </ol>
  );
}

/** Why a state was saved, and each field before and after. */
export function RevisionBody({ revision, language }: { revision: RevisionView; language: Language }) {
  const t = translator(language);
  return (
    <div className="border-line border-t px-4 py-3">
      {revision.reason && <p className="mb-3">{t("record.history.reason", { reason: revision.reason })}</p>}
      <ChangeTable revision={revision} language={language} />
    </div>
  );
}

function ChangeTable({ revision, language }: { revision: RevisionView; language: Language }) {
  const t = translator(language);
  const absent = <span className="text-ink-soft italic">{t("record.history.absent")}</span>;
  return (
    // A named, focusable region, so that a wide table can be scrolled by keyboard too.
    <section
      className="overflow-x-auto"
      aria-label={t("record.history.number", { number: revision.number })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling by keyboard needs the focus
      tabIndex={0}
    >
      <table className="w-full min-w-[34rem] text-left text-small">
        <thead>
          <tr className="text-ink-soft">
            <th className="w-1/4 py-1 pr-4 font-normal">{t("record.history.field")}</th>
            <th className="w-3/8 py-1 pr-4 font-normal">{t("record.history.before")}</th>
            <th className="py-1 font-normal">{t("record.history.after")}</th>
          </tr>
        </thead>
        <tbody>
          {revision.changes.map((change) => (
            <tr key={change.path} className="border-line border-t align-top">
              <th scope="row" className="break-words py-1.5 pr-4 font-normal">
                <code className="text-[0.75rem]">{change.path}</code>
              </th>
              <td className="break-words py-1.5 pr-4">{change.before ?? absent}</td>
              <td className="break-words py-1.5">{change.after ?? absent}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
