import Link from "next/link";
import { RevisionBody } from "@/components/record/revision-list";
import { type Language, pickName } from "@/lib/domain/names";
import { push } from "@/lib/domain/resolve/by-key";
import type { ActivityRow, ActivitySave } from "@/lib/wire/desk-views";
import { translateOrNull, translator } from "@/lib/wire/messages/translate";
import { capitalise } from "@/lib/wire/sentence";
import { dayInWords } from "@/lib/wire/words-of-dates";

/** Where the day of an instant ends and its time of day begins and ends, in ISO 8601. */
const DAY_END = 10;
const TIME = [11, 16] as const;

/** What was saved, a section for each day in UTC, newest first: when, by whom, and of each record what changed. */
export function ActivityList({ saves, language }: { saves: readonly ActivitySave[]; language: Language }) {
  const days = new Map<string, ActivitySave[]>();
  for (const save of saves) push(days, save.recordedAt.slice(0, DAY_END), save);
  return [...days].map(([day, made]) => (
    <section key={day} aria-labelledby={`day-${day}`} className="mb-8">
      <h2 id={`day-${day}`} className="border-ink border-b-2 pb-2 font-semibold text-lead">
        {capitalise(dayInWords(day, language, true))}
      </h2>
      <ol>
        {made.map((save) => (
          <li
            key={save.recordedAt}
            className="grid gap-x-8 gap-y-2 border-line border-b py-4 md:grid-cols-[12rem_minmax(0,1fr)]"
          >
            <p className="text-small">
              <time dateTime={save.recordedAt} className="text-ink-soft">
                {save.recordedAt.slice(...TIME)} UTC
              </time>
              <span className="block font-semibold max-md:ml-3 max-md:inline">{save.author}</span>
            </p>
            <Save save={save} language={language} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

function Save({ save: { rows, more }, language }: { save: ActivitySave; language: Language }) {
  const t = translator(language);
  return (
    <div className="min-w-0">
      <ul className="space-y-3">
        {rows.map((row) => (
          <li key={`${row.recordId} ${row.number}`}>
            <Row row={row} language={language} />
          </li>
        ))}
      </ul>
      {more !== 0 && (
        <p className="mt-3 text-ink-soft text-small">
          {more === null ? t("review.activity.moreHidden") : t("review.activity.more", { count: more })}
        </p>
      )}
    </div>
  );
}

function Row({ row, language }: { row: ActivityRow; language: Language }) {
  const t = translator(language);
  const verdict = row.verdict && translateOrNull(language, `record.verdict.${row.verdict}`);
  const kind = capitalise(t(`review.noun.${row.noun}`));
  const name = capitalise(pickName(row.title, language));
  return (
    <div className="rounded-small border border-line bg-surface">
      <div className="px-4 pt-3">
        <p className="text-ink-soft text-small">
          {[kind, verdict, t("record.history.number", { number: row.number })].filter(Boolean).join(" · ")}
        </p>
        <p className="max-w-read break-words">
          <strong className="font-semibold">{t(`record.operation.${row.operation}`)}</strong>
          {": "}
          {row.href ? (
            <Link href={row.href} prefetch={false} className="prose-link">
              {name}
            </Link>
          ) : (
            name
          )}
        </p>
      </div>
      <details>
        <summary className="touch-target flex cursor-pointer items-center px-4 text-ink-soft text-small">
          {t("record.history.changes", { count: row.changes.length })}
          {row.reason && (
            <span className="ml-3 truncate">{t("record.history.reason", { reason: row.reason })}</span>
          )}
        </summary>
        <RevisionBody revision={row} language={language} />
      </details>
    </div>
  );
}
