import { CONTESTED, HOLDS, kindOf, MAX_PARTIES, NOT, partyOf, positionCode } from "./claim-columns";
import type { ColumnWords } from "./column-words";

/** All words of a day in one: sets of parties as masks. */
export interface WordTally {
  /** The position of each side that speaks. */
  sidePosition: Int32Array;
  /** Parties of which somebody says that they hold it, that they do not, and all that are named. */
  holds: number;
  not: number;
  named: number;
  /** Whether somebody says contested. */
  isDisputed: boolean;
  /** Whether an independent source says who holds it, and the sides that do. */
  isIndependent: boolean;
  holdingSides: number;
  /** The latest day on which one of the words was said; -1 is none. */
  lastSaid: number;
}

/** By position: the party that holds, does not, is named, as masks; 1 where it is contested. */
const CODES = 128;
const holdsOf = new Int32Array(CODES);
const notOf = new Int32Array(CODES);
const namedOf = new Int32Array(CODES);
const disputeOf = new Int32Array(CODES);
for (let party = -1; party < MAX_PARTIES; party += 1) {
  const bit = party < 0 ? 0 : 1 << party;
  for (const kind of [HOLDS, NOT, CONTESTED]) namedOf[positionCode(kind, party)] = bit;
  holdsOf[positionCode(HOLDS, party)] = bit;
  notOf[positionCode(NOT, party)] = bit;
  disputeOf[positionCode(CONTESTED, party)] = 1;
}

/** A tally that each call of `count` takes anew. */
export function createTally(words: ColumnWords, parties: number): { tally: WordTally; count: () => void } {
  const tally: WordTally = {
    sidePosition: new Int32Array(parties),
    holds: 0,
    not: 0,
    named: 0,
    isDisputed: false,
    isIndependent: false,
    holdingSides: 0,
    lastSaid: -1,
  };
  const { position, said, sideNamed, sideSaid } = words;
  const { sidePosition } = tally;

  const count = (): void => {
    let holds = 0;
    let not = 0;
    let named = 0;
    let disputes = 0;
    let lastSaid = -1;
    const independents = words.count;
    for (let word = 0; word < independents; word += 1) {
      const code = position[word] ?? 0;
      holds |= holdsOf[code] ?? 0;
      not |= notOf[code] ?? 0;
      named |= namedOf[code] ?? 0;
      disputes |= disputeOf[code] ?? 0;
      const day = said[word] ?? -1;
      if (day > lastSaid) lastSaid = day;
    }
    tally.isIndependent = holds !== 0;
    let holdingSides = 0;
    for (let side = 0, speaking = words.sides; speaking !== 0; side += 1, speaking >>>= 1) {
      if ((speaking & 1) === 0) continue;
      const code = words.sidePosition(side);
      sidePosition[side] = code;
      holds |= holdsOf[code] ?? 0;
      not |= notOf[code] ?? 0;
      named |= sideNamed[side] ?? 0;
      disputes |= disputeOf[code] ?? 0;
      if (kindOf(code) === HOLDS && partyOf(code) >= 0) holdingSides |= 1 << side;
      const day = sideSaid[side] ?? -1;
      if (day > lastSaid) lastSaid = day;
    }
    tally.holds = holds;
    tally.not = not;
    tally.named = named;
    tally.isDisputed = disputes !== 0;
    tally.holdingSides = holdingSides;
    tally.lastSaid = lastSaid;
  };
  return { tally, count };
}
