import type { SpeakerBoard } from "./column-board";
import { addGain, type ColumnTurn } from "./column-status";
import { SILENT, type SpeechTable } from "./speech-table";
import {
  gainingParty,
  HOLDS,
  isLeaving,
  kindOf,
  NOT,
  partyOf,
  type StandingColumns,
} from "./standing-columns";

/** The turns of one place, told day by day. */
export interface StoryTeller {
  /** The turn that runs after the days told so far. */
  running: ColumnTurn;
  start(place: number, table: SpeechTable): void;
  /**
   * Tells one day: the speeches heard from `next` on that are first heard on it. `holder` held the place the day before,
   * and the board still shows who spoke then. Gives the index of the first speech of a later day.
   */
  tellDay(next: number, day: number, holder: number): number;
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
export function createStoryTeller({ places }: StandingColumns, board: SpeakerBoard): StoryTeller {
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

  /** Whether a region-wide "X holds it" becomes a position: where, the day before, somebody's was other than that. */
  const becomesPosition = (speech: number): boolean => {
    const position = table.position[speech] ?? 0;
    if (kindOf(position) !== HOLDS) return false;
    if (board.count === 0) return running.baseline !== partyOf(position);
    for (let slot = 0; slot < board.count; slot += 1)
      if (table.position[board.speaking[slot] ?? 0] !== position) return true;
    return false;
  };

  const isSilent = (speech: number): boolean => {
    if (table.turn[speech] === SILENT) return true;
    const whole = table.standsInFor[speech] ?? -1;
    if (whole >= 0 && table.turn[whole] !== SILENT) return true;
    const tie = table.answers[speech] ?? -1;
    return table.regionWide[speech] === 1 && tie >= 0 && table.turn[tie] === SILENT;
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

  return {
    running,
    start(place, told) {
      table = told;
      number = 0;
      const baseline = places.baseline[place] ?? -1;
      Object.assign(running, {
        isOpened: false,
        gained: 0,
        left: 0,
        loser: baseline,
        baseline,
        isInLine: true,
      });
    },
    tellDay(next, day, holder) {
      const { heard, heardCount, heardFrom, gains } = table;
      let end = next;
      for (; end < heardCount && heardFrom[heard[end] ?? 0] === day; end += 1) {
        const speech = heard[end] ?? 0;
        const isOfRegion = table.regionWide[speech] === 1 && (table.answers[speech] ?? -1) < 0;
        if (isOfRegion && !becomesPosition(speech)) table.turn[speech] = SILENT;
      }
      today.gained = 0;
      today.left = 0;
      let opens = false;
      for (let index = next; index < end; index += 1) {
        const speech = heard[index] ?? 0;
        const gain = gains[speech] ?? 0;
        if (isSilent(speech)) table.turn[speech] = SILENT;
        else if (gain !== 0 && tiedTurn(speech) < 0) {
          addGain(today, gain);
          if (opensTurn(gain, running)) opens = true;
        }
      }
      if (opens) openTurn(holder);
      for (let index = next; index < end; index += 1) {
        const speech = heard[index] ?? 0;
        if (table.turn[speech] === SILENT) continue;
        const tied = tiedTurn(speech);
        const turn = tied < 0 ? number : tied;
        table.turn[speech] = turn;
        board.join(speech, turn === number);
        if (running.isInLine) running.isInLine = isInLine(table.position[speech] ?? 0, running.baseline);
      }
      return end;
    },
  };
}
