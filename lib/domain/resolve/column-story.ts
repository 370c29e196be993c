import {
  type ClaimColumns,
  FOREVER,
  gainingParty,
  HOLDS,
  isLeaving,
  kindOf,
  NOT,
  partyOf,
} from "./claim-columns";
import type { SpeakerBoard } from "./column-board";
import { ENTRY_SIZE, FROM, gainsOf, positionOf, REGION_WIDE, WORD } from "./column-entries";
import { addGain, type ColumnTurn } from "./column-status";
import { SILENT, type SpeechTable } from "./speech-table";

/** The turns of one subject, told day by day. */
export interface StoryTeller {
  /** The turn that runs after the days told so far. */
  running: ColumnTurn;
  start(subject: number, table: SpeechTable): void;
  /** The next day on which speeches are first heard, or FOREVER. */
  nextHeard(): number;
  /**
   * Tells that day, while the board still shows who spoke the day before. `holderBefore` gives who held the subject then.
   */
  tellDay(day: number, holderBefore: () => number): void;
}

/** Whether a position is in line with who held the place on the first day. */
function isInLine(position: number, baseline: number): boolean {
  if (baseline < 0 || kindOf(position) === 0) return false;
  const isAboutHolder = partyOf(position) === baseline;
  return (kindOf(position) === HOLDS && isAboutHolder) || (kindOf(position) === NOT && !isAboutHolder);
}

/** Whether a change opens a turn, as in the plain resolver's story. */
function opensTurn(gain: number, turn: ColumnTurn): boolean {
  const bit = 1 << gainingParty(gain);
  const hasGained = (turn.gained & bit) !== 0;
  if (!isLeaving(gain)) return !hasGained;
  const hadLost = gainingParty(gain) === turn.loser && turn.isOpened && !hasGained;
  return (turn.left & bit) === 0 && !hadLost;
}

/** Tells stories by the rules of `buildStory`: turns open, region-wide claims become positions, answers find their turn. */
export function createStoryTeller({ subjects }: ClaimColumns, board: SpeakerBoard): StoryTeller {
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
  let table: SpeechTable;
  /** The next free and the next tied speech, and where those of the day told end. */
  let free = 0;
  let tied = 0;
  let freeEnd = 0;
  let tiedEnd = 0;
  let opens = false;

  const wordOf = (speech: number): number => table.fields[speech * ENTRY_SIZE + WORD] ?? 0;
  const freeDay = (speech: number): number =>
    speech < table.free ? (table.fields[speech * ENTRY_SIZE + FROM] ?? FOREVER) : FOREVER;
  const tiedDay = (at: number): number =>
    at < table.tiedCount ? (table.heardFrom[table.tied[at] ?? 0] ?? FOREVER) : FOREVER;

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

  const openTurn = (holder: number): void => {
    running.isOpened = true;
    running.gained = today.gained;
    running.left = today.left;
    running.loser = holder < 0 ? running.baseline : holder;
    number += 1;
    board.openTurn();
  };

  /** Takes a change of hands in, if a word says that there was one. */
  const noteGain = (word: number): void => {
    const gain = gainsOf(word);
    if (gain === 0) return;
    addGain(today, gain);
    if (opensTurn(gain, running)) opens = true;
  };

  /** Finds the speeches of a day, who of them is silent, and whether they open a turn. */
  const hearDay = (day: number): void => {
    today.gained = 0;
    today.left = 0;
    opens = false;
    for (freeEnd = free; freeDay(freeEnd) === day; freeEnd += 1) noteGain(wordOf(freeEnd));
    for (tiedEnd = tied; tiedDay(tiedEnd) === day; tiedEnd += 1) {
      const speech = table.tied[tiedEnd] ?? 0;
      const isOfRegion = (wordOf(speech) & REGION_WIDE) !== 0 && (table.answers[speech] ?? -1) < 0;
      if (isOfRegion && !becomesPosition(speech)) table.turn[speech] = SILENT;
    }
    for (let at = tied; at < tiedEnd; at += 1) {
      const speech = table.tied[at] ?? 0;
      if (isSilent(speech)) table.turn[speech] = SILENT;
      else if (tiedTurn(speech) < 0) noteGain(wordOf(speech));
    }
  };

  const join = (speech: number, turn: number): void => {
    board.join(speech, turn === number);
    if (running.isInLine) running.isInLine = isInLine(positionOf(wordOf(speech)), running.baseline);
  };

  return {
    running,
    start(subject, told) {
      table = told;
      number = 0;
      free = 0;
      tied = 0;
      running.isOpened = false;
      running.gained = 0;
      running.left = 0;
      running.baseline = subjects.baseline[subject] ?? -1;
      running.loser = running.baseline;
      running.isInLine = true;
    },
    nextHeard: () => Math.min(freeDay(free), tiedDay(tied)),
    tellDay(day, holderBefore) {
      hearDay(day);
      if (opens) openTurn(holderBefore());
      for (; free < freeEnd; free += 1) join(free, number);
      for (; tied < tiedEnd; tied += 1) {
        const speech = table.tied[tied] ?? 0;
        if (table.turn[speech] === SILENT) continue;
        const follows = tiedTurn(speech);
        const turn = follows < 0 ? number : follows;
        table.turn[speech] = turn;
        join(speech, turn);
      }
    },
  };
}
