import { type ClaimColumns, FOREVER } from "./claim-columns";
import { isVoicing } from "./column-circles";
import { ENTRY_SIZE, FROM, LATE, LINKED, packWord, ROW, SAID, SPECIAL, WORD } from "./column-entries";
import { type LinkNumbers, type Links, linkClaims } from "./link-claims";
import { HINDSIGHT, IS_UNASSESSED, type Settlement, settleClaims } from "./settle-claims";
import { sortEntries } from "./sort-entries";

/** What the columnar resolver looks up again and again, whatever the view. */
export interface ColumnIndex {
  /** The claims about subject s that ever count are the entries `at[s]` up to `at[s + 1]`, by first day, then in ledger order. */
  at: Int32Array;
  entries: Int32Array;
  links: Links;
  settlement: Settlement;
  /** The state of each claim in hindsight. */
  states: Uint8Array;
}

/** Numbers the claims that answer, are answered or are about a region, if they ever count, by their first subject. */
function numberLinks(columns: ClaimColumns): LinkNumbers {
  const { from, subjectsAt, subjectOf, subjects, answersAt, answerTo, answerKind } = columns;
  /** 1 where somebody answers it. Bytes, since they are met in no order. */
  const isAnswered = new Uint8Array(from.length);
  for (let answer = 0; answer < answerTo.length; answer += 1) {
    const row = answerTo[answer] ?? -1;
    if (row >= 0 && isVoicing(answerKind, answer)) isAnswered[row] = 1;
  }
  const linkOf = new Int32Array(from.length);
  /** The last is the home of claims that are about no subject. */
  const homes = subjects.baseline.length + 1;
  const homeOf = (start: number, end: number): number => (end > start ? (subjectOf[start] ?? 0) : homes - 1);
  const next = new Int32Array(homes + 1);
  let answersEnd = 0;
  let subjectsEnd = 0;
  for (let row = 0; row < from.length; row += 1) {
    const answersStart = answersEnd;
    const subjectsStart = subjectsEnd;
    answersEnd = answersAt[row + 1] ?? 0;
    subjectsEnd = subjectsAt[row + 1] ?? 0;
    let isLinked = isAnswered[row] === 1;
    for (let answer = answersStart; answer < answersEnd; answer += 1)
      if (isVoicing(answerKind, answer)) isLinked = true;
    // Subjects ascend, and regions come after places.
    if (subjectsEnd > subjectsStart && (subjectOf[subjectsEnd - 1] ?? 0) >= subjects.places) isLinked = true;
    linkOf[row] = -1;
    if (!isLinked || (from[row] ?? -1) < 0) continue;
    linkOf[row] = 0; // marks it: its number comes below
    const home = homeOf(subjectsStart, subjectsEnd);
    next[home + 1] = (next[home + 1] ?? 0) + 1;
  }
  for (let home = 0; home < homes; home += 1) next[home + 1] = (next[home + 1] ?? 0) + (next[home] ?? 0);
  const count = next[homes] ?? 0;
  for (let row = 0; row < from.length; row += 1) {
    if (linkOf[row] !== 0) continue;
    const home = homeOf(subjectsAt[row] ?? 0, subjectsAt[row + 1] ?? 0);
    const link = next[home] ?? 0;
    next[home] = link + 1;
    linkOf[row] = link;
  }
  return { count, linkOf };
}

/** The states of all claims in hindsight. */
function settleAll({ from, assessmentsAt }: ClaimColumns, { unmakers, stateOn }: Settlement): Uint8Array {
  const states = new Uint8Array(from.length).fill(IS_UNASSESSED);
  for (let row = 0; row < from.length; row += 1) {
    const isAssessed = assessmentsAt[row] !== assessmentsAt[row + 1];
    const isUnmade = unmakers !== null && unmakers.at[row] !== unmakers.at[row + 1];
    if (isAssessed || isUnmade || (from[row] ?? -1) < 0) states[row] = stateOn(row, HINDSIGHT);
  }
  return states;
}

