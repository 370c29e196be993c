import { DateFormatter } from "@internationalized/date";
import type { Language } from "@/lib/domain/names";
import { locales } from "@/lib/wire/words-of-dates";

/** An ISO 8601 instant in words, in Coordinated Universal Time: "9 March 2025 at 14:05 UTC". */
export function instantInWords(instant: string, language: Language): string {
  const formatter = new DateFormatter(locales[language], {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  });
  return `${formatter.format(new Date(instant))} UTC`;
}
