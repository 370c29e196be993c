import Link from "next/link";
import { AlignmentTag } from "@/components/record/alignment-tag";
import { type Language, pickName } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import { translator } from "@/lib/wire/messages/translate";
import type { StatementRow } from "@/lib/wire/record-views";
import { capitalise, claimSentence } from "@/lib/wire/sentence";
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

/** How many claims of a statement a row spells out; the rest is counted. */
const CLAIMS_SHOWN = 3;

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
  const t = translator(language);
  const Heading = headingLevel === 2 ? "h2" : "h3";
  const { speaker, relay, claims } = statement;
  const hidden = claims.length - CLAIMS_SHOWN;
  return (
    <li className="group relative grid gap-x-8 gap-y-2 border-line border-b py-5 md:grid-cols-[9.5rem_minmax(0,1fr)] xl:in-data-wide:grid-cols-[9.5rem_minmax(0,1fr)_24rem]">
      <p className="text-ink-soft text-small md:pt-0.5">
        {capitalise(dateInWords(statement.saidOn, language))}
      </p>
      <div className="max-w-read">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Heading className="font-semibold text-body">
            <Link
              href={`/statements/${statement.id}`}
              className="after:absolute after:inset-0 group-hover:underline"
            >
              {capitalise(pickName(speaker.names, language))}
            </Link>
          </Heading>
          <AlignmentTag alignment={speaker.alignment} parties={parties} language={language} />
          {relay.length > 0 && (
            <span className="text-ink-soft text-small">
              {t("record.via", { names: relay.map((one) => pickName(one.names, language)).join(" → ") })}
            </span>
          )}
        </div>
        <p className="mt-1.5 font-serif text-[1.0625rem] leading-7">{statement.summary}</p>
      </div>
      <ul className="max-w-read space-y-1.5 border-line border-l-2 pl-3 text-ink-soft text-small max-xl:md:col-start-2 md:not-in-data-wide:col-start-2">
        {claims.slice(0, CLAIMS_SHOWN).map((claim) => (
          <li key={claim.id}>{claimSentence(claim, parties, language)}</li>
        ))}
        {hidden > 0 && <li>+ {t("record.claims", { count: hidden })}</li>}
      </ul>
    </li>
  );
}
