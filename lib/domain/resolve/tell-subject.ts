import type { View } from "./claim-case";
import { type ClaimColumns, FOREVER } from "./claim-columns";
import { createSpeakerBoard } from "./column-board";
import { createHearing } from "./column-hearing";
import { createSpeechTeller } from "./column-speeches";
import { type ColumnStatus, createStatusDeriver } from "./column-status";
import { createStoryTeller } from "./column-story";
import { createWords } from "./column-words";
import type { ColumnIndex } from "./index-columns";
import { createLearning } from "./learning-days";
import { HINDSIGHT } from "./settle-claims";
import type { SpeechTable } from "./speech-table";

/** Everything known on whatever day it was said: all but what nobody knows the day of. */
const END_OF_TIME = FOREVER - 1;

/** Tells the statuses of subjects. */
export interface SubjectTeller {
  /** Tells one subject: `take` gets every status with the days from which and up to which it holds, in order. */
  tell(subject: number): void;
  /** For the status just taken: rows of the claims that count, newest first; the days on which they were said. */
  listBecause(): number[];
  listSaid(): number[];
}

/** Takes a status, which the next one overwrites, that holds from a day to the day before `end`. */
export type TakeStatus = (status: ColumnStatus, day: number, end: number) => void;

/**
 * Tells subjects by policy 1 from columns, as the plain resolver does. In hindsight each takes one pass over its days,
 * holding no more speeches than can still speak. As known then a subject is told anew wherever something became known
 * that changes what was told before; what is learned in time needs no new telling.
 */
export function createSubjectTeller(
  columns: ClaimColumns,
  index: ColumnIndex,
  view: View,
  take: TakeStatus,
): SubjectTeller {
  const hearing = createHearing(columns, index, view);
  const tellSpeeches = createSpeechTeller(columns, index, hearing);
  const board = createSpeakerBoard(columns, createWords(columns));
  const story = createStoryTeller(columns, board);
  const { derive, listBecause, listSaid } = createStatusDeriver(columns, board);
  const learningDays = view.asKnown === "then" ? createLearning(columns, index, hearing) : null;
  let table: SpeechTable;

  const holderBefore = (): number => derive(table, story.running).holder;
  const passDay = (day: number, heard: number): void => {
    if (heard === day) story.tellDay(day, holderBefore);
    board.gather(day);
  };

  /** Tells the statuses from a day to the day before another. */
  const tellDays = (subject: number, first: number, end: number): void => {
    table = tellSpeeches(subject);
    board.start(table);
    story.start(subject, table);
    let day = 0;
    let heard = story.nextHeard();
    let next = heard;
    while (next <= first) {
      passDay(next, heard);
      day = next;
      heard = story.nextHeard();
      next = Math.min(heard, board.nextEnd(day));
    }
    for (day = first; day < end; day = next) {
      heard = story.nextHeard();
      next = Math.min(heard, board.nextEnd(day), end);
      take(derive(table, story.running), day, next);
      if (next < end) passDay(next, heard);
    }
  };

  return {
    tell(subject) {
      let first = columns.startsOn;
      for (const day of learningDays?.(subject) ?? []) {
        if (day <= first) continue;
        hearing.knowUntil(day - 1);
        tellDays(subject, first, day);
        first = day;
      }
      hearing.knowUntil(learningDays ? END_OF_TIME : HINDSIGHT);
      tellDays(subject, first, FOREVER);
    },
    listBecause: () => listBecause(table),
    listSaid: () => listSaid(table),
  };
}
