import { clauseEnd, findSubject, type Range, readVerbGroup } from "./clause";
import { eventOf, type FoundEvent } from "./event";
import { findHolder, findSide, type Holder } from "./find-holder";
import type { Mention } from "./mention";
import { readTargets, type TargetList } from "./read-targets";
import type { Sentence, Token } from "./token";
import { beForms, modals, negations } from "./words/english-verbs";

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
  /^(?:continu\w*|ongoing|rag(?:e|es|ed|ing)|persist\w*|intensif\w*|under ?way|erupt\w*|taking|going|under|still|remain\w*|underway|broke|reported|are|is)$/;
const LINKS = new Set([
  ...beForms,
  "remain",
  "remains",
  "remained",
  "become",
  "became",
  "appear",
  "appears",
  "appeared",
  "stay",
  "stays",
  "stayed",
  "comes",
  "came",
  "come",
  "fell",
  "falls",
  "brought",
  "placed",
  "put",
]);

const HOLDS =
  /^(?:ha(?:ve|s|d)|hold(?:s|ing)?|held|maintain(?:s|ed|ing)?|retain(?:s|ed|ing)?|ke(?:ep|eps|pt)|establish(?:ed|es)?|gain(?:ed|s)?|secured?)$/;

const quantityOf = (list: TargetList): FoundEvent["quantity"] =>
  list.quantity && { value: list.quantity.quantity, start: list.quantity.start, end: list.quantity.end };

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
    else if (FIGHTING.has(lower)) events.push(...readFighting(tokens, mentions, at));
    else if (lower === "foothold" || lower === "bridgehead" || lower === "presence")
      events.push(...readFoothold(tokens, mentions, at));
    else if ((lower === "control" || lower === "hands" || lower === "occupation") && at > 0)
      events.push(...readHands(tokens, mentions, at));
  }
  return events;
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

/** "still have a foothold in X": part of it is held. */
function readFoothold(tokens: readonly Token[], mentions: readonly Mention[], at: number): FoundEvent[] {
  const verb = lastIndex(tokens, at, ({ lower }) => HOLDS.test(lower), 5);
  if (verb === null) return [];
  const group = readVerbGroup(tokens, verb);
  const holder = findHolder(tokens, mentions, findSubject(tokens, group.start));
  if (!holder || group.isModal || group.governor !== null) return [];
  const list = readTargets(tokens, mentions, at + 1, clauseEnd(tokens, at + 1), "inside");
  const assertion = group.isNegated
    ? { assertion: "denial" as const, of: "control" as const }
    : { assertion: "control" as const };
  return list.targets.map((target) =>
    eventOf({
      ...assertion,
      holder,
      target: { ...target, areaFrom: target.areaFrom ?? at },
      first: verb,
      last: at,
      from: group.start,
      to: list.last,
    }),
  );
}

