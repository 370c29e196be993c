import { type ClaimColumns, CONTESTED, HOLDS, kindOf, MAX_PARTIES, partyOf } from "./claim-columns";
import type { SpeakerBoard } from "./column-board";
import { ENTRY_SIZE, FROM, positionOf, ROW, SAID, sourceOf, WORD } from "./column-entries";
import type { ColumnTurn } from "./column-turn";
import { disputeOf, holdsOf, notOf } from "./position-masks";
import { compareSpeechRows } from "./speech-order";
import type { SpeechTable } from "./speech-table";
import { type StatusName, statuses } from "./status";

/** What `Derived` is to the plain resolver. */
export interface ColumnStatus {
  /** Index in `statuses`. */
  status: number;
  /** -1 is none. */
  holder: number;
  /** Mask of the parties in dispute. */
  parties: number;
  /** The latest day on which one of the claims that count was said; -1 is none. */
  lastSaid: number;
}

/** Derives statuses day by day. */
export interface StatusDeriver {
  /** By the rules of `deriveStatus`; the answer is overwritten by the next call. */
  derive(table: SpeechTable, turn: ColumnTurn): ColumnStatus;
  /** Rows of the claims that count for the status last derived, newest first. */
  listBecause(table: SpeechTable): number[];
  /** The days on which they were said, in no order; -1 where nobody knows. */
  listSaid(table: SpeechTable): number[];
}

const code = (status: StatusName): number => statuses.indexOf(status);
const [VERIFIED, BASELINE, AGREED, DISPUTED, ASSESSED, CLAIMED, UNKNOWN] = [
  code("verified"),
  code("baseline"),
  code("agreed"),
  code("contested"),
  code("assessed"),
  code("claimed"),
  code("unknown"),
];

const bitOf = (party: number): number => (party < 0 ? 0 : 1 << party);
const isSeveral = (mask: number): boolean => (mask & (mask - 1)) !== 0;
const speaksAgainst = (position: number, party: number): boolean =>
  kindOf(position) === CONTESTED || (kindOf(position) === HOLDS) !== (partyOf(position) === party);

/**
 * Derives the status of a day from those whom the board has gathered, by the rules of `deriveStatus`. The answer is
 * overwritten by the next call. The claims that count are listed only where somebody asks for them.
 */
