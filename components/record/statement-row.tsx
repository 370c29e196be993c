import Link from "next/link";
import { AlignmentTag } from "@/components/record/alignment-tag";
import { type Language, pickName } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import { translator } from "@/lib/wire/messages/translate";
import type { StatementRow } from "@/lib/wire/record-views";
import { claimSentence } from "@/lib/wire/sentence";

interface StatementWordsProps {
  statement: Pick<StatementRow, "speaker" | "relay" | "summary">;
  title: string;
  href: string;
  /** Whether the browser may fetch it before it is asked for; not what only some may read. */
  prefetch?: false;
  parties: readonly Party[];
  language: Language;
  /** Level of the heading, under that of the list. */
  headingLevel: 2 | 3;
}

/** A statement in a list: who through whom, and what; the nearest positioned box around it leads to its page. */
export function StatementWords(props: StatementWordsProps) {
  const { statement, title, href, prefetch, parties, language, headingLevel } = props;
  const t = translator(language);
  const Heading = headingLevel === 2 ? "h2" : "h3";
  const { speaker, relay, summary } = statement;
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Heading className="font-semibold text-body">
          <Link
            href={href}
            {...(prefetch === false && { prefetch })}
            className="after:absolute after:inset-0 hover:underline"
          >
            {title}
          </Link>
        </Heading>
        <AlignmentTag alignment={speaker.alignment} parties={parties} language={language} />
        {relay.length > 0 && (
          <span className="text-ink-soft text-small">
            {t("record.via", { names: relay.map((one) => pickName(one.names, language)).join(" → ") })}
          </span>
        )}
      </div>
      <p className="mt-1.5 font-serif text-[1.0625rem] leading-7">{summary}</p>
    </>
  );
}

/** How many claims of a statement a row spells out; the rest is counted. */
const CLAIMS_SHOWN = 3;

interface ClaimLinesProps {
  claims: readonly PayloadClaim[];
  parties: readonly Party[];
  language: Language;
  className: string;
}

/** The first claims of a statement, a sentence each. */
export function ClaimLines({ claims, parties, language, className }: ClaimLinesProps) {
  const t = translator(language);
  const hidden = claims.length - CLAIMS_SHOWN;
  return (
    <ul className={`space-y-1.5 border-line border-l-2 pl-3 text-ink-soft text-small ${className}`}>
      {claims.slice(0, CLAIMS_SHOWN).map((claim) => (
        <li key={claim.id}>{claimSentence(claim, parties, language)}</li>
      ))}
      {hidden > 0 && <li>+ {t("record.claims", { count: hidden })}</li>}
    </ul>
  );
}
