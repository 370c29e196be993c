import { eventOf, type FoundEvent } from "./event";
import type { Holder } from "./find-holder";
import { findSlavicSpeech } from "./find-slavic-speech";
import type { Attribution } from "./find-speech";
import type { Mention, PartyMention } from "./mention";
import { isCapital, type Sentence, type Token } from "./token";
import {
  slavicDirection,
  slavicEnemy,
  slavicNear,
  slavicNegation,
  slavicSenses,
  slavicUnreal,
  slavicZone,
  slavicZoneNoun,
} from "./words/slavic";

/** Reads assertions and speakers of a Ukrainian or Russian sentence by the beginnings of its words, clause by clause. */
export function readSlavic(
  { tokens }: Sentence,
  mentions: readonly Mention[],
): { events: FoundEvent[]; attributions: Attribution[] } {
  const attributions = findSlavicSpeech(tokens);
  const events = splitClauses(tokens, attributions).flatMap(([first, last]) =>
    readClause(tokens, mentions, first, last),
  );
  return { events, attributions };
}

const senseOf = (token: Token | undefined) =>
  slavicSenses.find(([pattern]) => pattern.test(token?.lower ?? ""))?.[1] ?? null;

/** Clauses end at signs, and at "and" where a verb of territory follows. */
function splitClauses(tokens: readonly Token[], attributions: readonly Attribution[]): [number, number][] {
  const clauses: [number, number][] = [];
  let from = 0;
  const isSpeaker = (at: number) =>
    attributions.some(({ speaker }) => speaker && at >= speaker.first && at <= speaker.last);
  for (let at = 0; at < tokens.length; at++) {
    const { lower } = tokens[at] ?? { lower: "" };
    const isJoin =
      /^(?:та|і|й|и|а|але|но)$/u.test(lower) &&
      [1, 2, 3, 4].some(
        (ahead) =>
          senseOf(tokens[at + ahead]) !== null &&
          tokens.slice(at, at + ahead).every(({ text }) => text !== ","),
      );
    // a list of names goes on after its comma
    const isListed =
      lower === "," &&
      isCapital(tokens[at + 1]?.text ?? "") &&
      isCapital(tokens[at - 1]?.text ?? "") &&
      !isSpeaker(at + 1);
    if (isJoin || (/^[,;:—–.!?]$/.test(lower) && !isListed)) {
      if (at > from) clauses.push([from, at - 1]);
      from = at + 1;
    }
  }
  if (from < tokens.length) clauses.push([from, tokens.length - 1]);
  return clauses;
}

function readClause(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  first: number,
  last: number,
): FoundEvent[] {
  const words = tokens.slice(first, last + 1);
  if (words.some(({ lower }) => slavicUnreal.test(lower))) return [];
  const own = mentions.filter((mention) => mention.first >= first && mention.last <= last);
  const zone = words.findIndex(
    ({ lower }, index) => slavicZone.test(lower) && slavicZoneNoun.test(words[index + 1]?.lower ?? ""),
  );
  const at = zone >= 0 ? zone : words.findIndex((token) => senseOf(token) !== null && token.pos !== "SPEECH");
  if (at < 0) return [];
  const sense = zone >= 0 ? null : senseOf(words[at]);
  const isNegated = words.slice(Math.max(0, at - 2), at).some(({ lower }) => slavicNegation.test(lower));
  const trigger = first + at;
  const holder = findOwner(own, words, trigger);
  const regions = own.flatMap((mention) => (mention.kind === "region" ? [mention.region] : []));
  const named = own.filter((mention) => mention.kind === "place" || mention.kind === "count");
  const targets = named.filter(({ first: start }) => {
    const before = tokens.slice(Math.max(first, start - 2), start).map(({ lower }) => lower);
    return (
      sense === "advance" || sense === "repel" || zone >= 0 || !before.some((word) => slavicNear.test(word))
    );
  });
  if (sense === "advance" && !words.slice(at).some(({ lower }) => slavicDirection.test(lower))) return [];
  const isNoun = /(?:нн[яі]|тт[яі]|ие|ия|ат[уыи]?|р[юяиі]|рт|рата|рату|рати|ери|ерю|еря)$/u.test(
    words[at]?.lower ?? "",
  );
  const base = {
    first: trigger,
    last: trigger,
    from: first,
    to: last,
    confidence: 0.6,
    isNoun: isNoun && sense !== "hold",
  };
  const asserted = sense === null ? { assertion: "contested" as const } : assertionOf(sense, isNegated);
  const list = targets.length > 0 ? targets : own.filter((mention) => mention.kind === "region");
  return list.flatMap((mention) =>
    mention.kind === "place" || mention.kind === "region" || mention.kind === "count"
      ? [
          eventOf({
            ...base,
            ...asserted,
            holder:
              sense === "repel"
                ? holder?.kind === "side"
                  ? { kind: "enemy" }
                  : (holder ?? { kind: "enemy" })
                : holder,
            target: {
              mention,
              areaFrom: null,
              within: mention.kind === "region" ? [] : regions,
              listed: false,
            },
          }),
        ]
      : [],
  );
}

function assertionOf(
  sense: Exclude<ReturnType<typeof senseOf>, null>,
  isNegated: boolean,
): Pick<FoundEvent, "assertion"> & Partial<FoundEvent> {
  if (sense === "repel") return { assertion: "denial", of: "control" };
  const isControl = sense === "capture" || sense === "liberate" || sense === "hold";
  if (isNegated)
    return isControl
      ? { assertion: "denial", of: "control" }
      : sense === "advance" || sense === "enter"
        ? { assertion: "denial", of: "advance" }
        : { assertion: "control", action: "holds" };
  if (sense === "capture") return { assertion: "control", action: "captured" };
  if (sense === "liberate") return { assertion: "control", action: "captured", isLiberated: true };
  if (sense === "hold") return { assertion: "control", action: "holds" };
  return { assertion: sense === "advance" || sense === "enter" ? "advance" : "withdrawal" };
}

/** The side in the clause that is nearest to its verb, not inside "in the X region". */
function findOwner(own: readonly Mention[], words: readonly Token[], trigger: number): Holder {
  const sides = own.filter((mention): mention is PartyMention => mention.kind === "party");
  const [best] = [...sides].sort(
    (one, other) => Math.abs(one.first - trigger) - Math.abs(other.first - trigger),
  );
  if (best) return { kind: "side", mention: best };
  return words.some(({ lower }) => slavicEnemy.test(lower)) ? { kind: "enemy" } : { kind: "previous" };
}
