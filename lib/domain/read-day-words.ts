import { type DateParts, readDateParts, writeDate } from "./calendar-words";
import { addDays, type Day, lastDayOfMonth } from "./day";
import { readEdtf } from "./edtf-date";

/** What became of a date as somebody wrote it: EDTF, or why not. `year`: only the year is missing. */
export type DayReading = { edtf: string } | { problem: "year" | "unreadable" };

/** A reading under way: the text of a date, a missing year, or no date at all. */
type Found = string | "year" | null;
type Read = (text: string) => Found;

const isFound = (found: Found): found is string => found !== null && found !== "year";
const orProblem = (found: Found, use: (edtf: string) => Found): Found =>
  isFound(found) ? use(found) : found;

const ABOUT =
  /^(?:about|around|approximately|approx|circa|ca?\.?|roughly|близько|приблизно|орієнтовно|десь|~) ?(.+)$/;
const PART_OF_MONTH: [RegExp, (last: number) => [number, number]][] = [
  [
    /^(?:(?:at |in )?(?:the )?(?:early|beginning of|start of)|(?:на )?початк[уі]|початок) (.+)$/,
    () => [1, 10],
  ],
  [/^(?:(?:in )?(?:the )?(?:mid|middle of)|(?:у |в )?середин[іа]) ?-?(.+)$/, () => [11, 20]],
  [/^(?:(?:at |in )?(?:the )?(?:late|end of)|наприкінці|(?:у |в )?кінці) (.+)$/, (last) => [21, last]],
];
const BETWEEN = /^(?:(?:some ?time )?between|між) (.+) (?:and|і|та|й) (.+)$/;
const THROUGHOUT =
  /^(?:(?:throughout )?from|(?:протягом )?(?:з|із|від)) (.+) (?:to|until|till|through|до|по) (.+)$/;
const SINCE = /^(?:since|from|з|із|від|починаючи з) (.+)$/;
const UNTIL = /^(?:until|till|up to) (.+)$/;
const BEFORE = /^(?:before|перед|раніше) (.+)$/;
const BY = /^(?:by|not? later than|on or before|до|не пізніше) (.+)$/;
const AFTER = /^(?:after|після) (.+)$/;
const NOT_BEFORE = /^(?:on or after|not before|not? earlier than|не раніше) (.+)$/;
const RANGE = /^(.+?) ?(?:-|\.\.| to ) ?(.+)$/;
const EITHER = /^(?:either )?(.+) (?:or|або|чи) (.+)$/;
const LEADING = /^(?:on|in|as of|during|at|у|в|на|станом на) (.+)$/;

/** Lower case, one kind of dash, no commas, articles or words for "year". */
const tidy = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[–—−]/g, "-")
    .replace(/[,]/g, " ")
    .replace(/\b(?:the|of)\b(?! (?:early|beginning|start|mid|middle|late|end))/g, " ")
    .replace(/(^|\s)(?:рок[уи]|рік|р\.?)(?=\s|$)/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\.$/, "");

function isEdtf(text: string): boolean {
  try {
    readEdtf(text);
    return true;
  } catch {
    return false;
  }
}

/** Both ends of a range; what one leaves out is as in the other, the later one first. */
function readEnds(one: string, other: string, writtenOn: Day | null): [string, string] | "year" | null {
  const [first, last] = [readDateParts(one, writtenOn), readDateParts(other, writtenOn)];
  if (!first || !last) return null;
  const bare = ({ year: _, ...parts }: DateParts) => parts;
  const to = writeDate(last, writtenOn, last.year === undefined ? first : bare(first));
  if (to === null || to === "year") return to;
  const from = writeDate(first, writtenOn, to.parts);
  if (from === null || from === "year") return from;
  if (from.edtf <= to.edtf || first.year !== undefined) return [from.edtf, to.edtf];
  // "28 December to 3 January 2025" began the year before.
  const earlier = writeDate({ ...first, year: (to.parts.year ?? 0) - 1 }, writtenOn, to.parts);
  return earlier === null || earlier === "year" ? earlier : [earlier.edtf, to.edtf];
}

