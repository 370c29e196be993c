import { DateFormatter, parseDate } from "@internationalized/date";
import type { Day } from "@/lib/domain/day";
import type { Language } from "@/lib/domain/names";
import { locales } from "@/lib/wire/words-of-dates";

const formats = new Map<Language, DateFormatter>();

/** A day in few letters, for narrow places: "30 May 2025". */
export function shortDay(day: Day, language: Language): string {
  const format =
    formats.get(language) ??
    new DateFormatter(locales[language], { calendar: "gregory", dateStyle: "medium", timeZone: "UTC" });
  formats.set(language, format);
  return format.format(parseDate(day).toDate("UTC"));
}
