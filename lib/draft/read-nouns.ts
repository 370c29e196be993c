import { clauseEnd } from "./clause";
import { eventOf, type FoundEvent } from "./event";
import { findSide, type Holder } from "./find-holder";
import type { Mention } from "./mention";
import { readTargets } from "./read-targets";
import type { Sentence, Token } from "./token";
import { nounSenses, type Sense, unreal } from "./words/english-verbs";

/** What each noun of war asserts. */
const ASSERTED: Partial<Record<Sense, Pick<FoundEvent, "assertion" | "action"> & { isLiberated?: boolean }>> =
  {
    capture: { assertion: "control", action: "captured" },
    recapture: { assertion: "control", action: "recaptured" },
    liberate: { assertion: "control", action: "captured", isLiberated: true },
    withdraw: { assertion: "withdrawal", action: null },
    lose: { assertion: "withdrawal", action: null },
    advance: { assertion: "advance", action: null },
    hold: { assertion: "control", action: null },
  };
const AFTER: Partial<Record<Sense, ReadonlySet<string>>> = {
  capture: new Set(["of", "over"]),
  recapture: new Set(["of", "over"]),
  liberate: new Set(["of"]),
  lose: new Set(["of"]),
  hold: new Set(["of", "over"]),
  withdraw: new Set(["from"]),
  advance: new Set(["in", "into", "toward", "towards", "to", "on", "near", "by", "from", "at"]),
};

/**
 * Acts of war that a noun tells: "the capture of X", "Russia's advances in Y". They assert only as what somebody says
 * (`isNoun`), or as the subject of a verb of their own.
 */
export function readNouns(
  { tokens }: Sentence,
  mentions: readonly Mention[],
  taken: readonly FoundEvent[],
): FoundEvent[] {
  return tokens.flatMap((token, at) => {
    const sense = nounSenses.get(token.lower);
    if (!sense || !["NOUN", "ADJ", "VERB", "PROPN"].includes(token.pos)) return [];
    const asserted = ASSERTED[sense];
    if (
      !asserted ||
      taken.some((event) => at >= (event.assertion === "denial" ? event.from : event.first) && at <= event.to)
    )
      return [];
    if (token.pos === "VERB" && !isNounHere(tokens, at)) return [];
    const next = tokens[at + 1]?.lower ?? "";
    if (!AFTER[sense]?.has(next)) return [];
    const lead = tokens.slice(Math.max(0, at - 4), at);
    if (lead.some(({ lower }) => unreal.has(lower))) return [];
    const end = clauseEnd(tokens, at + 1);
    const owner = findSide(tokens, mentions, { first: Math.max(0, at - 5), last: at - 1 });
    const by = findWord(tokens, at + 1, Math.min(end, at + 14), "by");
    const agent =
      by === null ? null : findSide(tokens, mentions, { first: by + 1, last: Math.min(end, by + 6) });
    const side = agent ?? (isOwner(tokens, owner?.last, at) ? owner : null);
    const mode = sense === "advance" ? "path" : sense === "withdraw" ? "source" : "object";
    const list = readTargets(tokens, mentions, agent && by === at + 1 ? agent.last + 1 : at + 1, end, mode);
    const targets = list.to ? [list.to] : list.targets;
    const isSubject = ["have", "has", "continue", "continues"].includes(
      verbAfter(tokens, list.last + 1) ?? "",
    );
    const holder: Holder = side ? { kind: "side", mention: side } : { kind: "speaker" };
    return targets.map((target) =>
      eventOf({
        ...asserted,
        holder,
        target,
        quantity: list.quantity && {
          value: list.quantity.quantity,
          start: list.quantity.start,
          end: list.quantity.end,
        },
        first: at,
        last: at,
        from: owner?.first ?? at,
        to: list.last,
        confidence: 0.65,
        isNoun: !(isSubject && side !== null),
      }),
    );
  });
}

const isNounHere = (tokens: readonly Token[], at: number): boolean =>
  ["DET", "ADJ", "PART", "NOUN"].includes(tokens[at - 1]?.pos ?? "") && tokens[at - 1]?.lower !== "to";

/** Whether nothing but adjectives stands between a side and the noun: "Russia's full recapture". */
const isOwner = (tokens: readonly Token[], last: number | undefined, at: number): boolean =>
  last !== undefined &&
  tokens
    .slice(last + 1, at)
    .every(
      ({ pos, lower }) =>
        ["ADJ", "PART", "NOUN", "ADV"].includes(pos) || lower === "-" || lower === "’s" || lower === "'",
    );

const findWord = (tokens: readonly Token[], from: number, to: number, word: string): number | null => {
  for (let index = from; index <= to; index++) if (tokens[index]?.lower === word) return index;
  return null;
};

const verbAfter = (tokens: readonly Token[], from: number): string | null =>
  tokens.slice(from, from + 2).find(({ pos }) => pos === "AUX" || pos === "VERB")?.lower ?? null;
