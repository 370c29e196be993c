import { clauseEnd } from "./clause";
import { eventOf, type FoundEvent } from "./event";
import { findSide } from "./find-holder";
import type { Mention } from "./mention";
import { readFoothold, readHands } from "./read-hands";
import { readTargets } from "./read-targets";
import { firstMention, LINKS, lastIndex, quantityOf, subjectRange } from "./state-words";
import type { Sentence, Token } from "./token";
import { readVerbGroup } from "./verb-group";
import { modals, negations, troopWords } from "./words/english-verbs";

const ZONES = new Set(["zone", "zones", "area", "areas", "territory"]);

const FIGHTING = new Set([
  "fighting",
  "battles",
  "battle",
  "clashes",
  "combat",
  "skirmishes",
  "firefights",
  "gunfights",
  "fight",
  "fights",
]);

const GOES_ON =
  /^(?:continu\w*|ongoing|rag(?:e|es|ed|ing)|persist\w*|intensif\w*|under ?way|erupt\w*|taking|going|under|still|remain\w*|underway|broke|reported|are|is|been)$/;

/** What a sentence says of a state: grey zones, fighting inside, who has control. */
export function readStates({ tokens }: Sentence, mentions: readonly Mention[]): FoundEvent[] {
  const events: FoundEvent[] = [];
  for (const [at, { lower }] of tokens.entries()) {
    const next = tokens[at + 1]?.lower ?? "";
    if (
      (/^gr[ea]y$/.test(lower) &&
        (ZONES.has(next) || (next === "-" && ZONES.has(tokens[at + 2]?.lower ?? "")))) ||
      /^gr[ea]y-?zone$/.test(lower) ||
      isContested(tokens, at)
    )
      events.push(...readZone(tokens, mentions, at));
    else if (lower === "no" && tokens[at - 2]?.lower === "there")
      events.push(...readAbsence(tokens, mentions, at));
    else if (FIGHTING.has(lower)) events.push(...readFighting(tokens, mentions, at));
    else if (lower === "foothold" || lower === "bridgehead" || lower === "presence")
      events.push(...readFoothold(tokens, mentions, at));
    else if ((lower === "control" || lower === "hands" || lower === "occupation") && at > 0)
      events.push(...readHands(tokens, mentions, at));
  }
  return events;
}

/** "There are no X troops in Y": that X holds it is denied. */
function readAbsence(tokens: readonly Token[], mentions: readonly Mention[], at: number): FoundEvent[] {
  const side = findSide(tokens, mentions, { first: at + 1, last: at + 4 });
  if (!side || !troopWords.has(tokens[side.last + 1]?.lower ?? "")) return [];
  const list = readTargets(tokens, mentions, side.last + 2, clauseEnd(tokens, at + 1), "inside");
  return list.targets.map((target) =>
    eventOf({
      assertion: "denial",
      of: "control",
      holder: { kind: "side", mention: side },
      target,
      first: at,
      last: side.last + 1,
      to: list.last,
      confidence: 0.7,
    }),
  );
}

const isContested = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token?.lower !== "contested" && token?.lower !== "disputed") return false;
  const next = tokens[at + 1];
  if (next && ZONES.has(next.lower))
    return /^(?:a|the|in|as|still|now)$/.test(tokens[at - 1]?.lower ?? "") && next.lower !== "territory";
  return LINKS.has(tokens[at - 1]?.lower ?? "") || LINKS.has(tokens[at - 2]?.lower ?? "");
};

function readZone(tokens: readonly Token[], mentions: readonly Mention[], at: number): FoundEvent[] {
  const link = lastIndex(tokens, at, (token) => LINKS.has(token.lower) || token.pos === "VERB", 9);
  const group = link === null ? null : readVerbGroup(tokens, link);
  if (group?.isModal) return [];
  const isNegated =
    group?.isNegated || tokens.slice(link ?? at, at).some(({ lower }) => negations.has(lower));
  const base = { assertion: "contested" as const, first: at, last: Math.min(tokens.length - 1, at + 1) };
  const ahead = readTargets(tokens, mentions, at + 2, clauseEnd(tokens, at + 1), "path");
  if (group && link !== null) {
    const range = subjectRange(tokens, group.start);
    const list = readTargets(tokens, mentions, range.first, range.last, "inside");
    const found =
      list.targets.length > 0
        ? list
        : readTargets(tokens, mentions, firstMention(mentions, range), range.last, "inside");
    if (isNegated) return [];
    if (found.targets.length > 0)
      return found.targets.map((target) =>
        eventOf({ ...base, target, quantity: quantityOf(found), from: range.first, to: at + 1 }),
      );
    if (ahead.targets.length === 0 && tokens[at]?.lower === "contested")
      return [eventOf({ ...base, target: "earlier", from: range.first, confidence: 0.45, last: at })];
  }
  const quantity = mentions.find(({ kind, last }) => kind === "quantity" && last < at && last > at - 8);
  return ahead.targets.map((target) =>
    eventOf({
      ...base,
      target,
      quantity:
        quantityOf(ahead) ??
        (quantity?.kind === "quantity"
          ? { value: quantity.quantity, start: quantity.start, end: quantity.end }
          : null),
      to: ahead.last,
      confidence: 0.6,
    }),
  );
}

function readFighting(tokens: readonly Token[], mentions: readonly Mention[], at: number): FoundEvent[] {
  const end = clauseEnd(tokens, at + 1);
  const window = tokens.slice(at + 1, Math.min(end + 1, at + 9)).map(({ lower }) => lower);
  const before = tokens.slice(Math.max(0, at - 4), at).map(({ lower }) => lower);
  if (
    ![...window, ...before].some((word) => GOES_ON.test(word)) ||
    before.some((word) => word === "after" || negations.has(word) || word === "of")
  )
    return [];
  if ([...window].some((word) => modals.has(word))) return [];
  for (let index = at + 1; index <= end; index++) {
    const word = tokens[index]?.lower ?? "";
    if (!/^(?:in|inside|within|for|across)$/.test(word)) continue;
    const list = readTargets(tokens, mentions, index, end, "inside");
    if (list.targets.length > 0)
      return list.targets.map((target) =>
        eventOf({
          assertion: "contested",
          target,
          first: at,
          last: at,
          from: at,
          to: list.last,
          confidence: 0.7,
        }),
      );
  }
  return [];
}
