import { DateFormatter, parseDate } from "@internationalized/date";
import { type EdtfDate, readEdtf } from "@/lib/domain/edtf-date";
import type { Language } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";

/** Locales of dates and numbers for an interface language: day before month in both. */
export const locales: Record<Language, string> = { en: "en-GB", uk: "uk-UA" };

const formatters = new Map<string, DateFormatter>();

function formatter(language: Language, weekday: boolean): DateFormatter {
  const id = `${language} ${weekday}`;
  const known = formatters.get(id);
  if (known) return known;
  const made = new DateFormatter(locales[language], {
    calendar: "gregory",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
    ...(weekday ? { weekday: "long" } : {}),
  });
  formatters.set(id, made);
  return made;
}

/** The words of a day one by one. The month stands in the case that follows a day: genitive in Ukrainian. */
function wordsOfDay(day: string, language: Language, weekday = false) {
  const parts = formatter(language, weekday).formatToParts(parseDate(day).toDate("UTC"));
  const find = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? "";
  return { day: find("day"), month: find("month"), year: find("year"), weekday: find("weekday") };
}

/** A calendar day written out: "9 March 2025", "9 березня 2025 року", with the weekday in front if asked for. */
export function dayInWords(day: string, language: Language, weekday = false): string {
  const words = wordsOfDay(day, language, weekday);
  const year = translator(language)("date.nameOf.year", { year: words.year });
  const date = `${words.day} ${words.month} ${year}`;
  return weekday ? `${words.weekday}, ${date}` : date;
}

/** A stretch of days that people have one name for. */
interface NamedDate {
  unit: "day" | "month" | "year" | "span";
  earliest: string;
  latest: string;
}

/** What one EDTF date names: a day, a month, a year, or some other span of days. */
function nameDate(text: string): NamedDate | null {
  const { earliest, latest } = readEdtf(text);
  if (!earliest || !latest) return null;
  if (earliest === latest) return { unit: "day", earliest, latest };
  const begins = earliest.endsWith("-01");
  const [year, month] = latest.split("-");
  const isLastOfMonth = parseDate(latest).add({ days: 1 }).day === 1;
  if (begins && isLastOfMonth && earliest === `${year}-${month}-01`)
    return { unit: "month", earliest, latest };
  if (earliest === `${year}-01-01` && latest === `${year}-12-31`) return { unit: "year", earliest, latest };
  return { unit: "span", earliest, latest };
}

/** The bare name of a date in the genitive: "12 March 2025", "August 2024", "2024". */
function bareName(date: NamedDate, language: Language, end: "earliest" | "latest"): string {
  const { month, year } = wordsOfDay(date[end], language);
  const t = translator(language);
  if (date.unit === "month") return t("date.nameOf.month", { month, year });
  if (date.unit === "year") return t("date.nameOf.year", { year });
  return dayInWords(date[end], language);
}

/** When a date that happened once may have been, as an adverb: "on 9 March 2025", "about May 2025", "у травні 2025 року". */
function namedInWords(date: NamedDate, approximate: boolean, language: Language): string {
  const t = translator(language);
  const about = approximate ? ".about" : "";
  const { year } = wordsOfDay(date.earliest, language);
  if (date.unit === "day") return t(`date.day${about}`, { day: dayInWords(date.earliest, language) });
  if (date.unit === "month") {
    return t(`date.month${about}`, { month: String(Number(date.earliest.slice(5, 7))), year });
  }
  if (date.unit === "year") return t(`date.year${about}`, { year });
  return betweenInWords(date, date, approximate, language);
}

/** "between 23 and 30 May 2025": what both ends share is said once. */
function betweenInWords(from: NamedDate, to: NamedDate, approximate: boolean, language: Language): string {
  const [one, other] = [wordsOfDay(from.earliest, language), wordsOfDay(to.latest, language)];
  const exact = from.unit !== "month" && from.unit !== "year" && to.unit !== "month" && to.unit !== "year";
  const sameYear = one.year === other.year;
  const sameMonth = sameYear && one.month === other.month;
  let first = bareName(from, language, "earliest");
  if (exact && sameMonth) first = one.day;
  else if (exact && sameYear) first = `${one.day} ${one.month}`;
  else if (from.unit === "month" && to.unit === "month" && sameYear) first = one.month;
  const last = bareName(to, language, "latest");
  return translator(language)(approximate ? "date.between.about" : "date.between", { first, last });
}

/** A set of EDTF, `[..a]`, `[a..]`, `[a..b]` or `[a,b]`: once, on one of these days. */
function setInWords(inner: string, approximate: boolean, language: Language): string | null {
  const t = translator(language);
  if (inner.includes(",")) {
    const dates = inner.split(",").map((part) => nameDate(part.trim()));
    if (dates.some((date) => date?.unit !== "day")) return null;
    const days = dates.map((date) => (date ? dayInWords(date.earliest, language) : ""));
    return t("date.oneOf", {
      days: new Intl.ListFormat(locales[language], { type: "disjunction" }).format(days),
    });
  }
  const [before = "", after] = inner.split("..");
  const [first, last] = [before && nameDate(before), after && nameDate(after)];
  if (first && last) return betweenInWords(first, last, approximate, language);
  if (last) {
    const when = bareName(last, language, "latest");
    return approximate ? t("date.by.about", { when }) : t("date.by", { unit: last.unit, when });
  }
  if (first && after !== undefined)
    return t("date.after", { unit: first.unit, when: bareName(first, language, "earliest") });
  return first ? namedInWords(first, approximate, language) : null;
}

function spanInWords(text: string, language: Language): string {
  const t = translator(language);
  const [from = "", to = ""] = text.split("/");
  const [first, last] = [from, to].map((end) => (end === "" || end === ".." ? null : nameDate(end)));
  const names = {
    first: first ? bareName(first, language, "earliest") : "",
    last: last ? bareName(last, language, "latest") : "",
  };
  if (first && last) return t("date.throughout", names);
  if (first) return t("date.since", names);
  return last ? t("date.until", names) : t("date.always");
}

/**
 * An EDTF date as an adverb of time, in words: "on 9 March 2025", "about May 2025", "by 9 March 2025", "between 23 and
 * 30 May 2025", "from August 2024 to 12 March 2025". Throws where the text is no EDTF.
 */
export function dateInWords(edtf: string, language: Language): string {
  const date = readEdtf(edtf);
  const t = translator(language);
  const plain = edtf.trim().replace(/[~?%]/g, "");
  const words =
    (date.kind === "throughout" ? spanInWords(plain, language) : onceInWords(plain, date, language)) ??
    t("date.always");
  return date.uncertain ? t("date.uncertain", { when: words }) : words;
}

function onceInWords(plain: string, date: EdtfDate, language: Language): string | null {
  const set = /^[[{](.*)[\]}]$/.exec(plain)?.[1];
  const asSet = set === undefined ? null : setInWords(set, date.approximate, language);
  if (asSet) return asSet;
  if (!date.earliest || !date.latest) return null;
  const named = set === undefined ? nameDate(plain) : null;
  const span: NamedDate = { unit: "span", earliest: date.earliest, latest: date.latest };
  return namedInWords(named ?? span, date.approximate, language);
}

/** An instant (ISO 8601) as day and time of day in UTC: "23 November 2026, 02:47 UTC". */
export function instantInWords(instant: string, language: Language): string {
  const utc = new Date(instant).toISOString();
  return `${dayInWords(utc.slice(0, 10), language)}, ${utc.slice(11, 16)} UTC`;
}