/** "X is under the control of Y", "X remains in Y's hands", "we have full control of X" is read as a verb. */
function readHands(tokens: readonly Token[], mentions: readonly Mention[], at: number): FoundEvent[] {
  const under = lastIndex(
    tokens,
    at,
    ({ lower }) =>
      lower === "under" ||
      lower === "in" ||
      lower === "into" ||
      lower === "have" ||
      lower === "has" ||
      lower === "retains",
    6,
  );
  if (under === null) return [];
  const isUnder = ["under", "in", "into"].includes(tokens[under]?.lower ?? "");
  const isInControl = tokens[at]?.lower === "control" && tokens[under]?.lower === "in";
  const of = tokens[at + 1]?.lower === "of" || tokens[at + 1]?.lower === "over";
  const end = clauseEnd(tokens, at + 1);
  if (!isUnder || (isInControl && of)) {
    // "remains in full control of Bara", "has control over the town"
    const list = readTargets(tokens, mentions, at + 1, end, "object");
    const group = readVerbGroup(
      tokens,
      lastIndex(tokens, under, (token) => token.pos === "VERB" || token.pos === "AUX", 2) ?? under,
    );
    const holder = findHolder(tokens, mentions, findSubject(tokens, group.start));
    if (!holder || list.targets.length === 0 || group.isModal) return [];
    const assertion = group.isNegated
      ? { assertion: "denial" as const, of: "control" as const }
      : { assertion: "control" as const, action: "holds" as const };
    return list.targets.map((target) =>
      eventOf({ ...assertion, holder, target, first: under, last: at, from: group.start, to: list.last }),
    );
  }
  if (/^(?:fire|traffic|crowd|arms|quality|air|border|state|passport)$/.test(tokens[at - 1]?.lower ?? ""))
    return [];
  const link =
    lastIndex(tokens, under, (token) => LINKS.has(token.lower), 6) ??
    lastIndex(tokens, under, (token) => token.pos === "VERB", 6);
  if (link === null) return [];
  const group = readVerbGroup(tokens, link);
  if (group.isModal) return [];
  const inside = findSide(tokens, mentions, { first: under + 1, last: at - 1 });
  const after = of ? findSide(tokens, mentions, { first: at + 2, last: Math.min(end, at + 8) }) : null;
  const side = inside ?? after;
  const own = tokens.slice(under + 1, at).some(({ lower }) => /^(?:our|its|their|his)$/.test(lower));
  const holder: Holder = side
    ? { kind: "side", mention: side }
    : own
      ? { kind: "previous" }
      : { kind: "speaker" };
  const range = subjectRange(tokens, group.start);
  const list = readTargets(tokens, mentions, range.first, range.last, "inside");
  const found =
    list.targets.length > 0
      ? list
      : readTargets(tokens, mentions, firstMention(mentions, range), range.last, "inside");
  const isNew = /^(?:came|come|comes|fell|falls|brought|placed|put|taken|took|passed)$/.test(
    tokens[link]?.lower ?? "",
  );
  const isNegated =
    group.isNegated || tokens[link + 1]?.lower === "not" || /^no$/.test(tokens[link + 1]?.lower ?? "");
  const assertion = isNegated
    ? { assertion: "denial" as const, of: "control" as const }
    : { assertion: "control" as const, action: isNew ? ("captured" as const) : ("holds" as const) };
  if (
    found.targets.length === 0 &&
    /^(?:took|taken|take|takes|brought|bring|placed|put)$/.test(tokens[link]?.lower ?? "")
  ) {
    // "had taken Vuhledar under full control"
    const object = readTargets(tokens, mentions, link + 1, under - 1, "object");
    const taker = findHolder(tokens, mentions, findSubject(tokens, group.start));
    return object.targets.map((target) =>
      eventOf({
        ...assertion,
        holder: side ? holder : taker,
        target,
        first: link,
        last: at,
        from: group.start,
        to: at,
      }),
    );
  }
  const part = tokens.findIndex(
    ({ lower }, index) =>
      index >= range.first &&
      index <= range.last &&
      /^(?:areas?|pockets?|parts?|territory|strips?|swathes?|villages)$/.test(lower),
  );
  if (found.targets.length === 0 && part >= 0 && side)
    // "only small areas near the border remain under X's control": of the region that was spoken of
    return [
      eventOf({
        ...assertion,
        holder,
        target: "earlier",
        first: under,
        last: at,
        from: range.first,
        to: at,
        confidence: 0.5,
        what: "area",
      }),
    ];
  return found.targets.map((target) =>
    eventOf({
      ...assertion,
      holder,
      target,
      quantity: quantityOf(found),
      first: under,
      last: at,
      from: range.first,
      to: at,
      confidence: side || own ? 0.8 : 0.5,
    }),
  );
}

/** The words before a verb back to the beginning of the clause, lists with commas included. */
function subjectRange(tokens: readonly Token[], groupStart: number): Range {
  const subject = findSubject(tokens, groupStart);
  let first = subject?.first ?? groupStart;
  for (let index = first - 1; index >= 0; index--) {
    const token = tokens[index];
    if (!token || /^[;:"“”]$/.test(token.lower) || token.lower === "that" || token.pos === "VERB") break;
    first = index;
  }
  return { first, last: groupStart - 1 };
}

const firstMention = (mentions: readonly Mention[], { first, last }: Range): number =>
  mentions.find((mention) => mention.first >= first && mention.last <= last && mention.kind !== "party")
    ?.first ?? first;

function lastIndex(
  tokens: readonly Token[],
  before: number,
  fits: (token: Token) => boolean,
  within: number,
): number | null {
  for (let index = before - 1; index >= Math.max(0, before - within); index--) {
    const token = tokens[index];
    if (token && fits(token)) return index;
  }
  return null;
}
