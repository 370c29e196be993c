import {
  type ClaimColumns,
  CONTESTED,
  FOREVER,
  HOLDS,
  MAX_PARTIES,
  NOT,
  positionCode,
} from "./claim-columns";
import {
  ENDS,
  ENTRY_SIZE,
  FROM,
  IS_VERIFIED,
  positionOf,
  REGION_WIDE,
  SAID,
  sourceOf,
  WORD,
} from "./column-entries";
import { createSideWords, type SideWords } from "./column-sides";
import { disputeOf, holdsOf, namedOf, notOf } from "./position-masks";
import { createSlots, findSlot, takeSlot } from "./source-slots";
import { compareSpeechRows } from "./speech-order";
import type { SpeechTable } from "./speech-table";

/** Who speaks of a place in its running turn and what they say, kept so that a day costs little more than what is said on it. */
export interface SpeakerBoard {
  /** The speech of each source that speaks: the first `count`. */
  speaking: Int32Array;
  count: number;
  /** The words of the independent among them, each with its last day and the day it was said: the first `words`. */
  position: Int32Array;
  until: Int32Array;
  said: Int32Array;
  words: number;
  /** What `holdsOf` and the like give for the words of the independent sources, taken together; when the last was said. */
  holds: number;
  not: number;
  named: number;
  disputes: number;
  lastSaid: number;
  /** The words of the others. */
  sides: SideWords;
  /** All verified speeches of the day gathered, spoken by or not. */
  verified: number[];
  /** While nothing ends and nothing is verified every source speaks by its newest speech, and a day need not be gathered. */
  isSimple: boolean;
  start(table: SpeechTable): void;
  /** From now on only the spans that have not ended by that day go on speaking of what was said so far. */
  openTurn(day: number): void;
  /** Adds a speech to the running turn. */
  join(speech: number): void;
  /** Adds a speech to a turn before, where only spans go on speaking. */
  joinEarlier(speech: number): void;
  /** The first day after `day` on which a span has ended, or FOREVER. */
  nextEnd(day: number): number;
  /** Finds who speaks on a day. */
  gather(day: number): void;
}

