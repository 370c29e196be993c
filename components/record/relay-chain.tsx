import Link from "next/link";
import type { ReactNode } from "react";
import { AlignmentTag } from "@/components/record/alignment-tag";
import { type Language, pickName } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import { translator } from "@/lib/wire/messages/translate";
import type { StatementRow } from "@/lib/wire/record-views";
import { capitalise } from "@/lib/wire/sentence";
import { dateInWords } from "@/lib/wire/words-of-dates";

interface RelayChainProps {
  statement: StatementRow;
  parties: readonly Party[];
  language: Language;
}

/** The way of a statement from who said it, through who carried it, to the outlet that published it, drawn as a path. */
export function RelayChain({ statement, parties, language }: RelayChainProps) {
  const t = translator(language);
  const { speaker, relay } = statement;
  const published = statement.publishedOn && dateInWords(statement.publishedOn, language);
  return (
    <>
      <ol className="relative">
        <ChainStop
          href={`/sources/${speaker.id}`}
          name={capitalise(pickName(speaker.names, language))}
          role={`${t("record.statement.chain.speaker")} ${dateInWords(statement.saidOn, language)}`}
          isFirst
          isLast={relay.length === 0}
        >
          <AlignmentTag alignment={speaker.alignment} parties={parties} language={language} />
        </ChainStop>
        {relay.map((carrier, index) => {
          const isLast = index === relay.length - 1;
          const role = t(isLast ? "record.statement.chain.outlet" : "record.statement.chain.carrier");
          return (
            <ChainStop
              key={carrier.id}
              href={`/sources/${carrier.id}`}
              name={capitalise(pickName(carrier.names, language))}
              role={isLast && published ? `${role} ${published}` : role}
              isLast={isLast}
            />
          );
        })}
      </ol>
      {relay.length === 0 && (
        <p className="mt-2 text-ink-soft text-small">{t("record.statement.chain.direct")}</p>
      )}
    </>
  );
}

interface ChainStopProps {
  href: string;
  name: string;
  role: string;
  isFirst?: boolean;
  isLast: boolean;
  children?: ReactNode;
}

function ChainStop({ href, name, role, isFirst = false, isLast, children }: ChainStopProps) {
  return (
    <li className="relative pb-6 pl-8 last:pb-0">
      {!isLast && (
        <span
          aria-hidden="true"
          className="absolute top-4 bottom-[-0.5rem] left-[0.4375rem] w-0.5 bg-line-strong"
        />
      )}
      <span
        aria-hidden="true"
        className={`absolute top-1 left-0 size-4 rounded-full border-2 border-ink ${isFirst ? "bg-ink" : "bg-surface"}`}
      />
      <Link href={href} className="prose-link font-semibold">
        {name}
      </Link>
      <p className="text-ink-soft text-small">{role}</p>
      {children}
    </li>
  );
}
