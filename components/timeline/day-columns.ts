/** What a timeline tells of each day of its range, as columns; position 0 is the range's first day. */
export interface DayColumns {
  /** Claims that are certain to speak of this day. */
  certain: Uint32Array;
  /** Claims of uncertain date that may speak of this day; one claim stands on every day that it may mean. */
  uncertain: Uint32Array;
  /** Bits of `EVENT`. */
  events: Uint8Array;
}

/** What can happen on a day beside a claim, as bits of `DayColumns.events`. */
export const EVENT = { handChange: 1, verdict: 2, correction: 4 } as const;

/** The kinds of event in the order in which they are named and drawn. */
export const eventKinds = ["handChange", "verdict", "correction"] as const;
export type EventKind = (typeof eventKinds)[number];

/** What happened on one day. A position outside has nothing. */
export function readDay({ certain, uncertain, events }: DayColumns, index: number) {
  const bits = events[index] ?? 0;
  return {
    certain: certain[index] ?? 0,
    uncertain: uncertain[index] ?? 0,
    events: eventKinds.filter((kind) => (bits & EVENT[kind]) !== 0),
  };
}
