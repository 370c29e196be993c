import { eventOf, type FoundEvent, type Puzzle } from "./event";
import { findSide, type Holder } from "./find-holder";
import type { Mention } from "./mention";
import { readTargets } from "./read-targets";
import { type Token, wordsOf } from "./token";
import type { VerbClause } from "./verb-clause";
import type { Sense } from "./words/english-verbs";

/** Verbs that speak of ground only with "control" or "hold" beside them. */
const NEEDS_CONTROL = new Set([
  "keep",
  "maintain",
  "gain",
  "assume",
  "establish",
  "win",
  "re-establish",
  "restore",
  "man",
]);

/** Reads a verb that takes, holds, leaves or enters its object: "seized A", "A was seized by X". */
export function readHolding(clause: VerbClause): FoundEvent[] | Puzzle | null {
  const { text, tokens, mentions, at, base, sense, group, subject, end, next, words, make, holderOf } =
    clause;
  if (
    (base === "take" || base === "carry") &&
    (next === "part" || next === "place" || next === "advantage" || next === "steps")
  )
    return null;
  const isReduced = !group.isPassive && next === "by" && /(?:ed|en|n|t|d)$/.test(tokens[at]?.lower ?? "");
  if (group.isPassive || isReduced) {
    const by = words.indexOf("by");
    const agent =
      by < 0 ? null : findSide(tokens, mentions, { first: at + by + 2, last: Math.min(end, at + by + 7) });
    const list = isReduced
      ? readTargets(tokens, mentions, Math.max(0, previousStart(mentions, at)), at - 1, "object")
      : readTargets(
          tokens,
          mentions,
          leftOfList(tokens, subject?.first ?? group.start),
          group.start - 1,
          "object",
        );
    if (list.targets.length === 0 || base === "leave") return null;
    if (isReduced && !agent) return null;
    return make(
      list,
      agent
        ? { kind: "side", mention: agent }
        : by >= 0
          ? strangerAfter(text, tokens, at + by + 2, end)
          : { kind: "agentless" },
      assertionOf(sense),
    );
  }
  const list = readTargets(
    tokens,
    mentions,
    base === "hold" && next === "out" ? at + 2 : at + 1,
    end,
    base === "hold" && next === "out" ? "inside" : "object",
  );
  if (sense === "hold") {
    const none = readNothing(clause);
    if (none) return none;
  }
  if (list.targets.length === 0 && list.quantity && holderOf() !== null)
    return [
      eventOf({
        ...assertionOf(sense),
        holder: holderOf(),
        target: "earlier",
        quantity: { value: list.quantity.quantity, start: list.quantity.start, end: list.quantity.end },
        first: group.start,
        last: at,
        from: Math.min(subject?.first ?? group.start, group.start),
        to: list.last,
        confidence: 0.6,
      }),
    ];
  if (list.targets.length === 0)
    return list.near ? { first: group.start, last: Math.max(list.near.last, at), reason: "nearby" } : null;
  const between = tokens.slice(at + 1, list.targets[0]?.mention.first).map(({ lower }) => lower);
  const hasControl = between.some((word) =>
    /^(?:control|hold|possession|charge|command|foothold|presence|positions|ground)$/.test(word),
  );
  if (NEEDS_CONTROL.has(base) && !hasControl) return null;
  if (base === "gain" && between.includes("ground")) return make(list, holderOf(), { assertion: "advance" });
  if (sense === "lose" && between.includes("ground")) return null;
  if (base === "take" && !hasControl && between.length > 0 && /^(?:in|at|on|to|from)$/.test(between[0] ?? ""))
    return null;
  const holder = holderOf();
  if (holder === null) return null;
  if (sense === "lose") {
    const to = tokens.findIndex(
      (token, index) => index > list.last && index <= list.last + 2 && token.lower === "to",
    );
    const winner = to < 0 ? null : findSide(tokens, mentions, { first: to + 1, last: to + 4 });
    if (winner)
      return make(list, { kind: "side", mention: winner }, { assertion: "control", action: "captured" });
  }
  return make(list, holder, assertionOf(sense));
}

/** "holds no position in X", "does not hold a single house in X": that it is held is denied. */
function readNothing({
  tokens,
  mentions,
  at,
  end,
  group,
  next,
  make,
  holderOf,
}: VerbClause): FoundEvent[] | null {
  const isNone = next === "no" || (next === "not" && /^(?:a|one|any)$/.test(tokens[at + 2]?.lower ?? ""));
  const isAny = group.isNegated && /^(?:a|any|one)$/.test(next);
  const inside = tokens.findIndex(
    ({ lower }, index) => index > at + 1 && index <= at + 7 && /^(?:in|inside|within)$/.test(lower),
  );
  const holder = holderOf();
  if ((!isNone && !isAny) || inside < 0 || inside > end || holder === null) return null;
  const list = readTargets(tokens, mentions, inside, end, "inside");
  // a verb that is negated itself is turned round where moods are settled
  return make(
    list,
    holder,
    isAny ? { assertion: "control", action: "holds" } : { assertion: "denial", of: "control" },
  );
}

/** "held by allied joint forces": somebody who is no side of the theatre, by name. */
function strangerAfter(text: string, tokens: readonly Token[], from: number, end: number): Holder {
  let last = from - 1;
  while (last < end && ["DET", "ADJ", "NOUN", "PROPN", "PART"].includes(tokens[last + 1]?.pos ?? ""))
    last += 1;
  if (last < from) return { kind: "agentless" };
  const [start, stop] = [tokens[from]?.start ?? 0, tokens[last]?.end ?? 0];
  return {
    kind: "side",
    mention: {
      kind: "party",
      side: { key: null, name: wordsOf(text, tokens, from, last).slice(0, 300) },
      closeness: 0,
      first: from,
      last,
      start,
      end: stop,
    },
  };
}
const previousStart = (mentions: readonly Mention[], at: number): number =>
  mentions.filter(({ kind, last }) => kind !== "party" && last < at && last >= at - 3).at(-1)?.first ?? at;

/** A list that is the subject may begin before the comma at which the search for the subject stopped. */
const leftOfList = (_: readonly Token[], first: number): number => first;

function assertionOf(sense: Sense): Pick<FoundEvent, "assertion" | "action" | "isLiberated"> {
  const of = (
    assertion: FoundEvent["assertion"],
    action: FoundEvent["action"] = null,
    isLiberated = false,
  ) => ({ assertion, action, isLiberated });
  if (sense === "capture") return of("control", "captured");
  if (sense === "recapture") return of("control", "recaptured");
  if (sense === "liberate") return of("control", "captured", true);
  if (sense === "hold") return of("control", "holds");
  if (sense === "infiltrate") return of("control", "infiltrated");
  return of(sense === "enter" ? "advance" : "withdrawal");
}
