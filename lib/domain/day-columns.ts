/** Bits of `DayColumns.events`. */
export const CHANGED_HANDS = 1;
export const VERDICT_MADE = 2;
export const CORRECTED = 4;

/** What the days of a theatre hold, as columns: index i is the day `first + i`. All columns are of the same length. */
export interface DayColumns {
  /** Julian day number of index 0. */
  first: number;
  /** How many claims count from the day. */
  certain: Uint32Array;
  /** How many claims could be about the day, though nobody knows: it lies between the earliest and the latest day of an uncertain event date. */
  uncertain: Uint32Array;
  /**
   * What happened that bears on a status, a mask: a change of hands counts from the day (1), a verdict was made (2), a
   * correction or a retraction was said (4).
   */
  events: Uint8Array;
}