/** The word of each claim: what it says, with its marks. */
function tellWords(columns: ClaimColumns, { unmakers }: Settlement, { linkOf }: LinkNumbers): Int32Array {
  const { source, position, gains, from, to, saidOn, assessmentsAt } = columns;
  const words = new Int32Array(from.length);
  let assessmentsEnd = assessmentsAt[0] ?? 0;
  for (let row = 0; row < from.length; row += 1) {
    const said = saidOn[row] ?? -1;
    const assessmentsStart = assessmentsEnd;
    assessmentsEnd = assessmentsAt[row + 1] ?? 0;
    const isSpecial =
      to[row] !== FOREVER ||
      assessmentsStart !== assessmentsEnd ||
      (unmakers !== null && unmakers.at[row] !== unmakers.at[row + 1]);
    words[row] =
      packWord(source[row] ?? 0, position[row] ?? 0, gains[row] ?? 0) |
      ((linkOf[row] ?? -1) < 0 ? 0 : LINKED) |
      (isSpecial ? SPECIAL : 0) |
      (said < 0 || said > (from[row] ?? 0) ? LATE : 0);
  }
  return words;
}

/** How many claims that ever count are about the subjects before each one. */
function countEntries({ from, subjectsAt, subjectOf, subjects }: ClaimColumns): Int32Array {
  const count = subjects.baseline.length;
  const at = new Int32Array(count + 1);
  let end = 0;
  for (let row = 0; row < from.length; row += 1) {
    const start = end;
    end = subjectsAt[row + 1] ?? 0;
    if ((from[row] ?? -1) < 0) continue;
    for (let slot = start; slot < end; slot += 1) {
      const subject = subjectOf[slot] ?? 0;
      at[subject + 1] = (at[subject + 1] ?? 0) + 1;
    }
  }
  for (let subject = 0; subject < count; subject += 1)
    at[subject + 1] = (at[subject + 1] ?? 0) + (at[subject] ?? 0);
  return at;
}

/** Enters every claim that ever counts under each of its subjects: a counting sort that carries its word along. */
function enterClaims(
  { from, saidOn, subjectsAt, subjectOf, subjects }: ClaimColumns,
  at: Int32Array,
  linkOf: Int32Array,
  words: Int32Array,
): Int32Array {
  const next = at.slice();
  const entries = new Int32Array(ENTRY_SIZE * (at[subjects.baseline.length] ?? 0));
  let end = 0;
  for (let row = 0; row < from.length; row += 1) {
    const start = end;
    end = subjectsAt[row + 1] ?? 0;
    const day = from[row] ?? -1;
    if (day < 0) continue;
    const word = words[row] ?? 0;
    const link = linkOf[row] ?? -1;
    for (let slot = start; slot < end; slot += 1) {
      const subject = subjectOf[slot] ?? 0;
      const entry = next[subject] ?? 0;
      next[subject] = entry + 1;
      const field = ENTRY_SIZE * entry;
      entries[field + ROW] = link < 0 ? row : link;
      entries[field + FROM] = day;
      entries[field + SAID] = saidOn[row] ?? -1;
      entries[field + WORD] = word;
    }
  }
  return entries;
}

/** Indexes claims once, which serves every view. Takes little more than one pass over them: those of a subject are sorted. */
export function indexColumns(columns: ClaimColumns): ColumnIndex {
  const settlement = settleClaims(columns);
  const numbers = numberLinks(columns);
  const words = tellWords(columns, settlement, numbers);
  const at = countEntries(columns);
  const entries = enterClaims(columns, at, numbers.linkOf, words);
  sortEntries(at, entries);
  return {
    at,
    entries,
    links: linkClaims(columns, numbers, words),
    settlement,
    states: settleAll(columns, settlement),
  };
}
