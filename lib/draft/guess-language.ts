import { detect } from "tinyld";

/** Letters that only one of two close languages has decide between them: the detector takes short Ukrainian for Russian. */
const UKRAINIAN = /[іїєґ]/giu;
const RUSSIAN = /[ыэъё]/giu;

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
  const words = sample.match(/[\p{L}'’]{1,30}/gu)?.slice(0, 400).join(" ") ?? "";
  const found = detect(words);
  return /^[a-z]{2,3}$/.test(found) ? found : "und";
}
