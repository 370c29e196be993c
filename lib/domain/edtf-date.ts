import { parse } from "edtf";
import { z } from "zod";
import { complaints } from "./complaint";
import { type Day, isDay, lastDayOfMonth, toDay } from "./day";

/** Days a date may mean, both ends included. An absent end is null: unknown or open. */
export interface DayRange {
  earliest: Day | null;
  latest: Day | null;
}

/**
 * What an EDTF text says, in days.
 * `once`: something happened or held on one day within `earliest`..`latest`.
 * `throughout`: it held on every day from some day within `first` to some day within `last`.
 */
export type EdtfDate = (
  | { kind: "once" }
  | { kind: "throughout"; first: DayRange; last: DayRange; openEnd: boolean }
) &
  DayRange & { approximate: boolean; uncertain: boolean };

/** The part of the library's syntax tree that is read here. */
interface EdtfNode {
  type: string;
  values: (EdtfNode | EdtfNode[] | number | null)[];
  unspecified?: number;
  earlier?: boolean;
  later?: boolean;
  approximate?: boolean | number;
  uncertain?: boolean | number;
}

const isNode = (value: unknown): value is EdtfNode =>
  typeof value === "object" && value !== null && "type" in value;

const pad = (value: number, width: number) => String(value).padStart(width, "0");
const format = (year: number, month: number, day: number) =>
  toDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);

/** First and last month of the EDTF season codes that name months without a hemisphere: seasons (northern), quarters, halves. */
const SEASON_MONTHS: Record<number, [number, number]> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  40: [1, 6],
  41: [7, 12],
};

/** Numbers of a digit field that agree with the digits that are given; `mask` marks unspecified digits, lowest bit first. */
function matching(value: number, width: number, mask: number, from: number, to: number): number[] {
  const digits = pad(value, width);
  const fits = (candidate: number) =>
    [...pad(candidate, width)].every((digit, index) => (mask >> index) & 1 || digit === digits[index]);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(fits);
}

