import { type ClaimColumns, FOREVER, HOLDS, kindOf, partyOf } from "./claim-columns";
import type { SpeakerBoard } from "./column-board";
import { ENTRY_SIZE, FROM, gainsOf, positionOf, REGION_WIDE, WORD } from "./column-entries";
import type { ColumnStatus, StatusDeriver } from "./column-status";
import { addGain, type ColumnTurn, isInLine, opensTurn } from "./column-turn";
import { SILENT, type SpeechTable } from "./speech-table";

/** Takes the status that the deriver gives, which the next one overwrites: it holds from a day to the day before `end`. */
export type TakeStatus = (status: ColumnStatus, day: number, end: number) => void;

/** Tells a subject's statuses from a day to the day before `end`. */
export type TellStory = (subject: number, table: SpeechTable, first: number, end: number) => void;

/**
 * Tells stories by the rules of `buildStory`, day by day: turns open, region-wide claims become positions, answers find
 * their turn. Takes one pass over the days of a subject, holding no more speeches than can still speak.
 */
export function createStoryTeller(
  { subjects }: ClaimColumns,
  board: SpeakerBoard,
  { derive }: Pick<StatusDeriver, "derive">,
  take: TakeStatus,
): TellStory {
  const running: ColumnTurn = {
    isOpened: false,
    gained: 0,
    left: 0,
    loser: -1,
    baseline: -1,
    isInLine: true,
  };
  const today = { gained: 0, left: 0 };
  let number = 0;
  let opens = false;
  let table: SpeechTable;

  const wordOf = (speech: number): number => table.fields[speech * ENTRY_SIZE + WORD] ?? 0;
  /** Whether a region-wide "X holds it" becomes a position: where, the day before, somebody's was other than that. */
  const becomesPosition = (speech: number): boolean => {
    const position = positionOf(wordOf(speech));
    if (kindOf(position) !== HOLDS) return false;
    if (board.count === 0) return running.baseline !== partyOf(position);
    for (let slot = 0; slot < board.count; slot += 1)
      if (positionOf(wordOf(board.speaking[slot] ?? 0)) !== position) return true;
    return false;
  };

  const isSilent = (speech: number): boolean => {
    if (table.turn[speech] === SILENT) return true;
    const whole = table.standsInFor[speech] ?? -1;
    if (whole >= 0 && table.turn[whole] !== SILENT) return true;
    const tie = table.answers[speech] ?? -1;
    return (wordOf(speech) & REGION_WIDE) !== 0 && tie >= 0 && table.turn[tie] === SILENT;
  };

  /** The turn of what a speech answers; below 0 where it answers nothing that has a turn. */
  const tiedTurn = (speech: number): number => {
    const tie = table.answers[speech] ?? -1;
    return tie < 0 ? -1 : (table.turn[tie] ?? -1);
  };

  /** Takes a change of hands in. */
  const noteGain = (gain: number): void => {
    addGain(today, gain);
    if (opensTurn(gain, running)) opens = true;
  };

  /** Finds who of the tied speeches of a day is silent, and notes the changes of the others. */
  const hearTied = (start: number, end: number): void => {
    for (let at = start; at < end; at += 1) {
      const speech = table.tied[at] ?? 0;
      const isOfRegion = (wordOf(speech) & REGION_WIDE) !== 0 && (table.answers[speech] ?? -1) < 0;
      if (isOfRegion && !becomesPosition(speech)) table.turn[speech] = SILENT;
    }
    for (let at = start; at < end; at += 1) {
      const speech = table.tied[at] ?? 0;
      const gain = gainsOf(wordOf(speech));
      if (isSilent(speech)) table.turn[speech] = SILENT;
      else if (gain !== 0 && tiedTurn(speech) < 0) noteGain(gain);
    }
  };

  const openTurn = (day: number, holder: number): void => {
    running.isOpened = true;
    running.gained = today.gained;
    running.left = today.left;
    running.loser = holder < 0 ? running.baseline : holder;
    number += 1;
    board.openTurn(day);
  };

  /** Notes whether a speech is in line with all that was ever said. */
  const keepInLine = (speech: number): void => {
    if (running.isInLine) running.isInLine = isInLine(positionOf(wordOf(speech)), running.baseline);
  };

  const joinTied = (speech: number): void => {
    if (table.turn[speech] === SILENT) return;
    const follows = tiedTurn(speech);
    const turn = follows < 0 ? number : follows;
    table.turn[speech] = turn;
    if (turn === number) board.join(speech);
    else board.joinEarlier(speech);
    keepInLine(speech);
  };

  const start = (subject: number, told: SpeechTable): void => {
    table = told;
    board.start(told);
    number = 0;
    running.isOpened = false;
    running.gained = 0;
    running.left = 0;
    running.baseline = subjects.baseline[subject] ?? -1;
    running.loser = running.baseline;
    running.isInLine = true;
  };

  return (subject, told, first, end) => {
    start(subject, told);
    const { fields, free: freeCount, tied: tiedSpeeches, tiedCount, heardFrom } = told;
    const freeDayAt = (speech: number): number =>
      speech < freeCount ? (fields[speech * ENTRY_SIZE + FROM] ?? FOREVER) : FOREVER;
    const tiedDayAt = (at: number): number =>
      at < tiedCount ? (heardFrom[tiedSpeeches[at] ?? 0] ?? FOREVER) : FOREVER;
    let free = 0;
    let tied = 0;
    let freeDay = freeDayAt(0);
    let tiedDay = tiedDayAt(0);
    let day = 0;
    for (;;) {
      const heard = freeDay < tiedDay ? freeDay : tiedDay;
      const next = board.isSimple ? heard : Math.min(heard, board.nextEnd(day));
      let status: ColumnStatus | null = null;
      if (next > first) {
        status = derive(told, running);
        take(status, day < first ? first : day, next < end ? next : end);
        if (next >= end) return;
      }
      day = next;
      if (day === heard) {
        opens = false;
        today.gained = 0;
        today.left = 0;
        const freeStart = free;
        const tiedStart = tied;
        while (freeDay === day) {
          const gain = gainsOf(fields[free * ENTRY_SIZE + WORD] ?? 0);
          if (gain !== 0) noteGain(gain);
          free += 1;
          freeDay = freeDayAt(free);
        }
        if (tiedDay === day) {
          do tied += 1;
          while (tiedDayAt(tied) === day);
          tiedDay = tiedDayAt(tied);
          hearTied(tiedStart, tied);
        }
        if (opens) openTurn(day, (status ?? derive(told, running)).holder);
        for (let speech = freeStart; speech < free; speech += 1) {
          board.join(speech);
          keepInLine(speech);
        }
        for (let at = tiedStart; at < tied; at += 1) joinTied(tiedSpeeches[at] ?? 0);
      }
      if (!board.isSimple) board.gather(day);
    }
  };
}
