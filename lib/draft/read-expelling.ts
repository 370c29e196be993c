import type { FoundEvent } from "./event";
import { findHolder, findSide } from "./find-holder";
import { readTargets } from "./read-targets";
import type { VerbClause } from "./verb-clause";

const OUT = new Set(["out", "from", "back", "away", "off"]);

/** Reads a verb by which somebody is made to leave, or leaves: "drove the army out of A", "withdrew from A", "A fell to X". */
export function readExpelling(clause: VerbClause): FoundEvent[] | null {
  const { tokens, mentions, at, base, sense, group, subject, end, next, words, make, holderOf } = clause;
  if (sense === "expel") {
    const out = words.findIndex((word, index) => OUT.has(word) && index < 7);
    const moved = out <= 0 ? null : findSide(tokens, mentions, { first: at + 1, last: at + out });
    const isMoved =
      out > 0 &&
      (moved !== null ||
        words
          .slice(0, out)
          .some((word) =>
            /^(?:enemy|them|rebels|troops|forces|fighters|soldiers|militants|insurgents|units|occupiers|invaders)$/.test(
              word,
            ),
          ));
    if (!group.isPassive && !isMoved) return null;
    if (group.isPassive && (out < 0 || out > 2)) return null;
    const list = readTargets(tokens, mentions, at + 2 + out, end, "source");
    if (list.targets.length === 0) return null;
    if (group.isPassive) return make(list, holderOf(), { assertion: "withdrawal" });
    const holder = holderOf();
    return make(list, holder ?? { kind: "previous" }, { assertion: "control", isLiberated: true });
  }
  if (sense === "clear") {
    const list = readTargets(tokens, mentions, at + 1, end, "object");
    const of = tokens[list.last + 1]?.lower;
    return list.targets.length > 0 && (of === "of" || of === "from") && !group.isPassive
      ? make(list, holderOf(), { assertion: "control", isLiberated: true })
      : null;
  }
  if (sense === "fall") {
    const to = words.findIndex((word) => word === "to" || word === "hands");
    if (to < 0 && subject && (words.length === 0 || /^[.,;"”]$/.test(next) || words[0] === "and"))
      return make(
        readTargets(tokens, mentions, subject.first, subject.last, "object"),
        { kind: "agentless" },
        { assertion: "control", action: "captured", confidence: 0.6 },
      );
    if (to < 0 || to > 4 || !subject) return null;
    const winner = findSide(tokens, mentions, { first: at + 1 + to + 1, last: Math.min(end, at + to + 7) });
    const list = readTargets(tokens, mentions, subject.first, subject.last, "object");
    return winner && list.targets.length > 0
      ? make(list, { kind: "side", mention: winner }, { assertion: "control", action: "captured" })
      : null;
  }
  if (sense === "shift") {
    if (next !== "from" && words[1] !== "from") return null;
    const list = readTargets(tokens, mentions, at + 2, end, "source");
    const rest = tokens.slice(at, end + 1).map(({ lower }) => lower);
    const isEuphemism =
      rest.includes("to") &&
      rest.some((word) => /^(?:positions|lines|line|position|defences|defenses|frontiers)$/.test(word));
    return isEuphemism && list.targets.length > 0
      ? make(list, holderOf(), { assertion: "withdrawal" })
      : null;
  }
  if (sense === "withdraw") {
    const from = words.findIndex(
      (word, index) => word === "from" || (word === "of" && words[index - 1] === "out"),
    );
    if (from < 0 || from > 6 || (base === "pull" && !words.some((word) => word === "out" || word === "back")))
      return null;
    if (base === "fall" && next !== "back") return null;
    const list = readTargets(tokens, mentions, at + 2 + from, end, "source");
    const holder = group.isPassive ? findHolder(tokens, mentions, subject) : holderOf();
    if (list.targets.length === 0 || holder === null) return null;
    return make({ ...list, from: null, to: null }, holder, { assertion: "withdrawal" });
  }
  if (sense === "flag") {
    // "raised their flag over X"
    const flag = words.findIndex((word) => /^(?:flags?|banners?|colou?rs)$/.test(word));
    if (flag < 0 || group.isPassive) return null;
    const list = readTargets(tokens, mentions, at + 2 + flag, end, "path");
    const holder = holderOf();
    return holder && make(list, holder, { assertion: "control", action: "captured", confidence: 0.6 });
  }
  if (sense === "confine") {
    const to = words.indexOf("to");
    const side = to < 0 ? null : findSide(tokens, mentions, { first: at + 1, last: at + to + 1 });
    if (!side) return null;
    const list = readTargets(tokens, mentions, at + to + 2, end, "inside");
    return make(list, { kind: "side", mention: side }, { assertion: "control", action: "holds" });
  }
  return null;
}
