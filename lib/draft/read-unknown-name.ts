import type { Mention, PlaceMention } from "./mention";
import type { TargetList } from "./read-targets";
import { isCapital, type Token } from "./token";
import { areaWords, divisionWords, namedAfterWords, settlementWords } from "./words/places";

export const POINTS = /^(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?$/;

const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|winter|spring|summer|autumn)$/;

/** Whether the words of an area are followed by its place: "outskirts of Kurakhove", "border areas of Ukraine's Sumy region". */
export function isAreaHead(
  tokens: readonly Token[],
  at: Map<number, Mention>,
  index: number,
  end: number,
): boolean {
  for (let next = index + 1; next <= Math.min(end, index + 7); next++) {
    const mention = at.get(next);
    if (mention?.kind === "place" || mention?.kind === "region") return next > index;
    if (mention?.kind === "count") return false;
    const token = tokens[next];
    if (!token || token.pos === "VERB" || /^[,.;:"“”]$/.test(token.lower)) return false;
    if (POINTS.test(tokens[index]?.lower ?? "") && next === index + 1 && token.lower === "of") return true;
  }
  return false;
}

/** Whether a comma is followed by another place of the list. */
export function opensList(
  tokens: readonly Token[],
  at: Map<number, Mention>,
  from: number,
  end: number,
): boolean {
  for (let index = from; index <= Math.min(end, from + 5); index++) {
    const mention = at.get(index);
    if (mention)
      return (
        mention.kind === "place" ||
        mention.kind === "count" ||
        (mention.kind === "region" && index <= from + 1)
      );
    const token = tokens[index];
    if (!token) return false;
    if (token.lower === "a" || token.lower === "an") return false;
    const isOpening =
      token.pos === "DET" ||
      token.lower === "of" ||
      token.lower === "and" ||
      settlementWords.has(token.lower) ||
      token.pos === "ADJ";
    if (!isOpening) return token.pos === "PROPN" && isCapital(token.text);
  }
  return false;
}

/** A name that the gazetteer does not have, where a place has to stand: after "the village of", or as the object itself. */
export function readUnknown(
  tokens: readonly Token[],
  index: number,
  end: number,
  list: TargetList,
  preposition: string | null,
): PlaceMention | null {
  const head = tokens[index];
  if (
    !head ||
    !isCapital(head.text) ||
    head.text.length < 2 ||
    head.pos === "PRON" ||
    head.pos === "DET" ||
    CALENDAR.test(head.lower)
  )
    return null;
  if (divisionWords.has(head.lower) || settlementWords.has(head.lower) || areaWords.has(head.lower))
    return null;
  if (preposition !== null && list.targets.length > 0) return null;
  if (head.pos === "ADP" || head.pos === "SCONJ" || head.pos === "ADV") return null;
  let last = index;
  while (last < end) {
    const [next, second] = [tokens[last + 1], tokens[last + 2]];
    if (!next) break;
    if (isCapital(next.text) && /^\p{L}/u.test(next.text) && next.pos !== "PRON") last += 1;
    else if (next.text === "-" && second && isCapital(second.text)) last += 2;
    else if (
      /^(?:al|el|e|de|la|du|az|ez|as|ash|at)$/.test(next.lower) &&
      second &&
      (isCapital(second.text) || second.text === "-")
    )
      last += 1;
    else break;
  }
  const close = tokens[last];
  const following = tokens[last + 1]?.lower ?? "";
  if (
    !close ||
    namedAfterWords.has(following) ||
    namedAfterWords.has(close.lower) ||
    ["'s", "’s"].includes(following)
  )
    return null;
  if (index === last && /^\p{Lu}[\p{Lu}\d-]{1,5}$/u.test(head.text)) return null;
  if (
    /^(?:force|forces|army|government|president|minister|general|day|state|front|party|union|council)s?$/.test(
      close.lower,
    )
  )
    return null;
  return {
    kind: "place",
    text: tokens.slice(index, last + 1).reduce((words, token, position) => {
      const gap = position > 0 && token.start > (tokens[index + position - 1]?.end ?? 0) ? " " : "";
      return words + gap + token.text;
    }, ""),
    places: [],
    first: index,
    last,
    start: head.start,
    end: close.end,
  };
}
