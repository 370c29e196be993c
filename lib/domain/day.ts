import { CalendarDate, GregorianCalendar } from "@internationalized/date";
import { z } from "zod";
import { complaints } from "./complaint";

const calendar = new GregorianCalendar();
const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True when the text is a calendar day that exists, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const match = DAY_PATTERN.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= calendar.getDaysInMonth(new CalendarDate(year, month, 1));
}

/** A calendar day as text, YYYY-MM-DD; compares in time order as plain text. Never an instant, never a `Date`. */
export const daySchema = z.string().refine(isDay, { error: complaints.day }).brand("Day");
export type Day = z.infer<typeof daySchema>;

/** The day a text names. Throws on anything but an existing YYYY-MM-DD day. */
export function toDay(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Expected a day as YYYY-MM-DD, got ${JSON.stringify(text)}.`);
  return text as Day; // checked in the line above
}

/** The Julian day number of a day: whole days, so that differences count days. */
export function toDayNumber(day: Day): number {
  const [year, month, date] = day.split("-").map(Number);
  return calendar.toJulianDay(new CalendarDate(year ?? 0, month ?? 1, date ?? 1));
}

/** The day with this Julian day number. */
export function fromDayNumber(number: number): Day {
  return toDay(calendar.fromJulianDay(number).toString());
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return fromDayNumber(toDayNumber(day) + count);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function countDays(from: Day, to: Day): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** The last day of a month, 1 to 12. */
export function lastDayOfMonth(year: number, month: number): number {
  return calendar.getDaysInMonth(new CalendarDate(year, month, 1));
}
