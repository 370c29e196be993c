import { type DayRange, indexOf } from "@/components/timeline/day-steps";
import { fromDayNumber } from "@/lib/domain/day";
import type { Timelines } from "@/lib/domain/resolve/timelines";
import type { PlaceDirectory } from "@/lib/wire/place-directory";

/** The sorted positions of the days on which a status, holder or dispute changes; that a word has grown old is no change. */
export function changeStops(timelines: Timelines, range: DayRange): number[] {
  const { at, day, status, holder, parties } = timelines;
  const isNew = (point: number) =>
    status[point] !== status[point - 1] ||
    holder[point] !== holder[point - 1] ||
    parties[point] !== parties[point - 1];
  const days = new Set<number>();
  for (let subject = 0; subject + 1 < at.length; subject += 1) {
    const first = at[subject] ?? 0;
    for (let point = first; point < (at[subject + 1] ?? 0); point += 1)
      if (point === first || isNew(point)) days.add(day[point] ?? 0);
  }
  return [...days]
    .sort((one, other) => one - other)
    .map(fromDayNumber)
    .filter((one) => one >= range.first && one <= range.last)
    .map((one) => indexOf(range, one));
}

/** A window around the places that somebody has spoken of, as west, south, east, north; null where there are none. */
export function boundsOf({ places }: PlaceDirectory): [number, number, number, number] | null {
  const bounds: [number, number, number, number] = [180, 90, -180, -90];
  let isEmpty = true;
  places.isNamed.forEach((isNamed, place) => {
    const [lng = Number.NaN, lat = Number.NaN] = [places.lng[place], places.lat[place]];
    if (isNamed !== 1 || Number.isNaN(lng)) return;
    isEmpty = false;
    bounds[0] = Math.min(bounds[0], lng);
    bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lng);
    bounds[3] = Math.max(bounds[3], lat);
  });
  return isEmpty ? null : bounds;
}