function partOfMonth(edtf: string, days: (last: number) => [number, number]): Found {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(edtf) ?? [];
  if (!year || !month) return null;
  const [first, last] = days(lastDayOfMonth(Number(year), Number(month)));
  return `[${edtf}-${String(first).padStart(2, "0")}..${edtf}-${last}]`;
}

/** The last day before a date, the first one after it. */
const dayBefore = (edtf: string): Found => beside(readEdtf(edtf).earliest, -1);
const dayAfter = (edtf: string): Found => beside(readEdtf(edtf).latest, 1);
const beside = (day: Day | null, days: number): Found => (day === null ? null : addDays(day, days));

/**
 * Reads a date as editors write it, in English or Ukrainian, or as EDTF: "about May 2025", "by 9 March", "9.3.2025",
 * "between 23 and 30 May", "since August 2024", "on Sunday". `writtenOn`, the day of the report, gives what is left out:
 * the year nearest to it, the last Sunday. The whole text has to make sense; nothing is guessed from a part of it.
 */
export function readDayWords(text: string, writtenOn: Day | null): DayReading {
  const given = text.trim();
  if (given !== "" && isEdtf(given)) return { edtf: given };
  const found = readTidied(tidy(given), writtenOn);
  if (!isFound(found)) return { problem: found ?? "unreadable" };
  return isEdtf(found) ? { edtf: found } : { problem: "unreadable" };
}

function readTidied(text: string, writtenOn: Day | null): Found {
  const single: Read = (words) => {
    const about = ABOUT.exec(words)?.[1];
    if (about !== undefined) return orProblem(single(about), (edtf) => `${edtf}~`);
    const parts = readDateParts(LEADING.exec(words)?.[1] ?? words, writtenOn);
    const written = parts && writeDate(parts, writtenOn);
    return written === null || written === "year" ? written : written.edtf;
  };
  const ends = (match: RegExpExecArray, use: (from: string, to: string) => string): Found => {
    const read = readEnds(match[1] ?? "", match[2] ?? "", writtenOn);
    return Array.isArray(read) ? use(...read) : read;
  };

  if (text.endsWith("?")) return orProblem(single(text.slice(0, -1).trim()), (edtf) => `${edtf}?`);
  for (const [pattern, days] of PART_OF_MONTH) {
    const month = pattern.exec(text)?.[1];
    const found = month === undefined ? null : single(month);
    if (isFound(found)) return partOfMonth(found, days);
    if (found === "year") return found;
  }
  const shapes: [RegExp, (match: RegExpExecArray) => Found][] = [
    [BETWEEN, (match) => ends(match, (from, to) => `[${from}..${to}]`)],
    [THROUGHOUT, (match) => ends(match, (from, to) => `${from}/${to}`)],
    [NOT_BEFORE, (match) => orProblem(single(match[1] ?? ""), (edtf) => `[${edtf}..]`)],
    [BY, (match) => orProblem(single(match[1] ?? ""), (edtf) => `[..${edtf}]`)],
    [BEFORE, (match) => orProblem(orProblem(single(match[1] ?? ""), dayBefore), (day) => `[..${day}]`)],
    [AFTER, (match) => orProblem(orProblem(single(match[1] ?? ""), dayAfter), (day) => `[${day}..]`)],
    [SINCE, (match) => orProblem(single(match[1] ?? ""), (edtf) => `${edtf}/..`)],
    [UNTIL, (match) => orProblem(single(match[1] ?? ""), (edtf) => `../${edtf}`)],
    [EITHER, (match) => ends(match, (from, to) => `[${from},${to}]`)],
  ];
  for (const [pattern, read] of shapes) {
    const match = pattern.exec(text);
    const found = match && read(match);
    if (found) return found;
  }
  const found = single(text);
  const range = found === null ? RANGE.exec(text) : null;
  return range ? ends(range, (from, to) => `[${from}..${to}]`) : found;
}
