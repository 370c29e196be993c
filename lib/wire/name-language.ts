import { toSearchKey } from "@/lib/domain/search-key";

/**
 * Marks of Ukrainian and Russian in a place name written in Cyrillic. GeoNames' dump gives alternate names
 * without a language, so it has to be guessed: first by letters that only one of the alphabets has, then by
 * endings of place names that only one of the languages uses. What carries no mark (Журавка, Суджа) is spelled
 * alike in both or cannot be told: its language stays null.
 */
const UKRAINIAN = /[іїєґ]|[’'ʼ]|[сзц]ьк|(ове|еве|не|ське)$/iu;
const RUSSIAN = /[ыэёъ]|(ово|ево|ское|ная|ное|овка|евка|ский|ая|ое|цк|ск)$/iu;
/** Letters of both alphabets today; the hard sign at a word's end is of the spelling before 1918. */
const PLAIN = /^[а-яёіїєґ'’ʼ\s.()\d-]+$/iu;
const OLD_SPELLING = /ъ(?![а-яё])/iu;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN_ONLY = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u;

/** The script a name is written in, as far as this project tells them apart. */
export function scriptOf(name: string): "latin" | "cyrillic" | "other" {
  if (CYRILLIC.test(name)) return "cyrillic";
  return LATIN_ONLY.test(name) && /\p{Script=Latin}/u.test(name) ? "latin" : "other";
}

/** Whether a name is Cyrillic that today's Ukrainian or Russian can write. */
export function isPlainCyrillic(name: string): boolean {
  return scriptOf(name) === "cyrillic" && PLAIN.test(name) && !OLD_SPELLING.test(name);
}

/**
 * "uk" or "ru" for a Cyrillic name that carries marks of one of them only, else null. Latin spellings get null
 * too: a dump does not say whose they are.
 */
export function guessLanguage(name: string): "uk" | "ru" | null {
  if (!isPlainCyrillic(name)) return null;
  const words = name.split(/[\s-]+/u);
  const ukrainian = words.some((word) => UKRAINIAN.test(word));
  const russian = words.some((word) => RUSSIAN.test(word));
  if (ukrainian === russian) return null;
  return ukrainian ? "uk" : "ru";
}

/** The candidate that, romanised, differs least from a Latin name; the first of equals, null of none. */
export function closestSpelling<T extends { text: string }>(
  latin: string,
  candidates: readonly T[],
): T | null {
  const target = toSearchKey(latin);
  let best: T | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const differs = candidates.length === 1 ? 0 : editDistance(toSearchKey(candidate.text), target);
    if (differs < least) [best, least] = [candidate, differs];
  }
  return best;
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
