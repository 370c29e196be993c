import type { Day } from "./day";
import { type Edtf, readEdtf } from "./edtf-date";

/** The days for which a claim counts, both ends included. `to` null: until something later speaks. */
export interface CountingDays {
  from: Day;
  to: Day | null;
}

/** The latest day a date may mean, or null when it is open towards the future. */
export function latestDay(date: Edtf): Day | null {
  return readEdtf(date).latest;
}

/**
 * The counting days of a claim (policy 1, "Counting day").
 * A single event counts from its latest possible day, or from the day it was said where that is earlier.
 * A "throughout" counts from the latest possible first day to the earliest possible last day.
 * Null when no day is certain (a span whose certain part is empty): such a claim never speaks for a day.
 */
export function countingDays(eventDate: Edtf, saidOn: Edtf): CountingDays | null {
  const event = readEdtf(eventDate);
  const said = latestDay(saidOn);
  if (event.kind === "once") {
    const days = [event.latest, said].filter((day) => day !== null).sort();
    const from = days[0];
    return from ? { from, to: null } : null;
  }
  const from = event.first.latest ?? event.first.earliest ?? event.last.earliest;
  const to = event.openEnd ? null : event.last.earliest;
  if (!from || (to && from > to)) return null;
  return { from, to };
}
