import { CHANGED_HANDS, CORRECTED, type DayColumns, VERDICT_MADE } from "@/lib/domain/day-columns";

/** What can happen on a day beside a claim, as bits of `DayColumns.events`. */
export const EVENT = { handChange: CHANGED_HANDS, verdict: VERDICT_MADE, correction: CORRECTED } as const;

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
