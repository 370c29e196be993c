import { parseDate } from "@internationalized/date";
import { addDays, countDays, type Day, toDay } from "@/lib/domain/day";

/** The days of a slider: both ends are days one can stand on. */
export interface DayRange {
  first: Day;
  last: Day;
}

/** How many days there are to stand on. */
export const countSteps = ({ first, last }: DayRange) => countDays(first, last) + 1;

/** The day at a position, 0 being the first. Positions outside are moved to the nearer end. */
export function dayAt(range: DayRange, index: number): Day {
  return addDays(range.first, Math.min(Math.max(Math.round(index), 0), countSteps(range) - 1));
}

/** The position of a day; a day outside is moved to the nearer end. */
export function indexOf(range: DayRange, day: Day): number {
  return Math.min(Math.max(countDays(range.first, day), 0), countSteps(range) - 1);
}

/** The position so many calendar months away: the same day of that month, or its last one, inside the range. */
export function stepMonths(range: DayRange, index: number, months: number): number {
  const day = parseDate(dayAt(range, index)).add({ months });
  return indexOf(range, toDay(day.toString()));
}

/** The nearest of the sorted positions before (-1) or after (1) one; null where there is none. */
export function nearestStop(stops: readonly number[], index: number, direction: -1 | 1): number | null {
  const found = direction > 0 ? stops.find((stop) => stop > index) : stops.findLast((stop) => stop < index);
  return found ?? null;
}
