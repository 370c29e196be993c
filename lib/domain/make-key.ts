import { transliterate } from "transliteration";

const LONGEST = 60;

/** A key or address made of words in any script: lower-case Latin letters, digits and inner hyphens; empty where nothing is left. */
export const makeKey = (words: string): string =>
  transliterate(words)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/['’ʹ]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
