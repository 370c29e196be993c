import { addDays, type Day, isDay, lastDayOfMonth, toDay, toDayNumber } from "./day";

/** What a written date says; absent parts are undefined. */
export interface DateParts {
  year?: number;
  month?: number;
  day?: number;
}

/** How each month begins, in English and in any case of Ukrainian. */
const MONTHS: RegExp[] = [
  /^(jan(uary)?|січ(ень|ня|ні)?)$/,
  /^(feb(ruary)?|лют(ий|ого|ому)?)$/,
  /^(mar(ch)?|берез(ень|ня|ні)?)$/,
  /^(apr(il)?|квіт(ень|ня|ні)?)$/,
  /^(may|трав(ень|ня|ні)?)$/,
  /^(june?|черв(ень|ня|ні)?)$/,
  /^(july?|лип(ень|ня|ні)?)$/,
  /^(aug(ust)?|серп(ень|ня|ні)?)$/,
  /^(sept?(ember)?|верес(ень|ня|ні)?)$/,
  /^(oct(ober)?|жовт(ень|ня|ні)?)$/,
  /^(nov(ember)?|листоп(ад|ада|аді)?)$/,
  /^(dec(ember)?|груд(ень|ня|ні)?)$/,
];

/** Monday first, as Julian day numbers count. */
const WEEKDAYS: RegExp[] = [
  /^(mon(day)?|понеділ(ок|ка))$/,
  /^(tue(s(day)?)?|вівтор(ок|ка))$/,
  /^(wed(nesday)?|серед(а|у|и))$/,
  /^(thu(rs(day)?)?|четвер(га)?)$/,
  /^(fri(day)?|п.?ятниц(я|ю|і))$/,
  /^(sat(urday)?|субот(а|у|и))$/,
  /^(sun(day)?|неділ(я|ю|і))$/,
];

/** Days before the one on which it was written. */
const RELATIVE: [RegExp, number][] = [
  [/^(today|сьогодні)$/, 0],
  [/^(yesterday|вчора|учора)$/, 1],
  [/^(day before yesterday|позавчора)$/, 2],
];

const numberOf = (names: RegExp[], word: string): number | undefined => {
  const found = names.findIndex((name) => name.test(word));
  return found < 0 ? undefined : found + 1;
};
const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));
const partsOf = (day: Day): DateParts => {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return { year, month, day: date };
};

/** A date in figures: 9.3.2025, 9/3/25, 9.3, 2025-03-09; the day stands before the month. */
function readFigures(text: string): DateParts | null {
  const ordered = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text);
  if (ordered) return { year: Number(ordered[1]), month: Number(ordered[2]), day: Number(ordered[3]) };
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) return { year: Number(month[1]), month: Number(month[2]) };
  const plain = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?$/.exec(text);
  if (!plain) return null;
  const [, day, inMonth, year] = plain;
  return { day: Number(day), month: Number(inMonth), ...(year && { year: fullYear(year) }) };
}

/** A day counted from the one on which it was written: yesterday, Sunday (the last one, that day included). */
function readRelative(text: string, writtenOn: Day | null): DateParts | null {
  if (writtenOn === null) return null;
  const before = RELATIVE.find(([word]) => word.test(text));
  if (before) return partsOf(addDays(writtenOn, -before[1]));
  const weekday = numberOf(WEEKDAYS, text.replace(/^(last|past|минул(ої|ого|у|ий)) /, ""));
  if (weekday === undefined) return null;
  const today = (toDayNumber(writtenOn) % 7) + 1; // a Julian day number that seven divides is a Monday
  return partsOf(addDays(writtenOn, -((today - weekday + 7) % 7)));
}

/** A date with the month as a word, in any order: 9 March 2025, March 9, May 2025, 9 березня; a weekday beside it is left aside. */
function readWords(text: string): DateParts | null {
  const parts: DateParts = {};
  const words = text.split(" ").filter((word) => numberOf(WEEKDAYS, word) === undefined);
  for (const word of words) {
    const month = numberOf(MONTHS, word);
    const day = /^(\d{1,2})(st|nd|rd|th|-?го|-?е)?$/.exec(word)?.[1];
    if (month !== undefined && parts.month === undefined) parts.month = month;
    else if (/^\d{4}$/.test(word) && parts.year === undefined) parts.year = Number(word);
    else if (day !== undefined && parts.day === undefined) parts.day = Number(day);
    else return null;
  }
  return words.length === 0 ? null : parts;
}

/** Reads one date without the words around it. `writtenOn` is the day from which "yesterday" counts. */
export function readDateParts(text: string, writtenOn: Day | null): DateParts | null {
  return readFigures(text) ?? readRelative(text, writtenOn) ?? readWords(text);
}

/** The years among which a date without one is looked for: the nearest to the day on which it was written wins. */
function nearestYear({ month = 1, day }: DateParts, writtenOn: Day): number {
  const year = Number(writtenOn.slice(0, 4));
  const written = toDayNumber(writtenOn);
  const pad = (value: number) => String(value).padStart(2, "0");
  const distance = (candidate: number) => {
    const inMonth = Math.min(day ?? 15, lastDayOfMonth(candidate, month));
    return Math.abs(toDayNumber(toDay(`${candidate}-${pad(month)}-${pad(inMonth)}`)) - written);
  };
  return [year, year - 1, year + 1].sort((one, other) => distance(one) - distance(other))[0] ?? year;
}

/**
 * The parts as a day, month or year in EDTF. What is missing comes from `like` (the other end of a range), then the year
 * from the day of writing. `year` where nothing gives the year, null where there is no such date.
 */
export function writeDate(
  parts: DateParts,
  writtenOn: Day | null,
  like: DateParts = {},
): { edtf: string; parts: DateParts } | "year" | null {
  const month = parts.month ?? (parts.day === undefined ? undefined : like.month);
  if (parts.day !== undefined && month === undefined) return null;
  if (month !== undefined && (month < 1 || month > 12)) return null;
  const known = { ...(month !== undefined && { month }), ...(parts.day !== undefined && { day: parts.day }) };
  const year = parts.year ?? like.year ?? (writtenOn ? nearestYear(known, writtenOn) : undefined);
  if (year === undefined) return "year";
  const pad = (value: number) => String(value).padStart(2, "0");
  const edtf = [String(year), ...(month === undefined ? [] : [pad(month)])].join("-");
  if (parts.day === undefined) return { edtf, parts: { ...known, year } };
  const day = `${edtf}-${pad(parts.day)}`;
  return isDay(day) ? { edtf: day, parts: { ...known, year } } : null;
}
