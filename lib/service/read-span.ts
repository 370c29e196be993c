import type { Day } from "@/lib/domain/day";
import type { OpenView } from "./open-view";

/** Two days, both included. */
export interface Span {
  from: Day;
  to: Day;
}

/** The days asked for; where one is absent, the theatre's first day and the last day that has claims, never out of order. */
export function readSpan(
  { theatre, lastDay }: Pick<OpenView, "theatre" | "lastDay">,
  { from, to }: { from: Day | null; to: Day | null },
): Span {
  if (from !== null) return { from, to: to ?? (from > lastDay ? from : lastDay) };
  if (to !== null) return { from: to < theatre.startsOn ? to : theatre.startsOn, to };
  return { from: theatre.startsOn, to: lastDay };
}
