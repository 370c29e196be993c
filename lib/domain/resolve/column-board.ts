import { type ClaimColumns, FOREVER } from "./claim-columns";
import { ENDS, ENTRY_SIZE, IS_VERIFIED, REGION_WIDE, sourceOf, WORD } from "./column-entries";
import type { ColumnWords } from "./column-words";
import { compareSpeechRows } from "./speech-order";
import type { SpeechTable } from "./speech-table";

/** The speeches of a place that can still speak, kept so that a day costs little more than what is said on it. */
export interface SpeakerBoard {
  /** One speech for each source that speaks on the day gathered: the first `count`. Its words stand in `words`. */
  speaking: Int32Array;
  count: number;
  words: ColumnWords;
  /** All verified speeches of the day gathered, spoken by or not. */
  verified: number[];
  start(table: SpeechTable): void;
  /** From now on only the spans of the turns so far go on speaking. */
  openTurn(): void;
  /** Adds a speech to the running turn (`isRunning`) or to one before. */
  join(speech: number, isRunning: boolean): void;
  /** The first day after `day` on which a span has ended, or FOREVER. */
  nextEnd(day: number): number;
  /** Finds who speaks on a day. */
  gather(day: number): void;
}

/** A board for the speeches of one place after another. */
export function createSpeakerBoard(columns: ClaimColumns, words: ColumnWords): SpeakerBoard {
  const sourceCount = columns.sources.ids.length;
  /** The newest speech of each source in the running turn. */
  const newest = new Int32Array(sourceCount);
  let newestCount = 0;
  const slotOf = new Int32Array(sourceCount);
  const slotTurn = new Int32Array(sourceCount);
  let turn = 0;
  /** Others of the running turn that may yet speak, when a span ends, or count because they are verified. */
  let reserve: number[] = [];
  let spans: number[] = [];
  let earlierSpans: number[] = [];
  /** While nothing ends and nothing is verified, the newest speeches speak and their words are heard as they join. */
  let isSimple = true;
  let areWordsHeard = true;
  const gathered = new Int32Array(sourceCount);
  const seenOn = new Int32Array(sourceCount);
  const seenAt = new Int32Array(sourceCount);
  let gathering = 0;
  let table: SpeechTable;

  const wordOf = (speech: number): number => table.fields[speech * ENTRY_SIZE + WORD] ?? 0;
  const isEnding = (speech: number): boolean => (wordOf(speech) & ENDS) !== 0;
  const isVerified = (speech: number): boolean => (wordOf(speech) & IS_VERIFIED) !== 0;
  const lastDay = (speech: number): number => (isEnding(speech) ? (table.to[speech] ?? 0) : FOREVER);
  /** Whether the source of both speaks by the first: one about the place beats a region-wide one, a later an earlier one. */
  const beats = (one: number, other: number): boolean => {
    const width = (wordOf(one) & REGION_WIDE) - (wordOf(other) & REGION_WIDE);
    return width === 0 ? compareSpeechRows(table, one, other) > 0 : width < 0;
  };

  const consider = (speech: number, day: number): void => {
    if (lastDay(speech) < day) return;
    if (isVerified(speech)) board.verified.push(speech);
    const speaker = sourceOf(wordOf(speech));
    if (seenOn[speaker] !== gathering) {
      seenOn[speaker] = gathering;
      seenAt[speaker] = board.count;
      gathered[board.count] = speech;
      board.count += 1;
      return;
    }
    const slot = seenAt[speaker] ?? 0;
    if (beats(speech, gathered[slot] ?? 0)) gathered[slot] = speech;
  };

  const gatherAll = (day: number): void => {
    gathering += 1;
    board.count = 0;
    for (let index = 0; index < newestCount; index += 1) consider(newest[index] ?? 0, day);
    for (const speech of reserve) consider(speech, day);
    for (const speech of earlierSpans) consider(speech, day);
  };

  const hearWords = (): void => {
    words.clear();
    for (let index = 0; index < board.count; index += 1) words.hear(board.speaking[index] ?? 0);
  };

  const joinRunning = (speech: number): void => {
    if ((wordOf(speech) & (ENDS | IS_VERIFIED)) !== 0) isSimple = false;
    const speaker = sourceOf(wordOf(speech));
    if (slotTurn[speaker] !== turn) {
      slotTurn[speaker] = turn;
      slotOf[speaker] = newestCount;
      newest[newestCount] = speech;
      newestCount += 1;
      words.hear(speech);
      return;
    }
    const slot = slotOf[speaker] ?? 0;
    const held = newest[slot] ?? 0;
    const isNewer = beats(speech, held);
    const winner = isNewer ? speech : held;
    const loser = isNewer ? held : speech;
    if (isNewer) {
      newest[slot] = speech;
      if (!words.rehear(speech, held)) areWordsHeard = false;
    }
    if (isEnding(winner) || isVerified(loser)) reserve.push(loser);
  };

  const clearTurn = (): void => {
    turn += 1;
    newestCount = 0;
    if (reserve.length > 0) reserve = [];
    isSimple = earlierSpans.length === 0;
    areWordsHeard = true;
    words.clear();
  };

  const board: SpeakerBoard = {
    speaking: newest,
    count: 0,
    words,
    verified: [],
    start(next) {
      table = next;
      words.start(next);
      if (spans.length > 0) spans = [];
      if (earlierSpans.length > 0) earlierSpans = [];
      clearTurn();
      board.gather(0);
    },
    openTurn() {
      if (spans.length > earlierSpans.length) earlierSpans = [...spans];
      clearTurn();
    },
    join(speech, isRunning) {
      const isSpan = isEnding(speech);
      if (isSpan) spans.push(speech);
      if (isRunning) joinRunning(speech);
      else if (isSpan) {
        earlierSpans.push(speech);
        isSimple = false;
      }
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
      if (board.verified.length > 0) board.verified = [];
      board.speaking = isSimple ? newest : gathered;
      if (isSimple) board.count = newestCount;
      else gatherAll(day);
      if (isSimple && areWordsHeard) return;
      hearWords();
      areWordsHeard = isSimple;
    },
  };
  return board;
}
