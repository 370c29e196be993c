import { findSubject, type Range } from "./clause";
import type { FoundEvent } from "./event";
import type { Mention } from "./mention";
import type { TargetList } from "./read-targets";
import type { Token } from "./token";
import { beForms } from "./words/english-verbs";

export const LINKS = new Set([
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

export const quantityOf = (list: TargetList): FoundEvent["quantity"] =>
  list.quantity && { value: list.quantity.quantity, start: list.quantity.start, end: list.quantity.end };

/** The words before a verb back to the beginning of the clause, lists with commas included. */
export function subjectRange(tokens: readonly Token[], groupStart: number): Range {
  const subject = findSubject(tokens, groupStart);
  let first = subject?.first ?? groupStart;
  for (let index = first - 1; index >= 0; index--) {
    const token = tokens[index];
    if (!token || /^[;:"“”]$/.test(token.lower) || token.lower === "that" || token.pos === "VERB") break;
    first = index;
  }
  return { first, last: groupStart - 1 };
}

export const firstMention = (mentions: readonly Mention[], { first, last }: Range): number =>
  mentions.find((mention) => mention.first >= first && mention.last <= last && mention.kind !== "party")
    ?.first ?? first;

export function lastIndex(
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
