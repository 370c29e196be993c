import type { ClaimColumns } from "./claim-columns";
import { isVoicing, leadsTo } from "./column-circles";
import { FROM, ROW, SAID, WORD } from "./column-entries";
import { groupRows } from "./group-rows";

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

/** For each row its link, -1 for the others; numbered place by place, so that a place finds its own side by side. */
export interface LinkNumbers {
  count: number;
  linkOf: Int32Array;
}

/** Writes the cards row by row, with the number of answers in place of their offset. */
function writeCards(columns: ClaimColumns, numbers: LinkNumbers, words: Int32Array): Int32Array {
  const { from, saidOn, subjectsAt, subjectOf, subjects, answersAt, answerKind } = columns;
  const { linkOf, count } = numbers;
  const cards = new Int32Array((count + 1) * CARD_SIZE);
  for (let row = 0; row < linkOf.length; row += 1) {
    const link = linkOf[row] ?? -1;
    if (link < 0) continue;
    const card = link * CARD_SIZE;
    const first = subjectsAt[row] ?? 0;
    const end = subjectsAt[row + 1] ?? 0;
    const lowest = end > first ? (subjectOf[first] ?? -1) : -1;
    const highest = end > first ? (subjectOf[end - 1] ?? -1) : -1;
    cards[card + ROW] = row;
    cards[card + FROM] = from[row] ?? 0;
    cards[card + SAID] = saidOn[row] ?? -1;
    cards[card + WORD] = words[row] ?? 0;
    cards[card + PLACE] = end - first > 1 ? SEVERAL : lowest;
    cards[card + REGION] = highest >= subjects.places ? highest : -1;
    let answers = 0;
    for (let answer = answersAt[row] ?? 0; answer < (answersAt[row + 1] ?? 0); answer += 1)
      if (isVoicing(answerKind, answer)) answers += 1;
    cards[card + ANSWERS] = answers;
  }
  return cards;
}

/** Turns the numbers of answers in the cards into offsets. Gives the number of all. */
function offsetAnswers(cards: Int32Array): number {
  let total = 0;
  for (let field = ANSWERS; field < cards.length; field += CARD_SIZE) {
    const answers = cards[field] ?? 0;
    cards[field] = total;
    total += answers;
  }
  return total;
}

/** Packs what each link answers, in the order of its claim. */
function packAnswers(columns: ClaimColumns, numbers: LinkNumbers, cards: Int32Array): Int32Array {
  const { answersAt, answerTo, answerKind } = columns;
  const { linkOf } = numbers;
  const counts = (_: number, answer: number) => isVoicing(answerKind, answer);
  const packed = new Int32Array(offsetAnswers(cards));
  let end = 0;
  for (let row = 0; row < linkOf.length; row += 1) {
    const start = end;
    end = answersAt[row + 1] ?? 0;
    const link = linkOf[row] ?? -1;
    if (start === end || link < 0) continue;
    let next = cards[link * CARD_SIZE + ANSWERS] ?? 0;
    for (let answer = start; answer < end; answer += 1) {
      if (!isVoicing(answerKind, answer)) continue;
      const target = answerTo[answer] ?? -1;
      const answered = target < 0 ? -1 : (linkOf[target] ?? -1);
      const circles = target >= row && leadsTo(columns, target, row, counts);
      packed[next] = (answered << 3) | (circles ? 4 : 0) | (answerKind[answer] ?? 0);
      next += 1;
    }
  }
  return packed;
}

/** Lists who answers each link, with the offsets in the cards. */
function listAnswering(cards: Int32Array, answers: Int32Array, count: number): Int32Array {
  const answered = new Int32Array(answers.length);
  const owners = new Int32Array(answers.length);
  for (let link = 0; link < count; link += 1) {
    const card = link * CARD_SIZE;
    const end = cards[card + CARD_SIZE + ANSWERS] ?? 0;
    for (let answer = cards[card + ANSWERS] ?? 0; answer < end; answer += 1) {
      answered[answer] = answeredBy(answers[answer] ?? 0);
      owners[answer] = link;
    }
  }
  const { at, values } = groupRows(answered, owners, count);
  for (let link = 0; link <= count; link += 1) cards[link * CARD_SIZE + ANSWERING] = at[link] ?? 0;
  return values;
}

/** Links the claims that were numbered; `words` are those of all rows. */
export function linkClaims(columns: ClaimColumns, numbers: LinkNumbers, words: Int32Array): Links {
  const { count } = numbers;
  const cards = writeCards(columns, numbers, words);
  const answers = packAnswers(columns, numbers, cards);
  return { cards, count, answers, answering: listAnswering(cards, answers, count) };
}
