"use client";

import Link from "next/link";
import { useMessages } from "@/components/shell/messages-provider";
import type { Day } from "@/lib/domain/day";
import { type Language, pickName } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import type { Translate } from "@/lib/wire/messages/translate";
import { attributionSentence, partyInWords, verificationSentence } from "@/lib/wire/sentence";
import { dayInWords } from "@/lib/wire/words-of-dates";

interface ClaimCardProps {
  claim: PayloadClaim;
  parties: readonly Party[];
  /** The day shown: what speaks of later days says so. */
  day: Day;
}

/** Which days an uncertain date may mean, and from which of them on the claim counts; null where the day is certain. */
function uncertainWords(claim: PayloadClaim, t: Translate, language: Language): string | null {
  const { earliest, latest, countsFrom } = claim;
  const isSpan = claim.eventDate.includes("/"); // "throughout" names its days; it is not in doubt about one
  if (isSpan || earliest === latest || latest === null || countsFrom === null) return null;
  const [last, from] = [dayInWords(latest, language), dayInWords(countsFrom, language)];
  return earliest === null
    ? t("map.claim.uncertain.before", { last, from })
    : t("map.claim.uncertain.between", { first: dayInWords(earliest, language), last, from });
}

/** One claim: who said it in a sentence, the way it reached us, whether anybody verified it, and the way to its statement. */
export function ClaimCard({ claim, parties, day }: ClaimCardProps) {
  const { t, language } = useMessages();
  const { alignment } = claim.speaker;
  const colour = parties.find((party) => party.key === alignment)?.colour;
  const relay = claim.relay.map((source) => pickName(source.names, language)).join(" → ");
  const uncertain = uncertainWords(claim, t, language);
  const saidLater = claim.saidOnLatest !== null && claim.saidOnLatest > day;
  const speaksLater = claim.countsFrom !== null && claim.countsFrom > day;
  return (
    <article
      className="border-line border-l-4 py-1 pl-3"
      style={colour ? { borderColor: colour } : undefined}
    >
      <p className="text-body">{attributionSentence(claim, parties, language)}</p>
      <p className="mt-0.5 text-small">{verificationSentence(claim, language)}</p>
      {uncertain && (
        <p className="mt-1 border-line-strong border-b border-dashed pb-1 text-small">{uncertain}</p>
      )}
      {(saidLater || speaksLater) && (
        <p className="mt-1 font-semibold text-ink-soft text-small">
          {t(speaksLater ? "map.claim.later" : "map.claim.saidLater")}
        </p>
      )}
      <p className="mt-1 flex flex-wrap items-baseline gap-x-3 text-ink-soft text-small">
        <span>
          {alignment === null
            ? t("map.claim.independent")
            : t("map.claim.aligned", { party: partyInWords(parties, alignment, language) })}
        </span>
        <span>{relay === "" ? t("map.claim.direct") : t("map.claim.chain", { relay })}</span>
        <Link
          href={`/statements/${claim.statementId}#${claim.id}`}
          className="prose-link ml-auto max-lg:py-2.5"
          prefetch={false}
        >
          {t("map.claim.read")}
        </Link>
      </p>
    </article>
  );
}
