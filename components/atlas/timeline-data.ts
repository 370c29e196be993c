import { indexOf } from "@/components/timeline/day-steps";
import { toDay } from "@/lib/domain/day";
import type { AtlasIndex } from "./status-on-day";

/** What the timeline shows of a payload: bars of claims, and the positions on which a status changes. */
export function timelineData(index: AtlasIndex) {
  const range = { first: index.firstDay, last: index.lastDay };
  const isInside = (day: string) => day >= range.first && day <= range.last;
  const bars = index.payload.histogram
    .filter(({ day }) => isInside(day))
    .map(({ day, claims }) => ({ index: indexOf(range, toDay(day)), claims }));
  const subjects = [...index.places.values(), ...index.regions.values()];
  const days = new Set(subjects.flatMap(({ points }) => points.map((point) => point.day)).filter(isInside));
  const stops = [...days].map((day) => indexOf(range, day)).sort((one, other) => one - other);
  return { range, bars, stops };
}

/** A window around the places that somebody has spoken of, as west, south, east, north; null where there are none. */
export function boundsOf(
  positions: readonly (readonly [number, number])[],
): [number, number, number, number] | null {
  if (positions.length === 0) return null;
  const [lngs, lats] = [positions.map(([lng]) => lng), positions.map(([, lat]) => lat)];
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}
