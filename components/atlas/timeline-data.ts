import { type DayColumns, EVENT } from "@/components/timeline/day-columns";
import { countSteps, type DayRange, indexOf } from "@/components/timeline/day-steps";
import { toDay } from "@/lib/domain/day";
import { readEdtf } from "@/lib/domain/edtf-date";
import type { AtlasIndex } from "./status-on-day";

/** What the timeline shows of a payload: claims and events by day, and the positions on which a status changes. */
export function timelineData(index: AtlasIndex) {
  const range = { first: index.firstDay, last: index.lastDay };
  const isInside = (day: string) => day >= range.first && day <= range.last;
  const subjects = [...index.places.values(), ...index.regions.values()];
  const changes = new Set(
    subjects.flatMap(({ points }) => points.map((point) => point.day)).filter(isInside),
  );
  const stops = [...changes].map((day) => indexOf(range, day)).sort((one, other) => one - other);
  return { range, days: columnsOf(index, range), stops };
}

/**
 * Claims by the day they speak of. One of uncertain date stands on every day it may mean, or, where its date is open
 * to one side, on the day from which it counts; one that speaks of a whole span on the first day that is certain.
 */
function columnsOf(index: AtlasIndex, range: DayRange): DayColumns {
  const count = countSteps(range);
  const days = {
    certain: new Uint32Array(count),
    uncertain: new Uint32Array(count),
    events: new Uint8Array(count),
  };
  const mark = (day: string, event: number) => {
    if (day < range.first || day > range.last) return;
    const at = indexOf(range, toDay(day));
    days.events[at] = (days.events[at] ?? 0) | event;
  };
  for (const { eventDate, earliest, latest, countsFrom, saidOnLatest, answers } of index.payload.claims) {
    const isSpan = readEdtf(eventDate).kind === "throughout";
    const [from, to] = isSpan ? [countsFrom, countsFrom] : [earliest ?? countsFrom, latest ?? countsFrom];
    const isTakenBack = answers.some(({ kind }) => kind === "corrects" || kind === "retracts");
    if (isTakenBack && saidOnLatest) mark(saidOnLatest, EVENT.correction);
    if (!from || !to || to < range.first || from > range.last) continue;
    const column = isSpan || (earliest !== null && earliest === latest) ? days.certain : days.uncertain;
    const [start, end] = [indexOf(range, toDay(from)), indexOf(range, toDay(to))];
    for (let at = start; at <= end; at += 1) column[at] = (column[at] ?? 0) + 1;
  }
  for (const { points } of [...index.places.values(), ...index.regions.values()]) {
    points.forEach((point, order) => {
      const before = points[order - 1];
      if (before && point.holder !== before.holder) mark(point.day, EVENT.handChange);
    });
  }
  return days;
}

/** A window around the places that somebody has spoken of, as west, south, east, north; null where there are none. */
export function boundsOf(
  positions: readonly (readonly [number, number])[],
): [number, number, number, number] | null {
  if (positions.length === 0) return null;
  const [lngs, lats] = [positions.map(([lng]) => lng), positions.map(([, lat]) => lat)];
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}
