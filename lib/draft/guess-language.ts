import { detect } from "tinyld/light";

/** Letters that only one of two close languages has decide between them: the detector takes short Ukrainian for Russian. */
const UKRAINIAN = /[іїєґ]/giu;
const RUSSIAN = /[ыэъё]/giu;

/** Small words that hardly another language has: reports full of foreign names are taken for other languages without them. */
const ENGLISH = new Set(
  "the of and to that in was were has have had its with from by said which their after been".split(" "),
);

/** The language of a text as ISO 639-1, or `und`. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, 4000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (letters === 0) return "und";
  if (cyrillic > letters / 2) {
    const [uk, ru] = [UKRAINIAN, RUSSIAN].map((own) => sample.match(own)?.length ?? 0);
    if ((uk ?? 0) + (ru ?? 0) > 0) return (uk ?? 0) > (ru ?? 0) ? "uk" : "ru";
  }
  // names say little of the language they stand in
  const words = sample.match(/(?<![\p{L}])\p{Ll}[\p{Ll}'’]{0,29}(?![\p{L}])/gu)?.slice(0, 400) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (words.length > 4 && english > words.length / 6) return "en";
  const found = detect(words.join(" "));
  return /^[a-z]{2,3}$/.test(found) ? found : "und";
}
