/** Bits of `DayColumns.events`. */
export const CHANGED_HANDS = 1;
export const VERDICT_MADE = 2;
export const CORRECTED = 4;

/** What the days of a theatre hold, as columns: index i is the day `first + i`. All columns are of the same length. */
export interface DayColumns {
  /** Julian day number of index 0. */
  first: number;
  /** How many claims are certain to speak of the day: they count from it. */
  certain: Uint32Array;
  /** How many claims of uncertain date may speak of the day: one claim stands on every day that it may mean. */
  uncertain: Uint32Array;
  /**
   * What happened that bears on a status, a mask: a change of hands counts from the day (1), a verdict was made (2), a
   * correction or a retraction was said (4).
   */
  events: Uint8Array;
}
