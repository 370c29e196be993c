import { ClaimLines, StatementWords } from "@/components/record/statement-row";
import { type Language, pickName } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import type { StatementRow } from "@/lib/wire/record-views";
import { capitalise } from "@/lib/wire/sentence";
import { dateInWords } from "@/lib/wire/words-of-dates";

interface StatementListProps {
  statements: readonly StatementRow[];
  parties: readonly Party[];
  language: Language;
  /** Level of the headings of the rows, under that of the list. */
  headingLevel: 2 | 3;
  /** Claims stand beside the statement where the list has the page's whole width. */
  wide?: boolean;
}

/** Statements as the rows of a ledger: when, who through whom, what in their own column. */
export function StatementList({
  statements,
  parties,
  language,
  headingLevel,
  wide = false,
}: StatementListProps) {
  return (
    <ol className="border-line border-t" data-wide={wide || undefined}>
      {statements.map((statement) => (
        <StatementItem key={statement.id} {...{ statement, parties, language, headingLevel }} />
      ))}
    </ol>
  );
}

interface StatementItemProps extends Omit<StatementListProps, "statements" | "wide"> {
  statement: StatementRow;
}

function StatementItem({ statement, parties, language, headingLevel }: StatementItemProps) {
  return (
    <li className="relative grid gap-x-8 gap-y-2 border-line border-b py-5 md:grid-cols-[9.5rem_minmax(0,1fr)] xl:in-data-wide:grid-cols-[9.5rem_minmax(0,1fr)_24rem]">
      <p className="text-ink-soft text-small md:pt-0.5">
        {capitalise(dateInWords(statement.saidOn, language))}
      </p>
      <div className="max-w-read">
        <StatementWords
          {...{ statement, parties, language, headingLevel }}
          title={capitalise(pickName(statement.speaker.names, language))}
          href={`/statements/${statement.id}`}
        />
      </div>
      <ClaimLines
        {...{ claims: statement.claims, parties, language }}
        className="max-w-read max-xl:md:col-start-2 md:not-in-data-wide:col-start-2"
      />
    </li>
  );
}
