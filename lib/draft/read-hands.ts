import { clauseEnd, findSubject } from "./clause";
import { eventOf, type FoundEvent } from "./event";
import { findHolder, findSide, type Holder } from "./find-holder";
import type { Mention } from "./mention";
import { readTargets } from "./read-targets";
import { firstMention, LINKS, lastIndex, quantityOf, subjectRange } from "./state-words";
import type { Token } from "./token";
import { readVerbGroup } from "./verb-group";

const HOLDS =
  /^(?:ha(?:ve|s|d)|hold(?:s|ing)?|held|maintain(?:s|ed|ing)?|retain(?:s|ed|ing)?|ke(?:ep|eps|pt)|establish(?:ed|es)?|gain(?:ed|s)?|secured?)$/;

/** "still have a foothold in X": part of it is held. */
export function readFoothold(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  at: number,
): FoundEvent[] {
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
export function readHands(tokens: readonly Token[], mentions: readonly Mention[], at: number): FoundEvent[] {
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
  // "has claimed control of X" is a claim, not a state
  if (tokens.slice(under + 1, at).some(({ pos }) => pos === "VERB")) return [];
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