/** Years whose unspecified digits are free, as first and last. */
function yearBounds(year: number, mask: number): [number, number] {
  const digits = [...pad(year, 4)];
  const fill = (free: string) =>
    Number(digits.map((digit, index) => ((mask >> index) & 1 ? free : digit)).join(""));
  return [fill("0"), fill("9")];
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** What the first item gives that gives anything. */
function firstOf<T, R>(items: T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function dateRange(node: EdtfNode): { earliest: Day; latest: Day } {
  const mask = node.unspecified ?? 0;
  const [year, month, day] = node.values as number[]; // a Date node holds numbers only
  if (year === undefined || node.values.length > 3)
    throw new RangeError("A date has no time of day here: write the day alone.");
  if (year < 1000 || year > 9999) throw new RangeError("Write the year with four digits.");
  const [firstYear, lastYear] = yearBounds(year, mask & 15);
  const years = matching(year, 4, mask & 15, firstYear, lastYear);
  const months = month === undefined ? MONTHS : matching(month + 1, 2, (mask >> 4) & 3, 1, 12);
  const daysOf = (inYear: number, inMonth: number) =>
    day === undefined
      ? [1, lastDayOfMonth(inYear, inMonth)]
      : matching(day, 2, (mask >> 6) & 3, 1, lastDayOfMonth(inYear, inMonth));
  // Not every month or year has the day: 2023-0X-31 ends in August, 202X-02-29 begins in 2020.
  const earliest = firstOf(years, (inYear) =>
    firstOf(months, (inMonth) => daysOf(inYear, inMonth).map((date) => format(inYear, inMonth, date))[0]),
  );
  const latest = firstOf(years.toReversed(), (inYear) =>
    firstOf(months.toReversed(), (inMonth) =>
      daysOf(inYear, inMonth)
        .map((date) => format(inYear, inMonth, date))
        .at(-1),
    ),
  );
  if (!earliest || !latest) throw new RangeError("No day of the calendar fits this date.");
  return { earliest, latest };
}

function seasonRange(node: EdtfNode): { earliest: Day; latest: Day } {
  const [year, season] = node.values as number[]; // a Season node holds year and code
  const months = SEASON_MONTHS[season ?? 0];
  if (year === undefined || !months)
    throw new RangeError(`The season code ${season} is not known: use 21 to 24, 33 to 36, 40 or 41.`);
  const [first, last] = months;
  const [lastYear, lastMonth] = last > 12 ? [year + 1, last - 12] : [year, last];
  return {
    earliest: format(year, first, 1),
    latest: format(lastYear, lastMonth, lastDayOfMonth(lastYear, lastMonth)),
  };
}

function assertInOrder([from, to]: DayRange[]): void {
  if (from?.earliest && to?.latest && from.earliest > to.latest)
    throw new RangeError("The range ends before it begins.");
}

/** Bounds of a single date, season, set or list. The library's own `max` of sets is wrong, so they are taken here. */
function rangeOf(node: EdtfNode): DayRange {
  if (node.type === "Date") return dateRange(node);
  if (node.type === "Season") return seasonRange(node);
  if (node.type === "Year" || node.type === "Decade" || node.type === "Century")
    throw new RangeError("Write the year with four digits.");
  if (node.type !== "Set" && node.type !== "List")
    throw new RangeError(`An EDTF ${node.type} is not a day, month, year or span of them.`);
  for (const part of node.values) if (Array.isArray(part)) assertInOrder(part.map(rangeOf));
  const parts = node.values.flat().filter(isNode).map(rangeOf);
  const earliest = parts.map((part) => part.earliest).sort()[0] ?? null;
  const latest =
    parts
      .map((part) => part.latest)
      .sort()
      .at(-1) ?? null;
  return { earliest: node.earlier ? null : earliest, latest: node.later ? null : latest };
}

function hasMark(node: EdtfNode, mark: "approximate" | "uncertain"): boolean {
  return Boolean(node[mark]) || node.values.flat().some((part) => isNode(part) && hasMark(part, mark));
}

/**
 * Reads an EDTF date (ISO 8601-2, as far as it speaks of days) and gives the days it may mean.
 * `~` and `?` are kept as marks and never move a day. Throws RangeError or SyntaxError with a readable message.
 */
export function readEdtf(text: string): EdtfDate {
  if (isDay(text) && text >= "1000") {
    // Most dates are plain days, and the parser takes a third of a millisecond.
    const day = toDay(text);
    return { kind: "once", earliest: day, latest: day, approximate: false, uncertain: false };
  }
  let node: EdtfNode;
  try {
    node = parse(text) as EdtfNode; // the library ships no types for its syntax tree
  } catch {
    throw new SyntaxError(`${JSON.stringify(text)} is not a date in EDTF.`);
  }
  const marks = { approximate: hasMark(node, "approximate"), uncertain: hasMark(node, "uncertain") };
  if (node.type !== "Interval") return { kind: "once", ...rangeOf(node), ...marks };
  const open: DayRange = { earliest: null, latest: null };
  const [from, to] = node.values;
  const first = isNode(from) ? rangeOf(from) : open;
  const last = isNode(to) ? rangeOf(to) : open;
  if (first.earliest && last.latest && first.earliest > last.latest)
    throw new RangeError("The span ends before it begins.");
  return {
    kind: "throughout",
    first,
    last,
    openEnd: !isNode(to),
    earliest: first.earliest,
    latest: last.latest,
    ...marks,
  };
}

/** An EDTF date as text: a day, month, year, set, or span. */
export const edtfSchema = z
  .string()
  .trim()
  .max(60)
  .superRefine((text, context) => {
    try {
      readEdtf(text);
    } catch (error) {
      const reason = error instanceof RangeError ? `${error.message} ` : "";
      context.addIssue({ code: "custom", message: reason + complaints.edtf });
    }
  })
  .brand("Edtf");
export type Edtf = z.infer<typeof edtfSchema>;