export function createStatusDeriver(columns: ClaimColumns, board: SpeakerBoard): StatusDeriver {
  const side = columns.sources.side;
  const partyCount = columns.parties.length;
  const allParties = 0x7fffffff >>> (MAX_PARTIES - columns.theatreParties);
  const result: ColumnStatus = { status: UNKNOWN, holder: -1, parties: 0, lastSaid: -1 };
  let verified = -1;

  const { words } = board;
  const { sides, position, until } = words;

  const isSpeaking = (party: number): boolean => (sides.speaking & (1 << party)) !== 0;

  const isOpposedAfter = (day: number, party: number): boolean => {
    for (let word = 0; word < words.count; word += 1)
      if ((until[word] ?? 0) > day && speaksAgainst(position[word] ?? 0, party)) return true;
    for (let side = 0; side < partyCount; side += 1)
      if (
        isSpeaking(side) &&
        (sides.until[side] ?? 0) > day &&
        speaksAgainst(sides.position[side] ?? 0, party)
      )
        return true;
    return false;
  };

  /** Rule 1: the verified speech by which a party holds it; -1 is none, or two that settle nothing. */
  const findVerified = (table: SpeechTable): number => {
    let newest = -1;
    for (const speech of board.verified) {
      const position = positionOf(table.fields[speech * ENTRY_SIZE + WORD] ?? 0);
      if (kindOf(position) !== HOLDS) continue;
      if (isOpposedAfter(table.shown[speech] ?? 0, partyOf(position))) continue;
      if (newest >= 0 && positionOf(table.fields[newest * ENTRY_SIZE + WORD] ?? 0) !== position) return -1;
      if (newest < 0 || compareSpeechRows(table, newest, speech) < 0) newest = speech;
    }
    return newest;
  };

  /** The party that a side says holds it; -1 is none. */
  const sideHolder = (side: number): number => {
    const said = isSpeaking(side) ? (sides.position[side] ?? 0) : 0;
    return kindOf(said) === HOLDS ? partyOf(said) : -1;
  };

  /** Rule 3: the party whose hold the loser concedes, or its rivals do; -1 is none. */
  const findAgreed = ({ loser, gained }: ColumnTurn): number => {
    const party = loser < 0 ? -1 : sideHolder(loser);
    if (party < 0) return -1;
    let conceding = 1 << loser;
    if (party === loser) {
      const others = allParties & ~(1 << party);
      const rivals = (others & gained) === 0 ? others : others & gained;
      for (let rival = 0; rival < partyCount; rival += 1)
        if ((rivals & (1 << rival)) !== 0 && sideHolder(rival) !== party) return -1;
      // Where there is no rival at all its own word has to do.
      if (rivals !== 0) conceding = rivals;
    }
    let last = -1;
    for (let side = 0; side < partyCount; side += 1)
      if ((conceding & (1 << side)) !== 0) last = Math.max(last, sides.until[side] ?? 0);
    return isOpposedAfter(last, party) ? -1 : party;
  };

  const listCounting = (table: SpeechTable): number[] => {
    const counting = verified < 0 ? [] : [verified];
    for (let index = 0; index < board.count; index += 1) {
      const speech = board.speaking[index] ?? 0;
      const speaker = side[sourceOf(table.fields[speech * ENTRY_SIZE + WORD] ?? 0)] ?? -1;
      const isOfDay = speaker < 0 || table.fields[speech * ENTRY_SIZE + FROM] === sides.day[speaker];
      if (speech !== verified && isOfDay) counting.push(speech);
    }
    return counting;
  };

  const give = (status: number, holder: number, parties = 0): ColumnStatus => {
    result.status = status;
    result.holder = holder;
    result.parties = parties;
    return result;
  };

  const derive = (table: SpeechTable, turn: ColumnTurn): ColumnStatus => {
    let { holds, not, disputes, lastSaid } = words;
    let named = words.named | sides.speaking;
    let holdingSides = 0;
    for (let side = 0, speaking = sides.speaking; speaking !== 0; side += 1, speaking >>>= 1) {
      if ((speaking & 1) === 0) continue;
      const word = sides.position[side] ?? 0;
      const held = holdsOf[word] ?? 0;
      holds |= held;
      not |= notOf[word] ?? 0;
      named |= sides.named[side] ?? 0;
      disputes |= disputeOf[word] ?? 0;
      if (held !== 0) holdingSides |= 1 << side;
      const said = sides.said[side] ?? -1;
      if (said > lastSaid) lastSaid = said;
    }
    result.lastSaid = lastSaid;
    verified = board.verified.length === 0 ? -1 : findVerified(table);
    if (verified >= 0) {
      const field = verified * ENTRY_SIZE;
      result.lastSaid = Math.max(lastSaid, table.fields[field + SAID] ?? -1);
      return give(VERIFIED, partyOf(positionOf(table.fields[field + WORD] ?? 0)));
    }
    if (!turn.isOpened && turn.isInLine) return give(BASELINE, turn.baseline);
    const agreed = findAgreed(turn);
    if (agreed >= 0) return give(AGREED, agreed);

    const concerned = turn.gained | turn.left | bitOf(turn.loser);
    if (disputes !== 0 || isSeveral(holds) || (holds & not) !== 0) {
      const known = named | concerned;
      return give(DISPUTED, -1, isSeveral(known) ? known : allParties);
    }
    if (holds === 0) return give(UNKNOWN, -1);
    const holder = 31 - Math.clz32(holds);
    if (words.holds !== 0 || (holdingSides & ~(concerned | holds)) !== 0) return give(ASSESSED, holder);
    return (holdingSides & ~holds) === 0 ? give(CLAIMED, holder) : give(UNKNOWN, -1);
  };
  return {
    derive,
    listBecause: (table) =>
      listCounting(table)
        .sort((one, other) => compareSpeechRows(table, other, one))
        .map((speech) => table.fields[speech * ENTRY_SIZE + ROW] ?? 0),
    listSaid: (table) => listCounting(table).map((speech) => table.fields[speech * ENTRY_SIZE + SAID] ?? -1),
  };
}
