import { type ClaimColumns, REPEATS } from "./claim-columns";
import { isVoicing, leadsTo } from "./column-circles";
import { FROM, ROW, SAID, WORD } from "./column-entries";
import { groupRows, type Lists } from "./group-rows";

/** The fields of a link's card, which stand side by side in memory: the four of an entry, and these. */
export const CARD_SIZE = 8;
/** The place it is about; -1 is none, SEVERAL has to be looked up. */
export const PLACE = 4;
/** The subject that is the region it is about; -1 is none. */
export const REGION = 5;
/** Where its answers begin in `answers`, and those who answer it in `answering`: the next card says where they end. */
export const ANSWERS = 6;
export const ANSWERING = 7;
export const SEVERAL = -2;

/** An answer in one number: the link answered (-1 where none can stand), whether it may close a circle, and its kind. */
export const answeredBy = (answer: number): number => answer >> 3;
export const mayCircle = (answer: number): boolean => (answer & 4) !== 0;
export const kindOfAnswer = (answer: number): number => answer & 3;

/**
 * The claims that answer, are answered or are about a region, numbered anew: few, so that following answers from claim to
 * claim stays within little memory.
 */
export interface Links {
  cards: Int32Array;
  count: number;
  answers: Int32Array;
  answering: Int32Array;
}

/** The links in the order of their rows, and for each row its link; -1 for the others. */
export interface LinkNumbers {
  rows: Int32Array;
  linkOf: Int32Array;
}

/** What each link answers, packed, with the offset at which its answers begin. */
function packAnswers(columns: ClaimColumns, { rows, linkOf }: LinkNumbers): Lists {
  const { answersAt, answerTo, answerKind } = columns;
  const counts = (_: number, answer: number) => isVoicing(answerKind, answer);
  const at = new Int32Array(rows.length + 1);
  const packed = new Int32Array(answerTo.length);
  let count = 0;
  for (let link = 0; link < rows.length; link += 1) {
    const row = rows[link] ?? 0;
    const end = answersAt[row + 1] ?? 0;
    for (let answer = answersAt[row] ?? 0; answer < end; answer += 1) {
      if (!isVoicing(answerKind, answer)) continue;
      const kind = answerKind[answer] ?? 0;
      const target = answerTo[answer] ?? -1;
      const answered = target < 0 ? -1 : (linkOf[target] ?? -1);
      // What repeats a claim that cannot stand has nothing to be answered for; other answers to it say nothing.
      if (answered < 0 && kind !== REPEATS) continue;
      const circles = target >= row && leadsTo(columns, target, row, counts);
      packed[count] = (answered << 3) | (circles ? 4 : 0) | kind;
      count += 1;
    }
    at[link + 1] = count;
  }
  return { at, values: packed.subarray(0, count) };
}

/** Who answers each link. */
function listAnswering({ at, values }: Lists, count: number): Lists {
  const answered = new Int32Array(values.length);
  const owners = new Int32Array(values.length);
  for (let link = 0; link < count; link += 1)
    for (let answer = at[link] ?? 0; answer < (at[link + 1] ?? 0); answer += 1) {
      answered[answer] = answeredBy(values[answer] ?? 0);
      owners[answer] = link;
    }
  return groupRows(answered, owners, count);
}

/** Links the claims that were numbered; `words` are those of all rows. */
export function linkClaims(columns: ClaimColumns, numbers: LinkNumbers, words: Int32Array): Links {
  const { from, saidOn, subjectsAt, subjectOf, subjects } = columns;
  const { rows } = numbers;
  const answers = packAnswers(columns, numbers);
  const answering = listAnswering(answers, rows.length);
  const cards = new Int32Array((rows.length + 1) * CARD_SIZE);
  for (let link = 0; link <= rows.length; link += 1) {
    const card = link * CARD_SIZE;
    cards[card + ANSWERS] = answers.at[link] ?? 0;
    cards[card + ANSWERING] = answering.at[link] ?? 0;
    const row = rows[link];
    if (row === undefined) continue; // the last card only ends the lists of the one before
    const first = subjectsAt[row] ?? 0;
    const end = subjectsAt[row + 1] ?? 0;
    const [lowest, highest] = end > first ? [subjectOf[first] ?? -1, subjectOf[end - 1] ?? -1] : [-1, -1];
    cards[card + ROW] = row;
    cards[card + FROM] = from[row] ?? 0;
    cards[card + SAID] = saidOn[row] ?? -1;
    cards[card + WORD] = words[row] ?? 0;
    cards[card + PLACE] = end - first > 1 ? SEVERAL : lowest;
    cards[card + REGION] = highest >= subjects.places ? highest : -1;
  }
  return { cards, count: rows.length, answers: answers.values, answering: answering.values };
}
