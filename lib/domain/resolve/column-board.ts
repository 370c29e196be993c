import { type ClaimColumns, FOREVER } from "./claim-columns";
import { ENDS, ENTRY_SIZE, IS_VERIFIED, REGION_WIDE, sourceOf, WORD } from "./column-entries";
import { type ColumnWords, createWords } from "./column-words";
import { createSlots, findSlot, takeSlot } from "./source-slots";
import { compareSpeechRows } from "./speech-order";
import type { SpeechTable } from "./speech-table";

/** Who speaks of a place in its running turn and what they say, kept so that a day costs little more than what is said on it. */
export interface SpeakerBoard {
  /** The speech of each source that speaks: the first `count`. */
  speaking: Int32Array;
  count: number;
  /** What they say. */
  words: ColumnWords;
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
export function createSpeakerBoard(columns: ClaimColumns): SpeakerBoard {
  const sourceCount = columns.sources.ids.length;
  const words = createWords(columns);
  /** The newest speech of each source in the running turn, and where it stands. */
  const newest = new Int32Array(sourceCount);
  const newestAt = createSlots(sourceCount);
  let newestCount = 0;
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

  const hearAll = (): void => {
    words.clear();
    for (let slot = 0; slot < board.count; slot += 1) words.hear(board.speaking[slot] ?? 0, slot);
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
      words.hear(speech, newestCount - 1);
      return;
    }
    const held = newest[slot] ?? 0;
    const isNewer = beats(speech, held);
    if (isNewer) newest[slot] = speech;
    if (board.isSimple) {
      if (isNewer && !words.rehear(speech, held, slot)) hearAll();
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
    words.clear();
  };

  const leaveSimple = (): void => {
    board.isSimple = false;
    board.speaking = gathered;
  };

  const board: SpeakerBoard = {
    speaking: newest,
    count: 0,
    words,
    verified: [],
    isSimple: true,
    start(next) {
      table = next;
      words.start(next);
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
