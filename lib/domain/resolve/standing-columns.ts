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

/** Kinds of an answer in a column. Corrections and retractions are done with before claims become columns. */
export const CONFIRMS = 0;
export const DENIES = 1;
export const DOUBTS = 2;
export const REPEATS = 3;

/** Sets of parties are 32-bit masks. */
export const MAX_PARTIES = 31;

/** In a column of days: no last day. */
export const FOREVER = 0x7fffffff;

/**
 * The standing claims of a case as columns, in the order in which they entered the ledger (recordedAt, place within the
 * statement, claim id). Days are Julian day numbers; -1 is null in columns of indices.
 */
export interface StandingColumns {
  startsOn: number;
  /** The theatre's parties, and after them any that only a claim names. */
  parties: PartyKey[];
  /** How many of the parties are the theatre's. */
  theatreParties: number;
  places: { ids: string[]; region: Int32Array; baseline: Int8Array };
  sources: { ids: string[]; side: Int8Array };
  source: Int32Array;
  position: Uint8Array;
  gains: Uint8Array;
  from: Int32Array;
  to: Int32Array;
  /** -1 where the day it was said is unknown: before all others. */
  saidOn: Int32Array;
  verified: Uint8Array;
  shownDay: Int32Array;
  /** Set when it is about a whole region. */
  region: Int32Array;
  /** Rank of its id: where a circle of answers is cut. */
  idRank: Int32Array;
  /** The places of claim i are `placeOf[placesAt[i]]` up to `placesAt[i + 1]`. */
  placesAt: Int32Array;
  placeOf: Int32Array;
  /** The answers of claim i likewise; `answerTo` is the answered claim's row, -1 where it does not stand. */
  answersAt: Int32Array;
  answerTo: Int32Array;
  answerKind: Uint8Array;
}
