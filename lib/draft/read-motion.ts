import type { Range } from "./clause";
import { eventOf, type FoundEvent } from "./event";
import { findSide, type Holder } from "./find-holder";
import type { Mention } from "./mention";
import { readTargets } from "./read-targets";
import { type Token, wordsOf } from "./token";
import type { VerbClause } from "./verb-clause";
import type { VerbGroup } from "./verb-group";
import { nounSenses } from "./words/english-verbs";

/** Verbs of motion that need a direction to be an advance. */
const NEEDS_DIRECTION = new Set([
  "move",
  "go",
  "drive",
  "close",
  "break",
  "roll",
  "develop",
  "deploy",
  "march",
  "cross",
  "expand",
  "raid",
  "attack",
  "gain",
]);
const DIRECTIONS = new Set([
  "forward",
  "ahead",
  "toward",
  "towards",
  "to",
  "into",
  "onto",
  "closer",
  "deeper",
  "through",
  "across",
  "inside",
]);

/** Reads a verb of advance, of an attack that is carried out, repelled or planned, of a rout. */
export function readMotion(clause: VerbClause): FoundEvent[] | null {
  const { text, tokens, mentions, at, base, sense, group, subject, end, make, holderOf } = clause;
  if (sense === "repel") {
    const range = group.isPassive ? subject : { first: at + 1, last: end };
    const attack = range && findAttack(tokens, range);
    const isPronoun =
      subject !== null && subject.first === subject.last && tokens[subject.first]?.pos === "PRON";
    if (group.isPassive && attack === null && isPronoun)
      return [
        eventOf({
          assertion: "denial",
          of: "control",
          holder: { kind: "enemy" },
          target: "earlier",
          first: group.start,
          last: at,
          from: subject?.first ?? group.start,
          to: at,
          confidence: 0.6,
        }),
      ];
    if (!range || attack === null || attack === undefined) return null;
    const list = readTargets(tokens, mentions, attack + 1, range.last, "path");
    const attacker = findSide(tokens, mentions, { first: range.first, last: attack });
    const targets = list.targets.length > 0 ? list : { ...list, targets: [] };
    if (targets.targets.length === 0 && !group.isPassive) return null;
    const holder: Holder = attacker ? { kind: "side", mention: attacker } : { kind: "enemy" };
    return targets.targets.length > 0
      ? make({ ...targets, from: null, to: null }, holder, { assertion: "denial", of: "control" })
      : null;
  }
  if (sense === "rout") {
    const list = readTargets(tokens, mentions, at + 1, end, "inside");
    const between = tokens.slice(at + 1, (list.targets[0]?.mention.first ?? at) + 1);
    const beaten = findSide(tokens, mentions, {
      first: at + 1,
      last: (list.targets[0]?.mention.first ?? at) - 1,
    });
    const isRout =
      base === "rout" ||
      base === "defeat" ||
      base === "destroy" ||
      between.some(({ lower }) => nounSenses.get(lower) === "rout");
    if (!isRout || !beaten || group.isPassive || base === "destroy") return null;
    return make(list, holderOf() ?? { kind: "previous" }, { assertion: "control", isLiberated: true });
  }
  if (sense === "advance" || sense === "carry" || sense === "attack") {
    if (sense === "attack")
      return group.governor === "planned"
        ? intendFrom(text, tokens, mentions, at, end, group, holderOf())
        : null;
    const holder = holderOf();
    if (holder === null) return null;
    const noun = tokens
      .slice(at + 1, Math.min(end + 1, at + 6))
      .findIndex(({ lower }) => nounSenses.has(lower));
    if (sense === "carry" || base === "develop") {
      if (noun < 0) return null;
      if (
        group.governor === "failed" &&
        nounSenses.get(tokens[at + 1 + noun]?.lower ?? "") === "advance" &&
        readTargets(tokens, mentions, at + 2 + noun, end, "path").targets.length === 0
      )
        return [
          eventOf({
            assertion: "advance",
            holder,
            target: "earlier",
            first: group.start,
            last: at,
            from: group.start,
            to: at + 1 + noun,
            confidence: 0.5,
          }),
        ];
      const meant = nounSenses.get(tokens[at + 1 + noun]?.lower ?? "");
      if (meant !== "advance" && meant !== "withdraw") return null;
      const list = readTargets(tokens, mentions, at + 2 + noun, end, meant === "advance" ? "path" : "source");
      if (list.targets.length === 0) return null;
      return make(list, holder, { assertion: meant === "advance" ? "advance" : "withdrawal" });
    }
    const list = readTargets(tokens, mentions, at + 1, end, "path");
    if (list.targets.length === 0 && group.governor === "failed")
      return [
        eventOf({
          assertion: "advance",
          holder,
          target: "earlier",
          first: group.start,
          last: at,
          from: group.start,
          to: at,
          confidence: 0.5,
        }),
      ];
    const upTo = tokens.slice(at + 1, (list.targets[0]?.mention.first ?? at) + 1).map(({ lower }) => lower);
    if (NEEDS_DIRECTION.has(base) && !upTo.some((word) => DIRECTIONS.has(word))) return null;
    if ((base === "attack" || base === "raid" || base === "gain") && !upTo.includes("ground")) return null;
    if (upTo.includes("against") || (base === "push" && upTo.includes("for"))) return null;
    return list.targets.length > 0 && !group.isPassive ? make(list, holder, { assertion: "advance" }) : null;
  }
  return null;
}

const intendFrom = (
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  at: number,
  end: number,
  group: VerbGroup,
  holder: Holder | null,
): FoundEvent[] =>
  readTargets(tokens, mentions, at + 1, end, "object").targets.map((target) =>
    eventOf({
      assertion: "intent",
      what: wordsOf(text, tokens, at, target.mention.last),
      holder,
      target,
      first: group.start,
      last: at,
      to: target.mention.last,
    }),
  );
const findAttack = (tokens: readonly Token[], { first, last }: Range): number | null => {
  for (let index = first; index <= Math.min(last, first + 12); index++)
    if (
      nounSenses.get(tokens[index]?.lower ?? "") === "advance" ||
      tokens[index]?.lower === "attempt" ||
      tokens[index]?.lower === "attempts"
    )
      return index;
  return null;
};
