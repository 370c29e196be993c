import type { View } from "./claim-case";
import { type ClaimColumns, FOREVER } from "./claim-columns";
import { createSpeakerBoard } from "./column-board";
import { createHearing } from "./column-hearing";
import { createSpeechTeller } from "./column-speeches";
import { createStatusDeriver } from "./column-status";
import { createStoryTeller, type TakeStatus } from "./column-story";
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
  const board = createSpeakerBoard(columns);
  const deriver = createStatusDeriver(columns, board);
  const tellStory = createStoryTeller(columns, board, deriver, take);
  const learningDays = view.asKnown === "then" ? createLearning(columns, index, hearing) : null;
  let table: SpeechTable;

  /** Tells the statuses from a day to the day before another. */
  const tellDays = (subject: number, first: number, end: number): void => {
    table = tellSpeeches(subject, end);
    tellStory(subject, table, first, end);
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
    listBecause: () => deriver.listBecause(table),
    listSaid: () => deriver.listSaid(table),
  };
}
