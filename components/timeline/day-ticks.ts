import { DateFormatter, parseDate } from "@internationalized/date";
import { type Day, toDay, toDayNumber } from "@/lib/domain/day";
import { type DayRange, dayAt, indexOf } from "./day-steps";
import type { DayWindow } from "./day-window";
import { stepPx, xOfDay } from "./track";

/** A mark on the scale below the slider. */
export interface Tick {
  day: Day;
  xPx: number;
  label: string;
  /** A year, or the first day of a month among days: set bolder. */
  isMajor: boolean;
}

/** Least room between two marks of a kind. */
const YEAR_PX = 44;
const MONTH_PX = 52;
const DAY_PX = 22;
const WEEK_PX = 72;
/** A generous guess of a character's width in the scale's type. */
const CHARACTER_PX = 7.5;
const GAP_PX = 6;

const MONTH_STEPS = [1, 3, 6];
const MONDAY = 0; // a Julian day number divisible by 7 is a Monday

interface Candidate {
  day: Day;
  label: string;
  isMajor: boolean;
}

/** The words of a scale. Months and days are written as the locale does, in the Gregorian calendar. */
export function tickWords(locale: string) {
  const make = (options: Intl.DateTimeFormatOptions) => {
    const format = new DateFormatter(locale, { calendar: "gregory", timeZone: "UTC", ...options });
    return (day: Day) => format.format(parseDate(day).toDate("UTC"));
  };
  return { month: make({ month: "short" }), dayOfMonth: make({ day: "numeric", month: "short" }) };
}

/**
 * The marks of a window on a track of this width: years, months, weeks or days, whichever is the finest that has room.
 * Labels never overlap; where two would, the major one stays.
 */
export function ticksOf(
  range: DayRange,
  window: DayWindow,
  widthPx: number,
  words: ReturnType<typeof tickWords>,
): Tick[] {
  const step = stepPx(window, widthPx);
  if (step === 0) return [];
  const [first, last] = [dayAt(range, window.from), dayAt(range, window.to)];
  const candidates =
    step * 7 >= WEEK_PX ? dayMarks(first, last, step, words) : monthMarks(first, last, step, words);
  const placed = candidates.map((mark) => ({
    ...mark,
    xPx: xOfDay(window, widthPx, indexOf(range, mark.day)),
  }));
  const kept: Tick[] = [];
  for (const tick of [...placed.filter((one) => one.isMajor), ...placed.filter((one) => !one.isMajor)]) {
    if (kept.every((other) => Math.abs(other.xPx - tick.xPx) >= roomFor(other, tick))) kept.push(tick);
  }
  return kept.sort((one, other) => one.xPx - other.xPx);
}

function roomFor(one: Candidate, other: Candidate): number {
  return ((one.label.length + other.label.length) / 2) * CHARACTER_PX + GAP_PX;
}

/** Every day where there is room, else every Monday; the first mark and firsts of months say their month. */
function dayMarks(first: Day, last: Day, step: number, words: ReturnType<typeof tickWords>): Candidate[] {
  const marks: Candidate[] = [];
  let date = parseDate(first);
  for (let day = first; day <= last; day = toDay(date.toString())) {
    const isMonthStart = date.day === 1;
    if (step >= DAY_PX) {
      const isMajor = isMonthStart || day === first;
      marks.push({ day, label: isMajor ? words.dayOfMonth(day) : String(date.day), isMajor });
    } else if (toDayNumber(day) % 7 === MONDAY) {
      marks.push({ day, label: words.dayOfMonth(day), isMajor: false });
    }
    date = date.add({ days: 1 });
  }
  return marks;
}

/** First days of months, of as few of them as there is room for; Januaries are years. */
function monthMarks(first: Day, last: Day, step: number, words: ReturnType<typeof tickWords>): Candidate[] {
  const monthPx = step * 30;
  const every = MONTH_STEPS.find((months) => months * monthPx >= MONTH_PX) ?? 12;
  const years = Math.max(1, Math.ceil(YEAR_PX / (12 * monthPx)));
  const marks: Candidate[] = [];
  let date = parseDate(first).set({ day: 1 });
  for (let day = toDay(date.toString()); day <= last; day = toDay(date.toString())) {
    const isYear = date.month === 1;
    const fits = isYear ? date.year % years === 0 : (date.month - 1) % every === 0;
    if (day >= first && fits) {
      marks.push({ day, label: isYear ? String(date.year) : words.month(day), isMajor: isYear });
    }
    date = date.add({ months: 1 });
  }
  return marks;
}
