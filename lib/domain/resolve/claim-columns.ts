import type { PartyKey } from "../identity";

/** What a position says, apart from its party. */
export const HOLDS = 1;
export const CONTESTED = 2;
export const NOT = 3;

/** The code of a position in a column: 0 is none. `party` is an index; -1 names none. */
export const positionCode = (kind: number, party: number): number => kind + ((party + 1) << 2);
export const kindOf = (position: number): number => position & 3;
export const partyOf = (position: number): number => (position >> 2) - 1;

/** The code of a gain in a column: 0 is none, else the party's index with or without the mark that it left. */
export const gainCode = (party: number, left: boolean): number => 1 + party * 2 + (left ? 1 : 0);
export const gainingParty = (gain: number): number => (gain - 1) >> 1;
export const isLeaving = (gain: number): boolean => ((gain - 1) & 1) === 1;

/** Kinds of an answer in a column: their index in `answerKinds`. */
export const CONFIRMS = 0;
export const DENIES = 1;
export const DOUBTS = 2;
export const REPEATS = 3;
export const CORRECTS = 4;
export const RETRACTS = 5;

/** Verdicts of an assessment in a column: their index in `verdicts`. */
export const VERIFIED = 0;
export const REFUTED = 1;
export const UNVERIFIED = 3;

/** Sets of parties are 32-bit masks. */
export const MAX_PARTIES = 31;
export const MAX_SOURCES = 1 << 16;

/** In a column of days: there is no such day, or nobody knows it. */
export const NO_DAY = -1;
/** In a column of last days: none. */
export const FOREVER = 0x7fffffff;

/**
 * All public claims of a case as columns, row by row in the order in which they entered the ledger (recordedAt, place
 * within the statement, claim id): everything that a status can depend on, from every viewpoint, in hindsight and as known
 * then, through every filter. Days are Julian day numbers; in columns of indices -1 is none.
 */
export interface ClaimColumns {
  /** The theatre's first day. */
  startsOn: number;
  /** The theatre's parties, and after them any that only a claim names. At most 31. */
  parties: PartyKey[];
  /** How many of the parties are the theatre's. */
  theatreParties: number;
  /** What is given a status: the places in the order of the directory, then the regions. */
  subjects: {
    /** How many of the subjects are places. */
    places: number;
    /** The region of each place: region r is the subject `places + r`. */
    region: Int32Array;
    /** Of each subject: index of the party that held it on the first day. */
    baseline: Int8Array;
  };
  /** At most 65,536. `side` is the party whose interest it serves, `kind` an index in `sourceKinds`. */
  sources: { ids: string[]; side: Int8Array; kind: Uint8Array };
  source: Uint16Array;
  /** Index in `assertions`. */
  assertion: Uint8Array;
  position: Uint8Array;
  gains: Uint8Array;
  /** The counting days; NO_DAY in `from` where a claim never counts, FOREVER in `to` where it has no last day. */
  from: Int32Array;
  to: Int32Array;
  /** The latest day on which it was said; NO_DAY where that is unknown: before all others. */
  saidOn: Int32Array;
  /**
   * The subjects that claim i is about are `subjectOf[subjectsAt[i]]` up to `subjectsAt[i + 1]`, ascending: the place that it
   * names, the places inside its drawn area, or its region.
   */
  subjectsAt: Int32Array;
  subjectOf: Int32Array;
  /** The answers of claim i likewise, in the order of the claim; `answerTo` is the answered row, -1 where no public claim is answered. */
  answersAt: Int32Array;
  answerTo: Int32Array;
  answerKind: Uint8Array;
  /** The assessments of claim i likewise, oldest first (day made, recordedAt, id): an assessor's last is its newest. */
  assessmentsAt: Int32Array;
  /** A number for each assessor. */
  assessor: Int32Array;
  verdict: Uint8Array;
  madeOn: Int32Array;
  /** The day that the evidence shows; NO_DAY is the counting day. */
  shownDay: Int32Array;
}
