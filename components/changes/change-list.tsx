import Link from "next/link";
import { Swatch } from "@/components/map/swatch";
import { type Language, pickName } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import type { ChangeRow, ChangesView } from "@/lib/wire/analysis-views";
import { translator } from "@/lib/wire/messages/translate";
import { choosePattern } from "@/lib/wire/pattern";
import { capitalise } from "@/lib/wire/sentence";
import { writeQuery } from "@/lib/wire/span-query";
import { statusWords } from "@/lib/wire/status-words";
import { dayInWords } from "@/lib/wire/words-of-dates";

interface ChangeListProps {
  changes: ChangesView;
  /** Parameters of the view, which the links keep. */
  lens: Readonly<Record<string, string>>;
  language: Language;
}

/** What changed, a section for each day, newest first: from what to what, and on whose word. */
export function ChangeList({ changes, lens, language }: ChangeListProps) {
  const t = translator(language);
  return changes.days.map(({ day, changes: rows }) => (
    <section key={day} aria-labelledby={`day-${day}`} className="border-line-strong border-t pt-5 pb-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`day-${day}`} className="font-semibold text-lead">
          {capitalise(dayInWords(day, language, true))}
        </h2>
        <p className="text-ink-soft text-small">{t("desk.changes.count", { count: rows.length })}</p>
      </div>
      <ul>
        {rows.map((row) => (
          <li
            key={`${row.kind} ${row.id}`}
            className="grid gap-x-8 gap-y-2 border-line border-t py-4 first:border-t-0 lg:grid-cols-[22rem_minmax(0,1fr)]"
          >
            <Change {...{ row, day, lens, language }} parties={changes.parties} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

interface ChangeProps {
  row: ChangeRow;
  day: string;
  lens: ChangeListProps["lens"];
  parties: readonly Party[];
  language: Language;
}

function Change({ row, day, lens, parties, language }: ChangeProps) {
  const t = translator(language);
  const where =
    row.kind === "region" ? t("desk.changes.region.whole") : row.region && pickName(row.region, language);
  const room = row.kind === "place" ? "places" : "regions";
  const href = `/${room}/${row.id}${writeQuery({ date: day, ...lens })}`;
  return (
    <>
      <div>
        <h3 className="font-semibold">
          <Link href={href} prefetch={false} className="prose-link">
            {pickName(row.names, language)}
          </Link>
          {where && <span className="ml-2 font-normal text-ink-soft text-small">{where}</span>}
        </h3>
        <p className="mt-1 font-semibold text-small">{t(`desk.flip.${row.flip}`)}</p>
        <p className="mt-1.5 flex items-center gap-2.5">
          <Swatch pattern={choosePattern(row.after)} parties={parties} />
          {statusWords(row.after, parties, language)}
        </p>
        <p className="mt-1 text-ink-soft text-small">
          {t("desk.changes.fromTo", { before: statusWords(row.before, parties, language) })}
        </p>
      </div>
      <p className="max-w-read">{row.sentence}</p>
    </>
  );
}
