import type { Language } from "@/lib/domain/names";
import { locales } from "@/lib/wire/words-of-dates";

/** Thin space: keeps thousands together without looking like two numbers. */
const THIN_SPACE = "\u202f";

/** A number with thin-space thousands and at most so many decimals: "1 300", "66.7". */
export function figureInWords(value: number, language: Language, decimals = 0): string {
  const parts = new Intl.NumberFormat(locales[language], { maximumFractionDigits: decimals }).formatToParts(
    value,
  );
  return parts.map((part) => (part.type === "group" ? THIN_SPACE : part.value)).join("");
}

/** The size of a file with its unit: "12 kB", "3.4 MB". */
export function bytesInWords(bytes: number, language: Language): string {
  const [value, unit] =
    bytes < 1_000_000 ? [Math.max(0.1, bytes / 1000), "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  const style = { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 } as const;
  return new Intl.NumberFormat(locales[language], style).format(value);
}

/** An area in km2 without its unit: one decimal below 100, none above. */
export function areaInWords(km2: number, language: Language): string {
  return figureInWords(km2, language, km2 < 100 ? 1 : 0);
}
