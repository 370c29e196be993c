import type { Quantity } from "@/lib/domain/claim";
import { readFigure } from "@/lib/domain/read-figure";
import type { CountMention, QuantityMention } from "./mention";
import type { Sentence } from "./token";
import { countWords, fractionWords, modifierWords, numberWords, unitWords } from "./words/figures";

const NUMBER = String.raw`\d{1,3}(?:[ ,\u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?`;
const WORDS = Object.keys(numberWords)
  .sort((a, b) => b.length - a.length)
  .join("|");
const FIGURE = `(?:${NUMBER}|${WORDS})`;
const LEAD = `(?:(${Object.keys(modifierWords)
  .sort((a, b) => b.length - a.length)
  .join("|")})[ \\u00a0]+(?:the |a )?)?`;
const EDGE = String.raw`(?<![\p{L}\p{N}])`;
const UNIT = Object.keys(unitWords)
  .sort((a, b) => b.length - a.length)
  .join("|")
  .replaceAll(".", "\\.");
const AREA = new RegExp(`${EDGE}${LEAD}(${FIGURE})[- \\u00a0]{0,3}(${UNIT})(?![\\p{L}\\d])`, "giu");
const COUNT = new RegExp(
  `${EDGE}${LEAD}(${FIGURE})(?: of (?:the )?(?:${FIGURE}))?((?: (?!and |of |in )[\\p{L}-]+){0,3}?) (?:${countWords})(?![\\p{L}])`,
  "giu",
);
const SHARE = new RegExp(
  `${EDGE}${LEAD}(?:(\\d{1,3}(?:[.,]\\d+)?) ?(?:%|per ?cent|percent|відсотк\\p{L}*|процент\\p{L}*)|(${Object.keys(
    fractionWords,
  )
    .sort((a, b) => b.length - a.length)
    .join("|")}))(?![\\p{L}])`,
  "giu",
);

const figureOf = (text: string): number | null =>
  numberWords[text.toLowerCase()] ?? readFigure(text.replace(/[\u00a0\u2009\u202f]/g, " "));
const modifierOf = (lead: string | undefined): Quantity["modifier"] =>
  lead === undefined ? "exact" : (modifierWords[lead.toLowerCase()] ?? "exact");

/** More than the earth has. */
const LARGEST_KM2 = 6e8;

type Found = CountMention | QuantityMention;

/** Counts of places, areas in km2 and shares in a sentence. Miles are turned into km2. */
export function findFigures(text: string, { start, end, tokens }: Sentence): Found[] {
  const words = text.slice(start, end);
  const found: Found[] = [];
  const stretch = (match: RegExpMatchArray) => {
    const from = start + (match.index ?? 0);
    const to = from + match[0].length;
    const inside = tokens.flatMap((token, index) => (token.end > from && token.start < to ? [index] : []));
    return { start: from, end: to, first: inside[0] ?? 0, last: inside.at(-1) ?? 0 };
  };
  const isFree = (match: RegExpMatchArray) => {
    const { start: from, end: to } = stretch(match);
    return !found.some((one) => one.start < to && from < one.end);
  };
  for (const match of words.matchAll(AREA)) {
    const unit = unitWords[(match[3] ?? "").toLowerCase()] ?? 1;
    const value = figureOf(match[2] ?? "");
    if (value !== null && value > 0 && value < LARGEST_KM2)
      found.push({
        kind: "quantity",
        quantity: { unit: "km2", value: value * unit, modifier: modifierOf(match[1]) },
        ...stretch(match),
      });
  }
  for (const match of words.matchAll(COUNT)) {
    const value = figureOf(match[2] ?? "");
    if (value === null || !Number.isInteger(value) || value < 1 || value > 1_000_000 || !isFree(match))
      continue;
    found.push({ kind: "count", count: value, modifier: modifierOf(match[1]), ...stretch(match) });
  }
  for (const match of words.matchAll(SHARE)) {
    const value = match[2]
      ? (figureOf(match[2]) ?? 0) / 100
      : (fractionWords[(match[3] ?? "").toLowerCase()] ?? 0);
    if (value <= 0 || value > 1 || !isFree(match)) continue;
    found.push({
      kind: "quantity",
      quantity: { unit: "share", value, modifier: modifierOf(match[1]), of: "target" },
      ...stretch(match),
    });
  }
  return found;
}
