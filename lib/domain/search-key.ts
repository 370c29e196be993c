import { transliterate } from "transliteration";

/** Scholarly and national letters that the library would spell in another way than the reports do. */
const LETTERS: Record<string, string> = {
  ž: "zh",
  č: "ch",
  š: "sh",
  ŝ: "shch",
  "’": "",
  ʼ: "",
  "'": "",
  ʹ: "",
  ь: "",
  ъ: "",
  Ь: "",
  Ъ: "",
};

/**
 * Sounds that are written in several ways, folded into one. The order matters: longer spellings first.
 * Ukrainian г/х/и and Russian г/х/ы, ё/е, "ya/ia/ja", "kh/h", "iy/yy/yi" all meet.
 */
const FOLDS: [RegExp, string][] = [
  [/shch|shh|sch/g, "s"],
  [/kh|gh/g, "h"],
  [/zh|ž/g, "z"],
  [/ch|č|cz/g, "c"],
  [/sh|š/g, "s"],
  [/ts|tz/g, "c"],
  [/w/g, "v"],
  [/x/g, "ks"],
  [/g/g, "h"],
  [/yo|jo|io/g, "e"],
  [/([yji])(?=[aeu])/g, ""],
  [/[yj]/g, "i"],
  [/i+/g, "i"],
  [/(.)\1+/g, "$1"],
];

/**
 * A name folded so that its Cyrillic, Latin and scholarly spellings meet: "Журавка", "Zhuravka", "Žuravka" give one key.
 * For finding only: different names may share a key, and it is never shown.
 */
export function toSearchKey(name: string): string {
  const spelled = [...name.normalize("NFC").toLowerCase()]
    .map((letter) => LETTERS[letter] ?? letter)
    .join("");
  const latin = transliterate(spelled)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  return FOLDS.reduce((key, [pattern, letter]) => key.replace(pattern, letter), latin);
}