/** A board for the speeches of one place after another. */
export function createSpeakerBoard({ sources, parties }: ClaimColumns): SpeakerBoard {
  const { side } = sources;
  const sourceCount = sources.ids.length;
  const sides = createSideWords(parties.length);
  /** The newest speech of each source in the running turn, and where it stands. */
  const newest = new Int32Array(sourceCount);
  const newestAt = createSlots(sourceCount);
  let newestCount = 0;
  /** Of each slot the place of its word, if it is independent. */
  const wordAt = new Uint16Array(sourceCount);
  /** Others of the running turn that may yet speak, when a span ends, or count because they are verified. */
  let reserve: number[] = [];
  /** The spans that can still speak; of them those of earlier turns. */
  let spans: number[] = [];
  let earlierSpans: number[] = [];
  const gathered = new Int32Array(sourceCount);
  const gatheredAt = createSlots(sourceCount);
  let table: SpeechTable;

  const wordOf = (speech: number): number => table.fields[speech * ENTRY_SIZE + WORD] ?? 0;
  const lastDay = (speech: number): number =>
    (wordOf(speech) & ENDS) === 0 ? FOREVER : (table.to[speech] ?? 0);
  /** Whether the source of both speaks by the first: one about the place beats a region-wide one, a later an earlier one. */
  const beats = (one: number, other: number): boolean => {
    const width = (wordOf(one) & REGION_WIDE) - (wordOf(other) & REGION_WIDE);
    return width === 0 ? compareSpeechRows(table, one, other) > 0 : width < 0;
  };

  const hearIndependent = (speech: number, at: number): void => {
    const field = speech * ENTRY_SIZE;
    const word = table.fields[field + WORD] ?? 0;
    const position = positionOf(word);
    const said = table.fields[field + SAID] ?? 0;
    board.position[at] = position;
    board.until[at] = (word & ENDS) === 0 ? (table.fields[field + FROM] ?? 0) : (table.to[speech] ?? 0);
    board.said[at] = said;
    board.holds |= holdsOf[position] ?? 0;
    board.not |= notOf[position] ?? 0;
    board.named |= namedOf[position] ?? 0;
    board.disputes |= disputeOf[position] ?? 0;
    if (said > board.lastSaid) board.lastSaid = said;
  };

  const hear = (speech: number, slot: number): void => {
    const speaker = side[sourceOf(wordOf(speech))] ?? -1;
    if (speaker >= 0) {
      sides.hear(table, speech, speaker);
      return;
    }
    wordAt[slot] = board.words;
    hearIndependent(speech, board.words);
    board.words += 1;
  };

  const clearWords = (): void => {
    board.holds = 0;
    board.not = 0;
    board.named = 0;
    board.disputes = 0;
    board.lastSaid = -1;
    board.words = 0;
    sides.speaking = 0;
  };

  const hearAll = (): void => {
    clearWords();
    for (let slot = 0; slot < board.count; slot += 1) hear(board.speaking[slot] ?? 0, slot);
  };

  /** Hears a source anew in place of what it held, from the start where that cannot be taken out of the words. */
  const rehear = (speech: number, held: number, slot: number): void => {
    const speaker = side[sourceOf(wordOf(speech))] ?? -1;
    const field = speech * ENTRY_SIZE;
    if (speaker < 0) {
      const at = wordAt[slot] ?? 0;
      const isSame = board.position[at] === positionOf(wordOf(speech));
      const isLastSaid = (table.fields[field + SAID] ?? 0) < (board.said[at] ?? 0);
      if (!isSame || isLastSaid) hearAll();
      else hearIndependent(speech, at);
      return;
    }
    // What was held counts in the side's latest day; only a later day replaces all.
    const isOfDay = table.fields[held * ENTRY_SIZE + FROM] === sides.day[speaker];
    if (isOfDay && (table.fields[field + FROM] ?? 0) <= (sides.day[speaker] ?? 0)) hearAll();
    else sides.hear(table, speech, speaker);
  };

  const joinNewest = (speech: number): void => {
    const speaker = sourceOf(wordOf(speech));
    const slot = findSlot(newestAt, speaker, newestCount);
    if (slot < 0) {
      takeSlot(newestAt, speaker, newestCount);
      newest[newestCount] = speech;
      newestCount += 1;
      if (!board.isSimple) return;
      board.count = newestCount;
      hear(speech, newestCount - 1);
      return;
    }
    const held = newest[slot] ?? 0;
    const isNewer = beats(speech, held);
    if (isNewer) newest[slot] = speech;
    if (board.isSimple) {
      if (isNewer) rehear(speech, held, slot);
      return;
    }
    const winner = isNewer ? speech : held;
    const loser = isNewer ? held : speech;
    if ((wordOf(winner) & ENDS) !== 0 || (wordOf(loser) & IS_VERIFIED) !== 0) reserve.push(loser);
  };

  const consider = (speech: number, day: number): void => {
    if (lastDay(speech) < day) return;
    const word = wordOf(speech);
    if ((word & IS_VERIFIED) !== 0) board.verified.push(speech);
    const slot = findSlot(gatheredAt, sourceOf(word), board.count);
    if (slot < 0) {
      takeSlot(gatheredAt, sourceOf(word), board.count);
      gathered[board.count] = speech;
      board.count += 1;
    } else if (beats(speech, gathered[slot] ?? 0)) gathered[slot] = speech;
  };

  const clearTurn = (): void => {
    newestCount = 0;
    if (reserve.length > 0) reserve = [];
    if (board.verified.length > 0) board.verified = [];
    board.isSimple = earlierSpans.length === 0;
    board.speaking = board.isSimple ? newest : gathered;
    board.count = 0;
    clearWords();
  };

  const leaveSimple = (): void => {
    board.isSimple = false;
    board.speaking = gathered;
  };

  const board: SpeakerBoard = {
    speaking: newest,
    count: 0,
    position: new Int32Array(sourceCount),
    until: new Int32Array(sourceCount),
    said: new Int32Array(sourceCount),
    words: 0,
    holds: 0,
    not: 0,
    named: 0,
    disputes: 0,
    lastSaid: -1,
    sides,
    verified: [],
    isSimple: true,
    start(next) {
      table = next;
      if (spans.length > 0) spans = [];
      if (earlierSpans.length > 0) earlierSpans = [];
      clearTurn();
    },
    openTurn(day) {
      if (spans.length > 0) spans = spans.filter((span) => lastDay(span) >= day);
      if (earlierSpans.length + spans.length > 0) earlierSpans = [...spans];
      clearTurn();
    },
    join(speech) {
      const word = wordOf(speech);
      if ((word & (ENDS | IS_VERIFIED)) !== 0) leaveSimple();
      if ((word & ENDS) !== 0) spans.push(speech);
      joinNewest(speech);
    },
    joinEarlier(speech) {
      if ((wordOf(speech) & ENDS) === 0) return;
      leaveSimple();
      spans.push(speech);
      earlierSpans.push(speech);
    },
    nextEnd(day) {
      let next = FOREVER;
      for (const span of spans) {
        const end = lastDay(span) + 1;
        if (end > day && end < next) next = end;
      }
      return next;
    },
    gather(day) {
      if (board.isSimple) return;
      if (board.verified.length > 0) board.verified = [];
      board.count = 0;
      for (let slot = 0; slot < newestCount; slot += 1) consider(newest[slot] ?? 0, day);
      for (const speech of reserve) consider(speech, day);
      for (const speech of earlierSpans) consider(speech, day);
      hearAll();
    },
  };
  return board;
}
