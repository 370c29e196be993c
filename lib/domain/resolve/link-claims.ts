import { REPEATS, type StandingColumns } from "./standing-columns";

/** Rows listed under a key: those of key k are `rows[at[k]]` up to `at[k + 1]`. */
export interface Lists {
  at: Int32Array;
  rows: Int32Array;
}

/** The fields of a link's card, which stand side by side in memory. */
export const CARD_SIZE = 8;
export const ROW = 0;
export const WORD = 1;
export const DAY = 2;
/** The place it is about; -1 is none, SEVERAL has to be looked up. */
export const PLACE = 3;
export const REGION = 4;
/** Where its answers begin in `answers`, and those who answer it in `answering`: the next card says where they end. */
export const ANSWERS = 5;
export const ANSWERING = 6;
export const SEVERAL = -2;

/**
 * The claims that answer, are answered or are about a region, numbered anew: few, so that following answers from claim to
 * claim stays within little memory.
 */
export interface Links {
  cards: Int32Array;
  count: number;
  /** The link answered and how, as `4 * link + kind`; a repeated claim speaks through its origin, repeats are left out. */
  answers: Int32Array;
  answering: Int32Array;
  byRegion: Lists;
}

/** The numbers below `count`. */
function countUp(count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let number = 0; number < count; number += 1) numbers[number] = number;
  return numbers;
}

/** Groups `rows` by key, keeping their order within it: one pass of a counting sort. Keys outside 0 to `keyCount` are left out. */
function groupRows(rows: Int32Array, keys: Int32Array, keyCount: number, owners: Int32Array = rows): Lists {
  const at = new Int32Array(keyCount + 1);
  for (let index = 0; index < rows.length; index += 1) {
    const key = keys[rows[index] ?? 0] ?? 0;
    if (key >= 0 && key < keyCount) at[key + 1] = (at[key + 1] ?? 0) + 1;
  }
  for (let key = 0; key < keyCount; key += 1) at[key + 1] = (at[key + 1] ?? 0) + (at[key] ?? 0);
  const next = at.slice(0, keyCount);
  const grouped = new Int32Array(at[keyCount] ?? 0);
  for (let index = 0; index < rows.length; index += 1) {
    const key = keys[rows[index] ?? 0] ?? 0;
    if (key < 0 || key >= keyCount) continue;
    const slot = next[key] ?? 0;
    next[key] = slot + 1;
    grouped[slot] = owners[index] ?? 0;
  }
  return { at, rows: grouped };
}

/** The claim an answer is about: a repeated claim speaks through the one it repeats. */
function originOf(columns: StandingColumns, answered: number): number {
  const passed: number[] = [];
  let row = answered;
  while (row >= 0 && !passed.includes(row)) {
    passed.push(row);
    let answer = columns.answersAt[row] ?? 0;
    const end = columns.answersAt[row + 1] ?? 0;
    while (answer < end && columns.answerKind[answer] !== REPEATS) answer += 1;
    if (answer === end) return row;
    row = columns.answerTo[answer] ?? 0;
  }
  return row;
}

/** For every element of a column of lists, the row that it belongs to. */
function ownersOf(offsets: Int32Array, count: number): Int32Array {
  const owners = new Int32Array(count);
  for (let row = 0; row + 1 < offsets.length; row += 1) {
    const end = offsets[row + 1] ?? 0;
    for (let index = offsets[row] ?? 0; index < end; index += 1) owners[index] = row;
  }
  return owners;
}

/** What each claim answers, packed, with the offset at which each link's answers begin. */
function packAnswers(columns: StandingColumns, rows: Int32Array, linkOf: Int32Array): Lists {
  const { answersAt, answerTo, answerKind } = columns;
  const at = new Int32Array(rows.length + 1);
  const packed = new Int32Array(answerTo.length);
  let count = 0;
  for (let link = 0; link < rows.length; link += 1) {
    const row = rows[link] ?? 0;
    const end = answersAt[row + 1] ?? 0;
    for (let answer = answersAt[row] ?? 0; answer < end; answer += 1) {
      const kind = answerKind[answer] ?? 0;
      const origin = kind === REPEATS ? -1 : originOf(columns, answerTo[answer] ?? -1);
      if (origin < 0) continue;
      packed[count] = 4 * (linkOf[origin] ?? 0) + kind;
      count += 1;
    }
    at[link + 1] = count;
  }
  return { at, rows: packed };
}

/** Links claims: `linkOf` gives each row its link or -1, `rows` each link its row. `regions` is how many regions places lie in. */
export function linkClaims(
  columns: StandingColumns,
  words: Int32Array,
  linkOf: Int32Array,
  rows: Int32Array,
  regions: number,
): Links {
  const { from, region, placesAt, placeOf, answersAt, answerTo } = columns;
  const answers = packAnswers(columns, rows, linkOf);
  const owners = ownersOf(answersAt, answerTo.length);
  const answered = new Int32Array(answerTo.length);
  for (let answer = 0; answer < answerTo.length; answer += 1) {
    const row = answerTo[answer] ?? -1;
    answered[answer] = row < 0 ? -1 : (linkOf[row] ?? -1);
    owners[answer] = linkOf[owners[answer] ?? 0] ?? 0;
  }
  const answering = groupRows(countUp(answerTo.length), answered, rows.length, owners);
  const cards = new Int32Array((rows.length + 1) * CARD_SIZE);
  const regionOf = new Int32Array(rows.length);
  for (let link = 0; link <= rows.length; link += 1) {
    const card = link * CARD_SIZE;
    cards[card + ANSWERS] = answers.at[link] ?? 0;
    cards[card + ANSWERING] = answering.at[link] ?? 0;
    const row = rows[link];
    if (row === undefined) continue; // the last card only ends the lists of the one before
    const first = placesAt[row] ?? 0;
    const places = (placesAt[row + 1] ?? 0) - first;
    cards[card + ROW] = row;
    cards[card + WORD] = words[row] ?? 0;
    cards[card + DAY] = from[row] ?? 0;
    cards[card + PLACE] = places > 1 ? SEVERAL : places === 1 ? (placeOf[first] ?? -1) : -1;
    cards[card + REGION] = region[row] ?? -1;
    regionOf[link] = region[row] ?? -1;
  }
  return {
    cards,
    count: rows.length,
    answers: answers.rows,
    answering: answering.rows,
    byRegion: groupRows(countUp(rows.length), regionOf, regions),
  };
}
