import { findFigures } from "./find-figures";
import { findByName, findRegion, type Gazetteer } from "./gazetteer";
import type { Mention, PartyMention, PlaceMention, RegionMention } from "./mention";
import { closeness, type PartyIndex } from "./party-index";
import { isCapital, type Sentence, type Token } from "./token";
import { divisionWords, namedAfterWords, settlementWords } from "./words/places";

/** The most tokens in a name: "Khan al-Assal" has four. */
const LONGEST_NAME = 6;
/** Small words that begin a name before a hyphen: "al-Malha". */
const ARTICLES = new Set(["al", "el", "as", "ash", "at", "ad", "az", "ar", "an", "es"]);
/** Words that a sentence begins with in a capital and that are no name. */
const FUNCTION_POS = new Set(["DET", "PRON", "ADP", "AUX", "CCONJ", "SCONJ", "PART", "INTJ"]);
const MONTHS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun)/;

const slice = (text: string, tokens: readonly Token[], first: number, last: number): string =>
  text.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0).replace(/\s+/g, " ");

/** Short ones are acronyms and stand alone: "ВСУ", not "всупереч". */
const isStem = (word: string, stem: string): boolean =>
  stem.length <= 3 ? word === stem : word.startsWith(stem);

/** What stands in one sentence: sides, regions, settlements, counts and quantities, none over another, in order. */
export function findMentions(
  text: string,
  sentence: Sentence,
  gazetteer: Gazetteer,
  parties: PartyIndex,
): Mention[] {
  const { tokens } = sentence;
  const taken = new Array<boolean>(tokens.length).fill(false);
  const found: Mention[] = [];
  const keep = (mention: Mention) => {
    for (let index = mention.first; index <= mention.last; index++) if (taken[index]) return;
    taken.fill(true, mention.first, mention.last + 1);
    found.push(mention);
  };
  for (const figure of findFigures(text, sentence)) keep(figure);
  for (let first = 0; first < tokens.length; first++) {
    if (taken[first]) continue;
    const names = [
      findPlaceOrRegion(text, tokens, first, gazetteer),
      findParty(text, tokens, first, parties),
    ];
    // the longer name wins; a region or place over a seat of government that is written alike, until the grammar tells
    const best = names
      .filter((name) => name !== null)
      .sort((one, other) => other.last - one.last || rank(other) - rank(one))[0];
    if (best) keep(best);
  }
  found.sort((one, other) => one.first - other.first);
  nameJoinedRegions(tokens, found);
  return found;
}

/** "the Kursk, Belgorod and Bryansk regions": all of them are regions. */
function nameJoinedRegions(tokens: readonly Token[], mentions: readonly Mention[]): void {
  const joined = new Set<Mention>();
  for (let index = mentions.length - 1; index > 0; index--) {
    const [one, next] = [mentions[index - 1], mentions[index]];
    if (one?.kind !== "region" || next?.kind !== "region" || next.isBare || !one.isBare) continue;
    const isJoined = tokens
      .slice(one.last + 1, next.first)
      .every(({ lower }) => /^(?:,|and|or|&)$/.test(lower));
    const isPlural = /s$/.test(tokens[next.last]?.lower ?? "") || joined.has(next);
    if (!isJoined || !isPlural) continue;
    one.isBare = false;
    joined.add(one);
  }
}

const rank = (mention: Mention): number =>
  mention.kind === "party" && mention.closeness > closeness.seat ? 1 : 0;

function findPlaceOrRegion(
  text: string,
  tokens: readonly Token[],
  first: number,
  gazetteer: Gazetteer,
): PlaceMention | RegionMention | null {
  const head = tokens[first];
  if (!head) return null;
  const isArticle =
    ARTICLES.has(head.lower) &&
    (tokens[first + 1]?.text === "-" ||
      (first > 0 && isCapital(head.text) && isCapital(tokens[first + 1]?.text ?? "")));
  if (!isCapital(head.text) && !isArticle) return null;
  if (FUNCTION_POS.has(head.pos) && !isArticle && head.lower.length < 4) return null;
  for (let last = Math.min(tokens.length - 1, first + LONGEST_NAME - 1); last >= first; last--) {
    const close = tokens[last];
    if (!close || !/[\p{L}\p{N}]$/u.test(close.text)) continue;
    if (last > first && /^\p{Ll}/u.test(close.text) && !divisionWords.has(close.lower)) continue;
    if (tokens.slice(first, last).some(({ text: sign }) => /^[,;:()"“”«».!?]$/.test(sign))) continue;
    const name = slice(text, tokens, first, last);
    const stretch = { first, last, start: head.start, end: close.end };
    const region = findRegion(gazetteer, name);
    if (region !== null) return nameRegion(tokens, stretch, region);
    const places = findByName(gazetteer, name);
    if (places.length > 0 && isOwnName(tokens, first, last))
      return { kind: "place", text: name, places, ...stretch };
  }
  return null;
}

function nameRegion(
  tokens: readonly Token[],
  stretch: Pick<RegionMention, "first" | "last" | "start" | "end">,
  region: number,
): RegionMention {
  const { last } = stretch;
  const next = tokens[last + 1];
  // "Kursk's region" does not occur; "Kursk and Belgorod regions" names two
  if (next && divisionWords.has(next.lower))
    return { kind: "region", region, isBare: false, ...stretch, last: last + 1, end: next.end };
  return { kind: "region", region, isBare: !divisionWords.has(tokens[last]?.lower ?? ""), ...stretch };
}

/** Whether a name of the gazetteer stands alone: not a part of a person's or a unit's name. */
function isOwnName(tokens: readonly Token[], first: number, last: number): boolean {
  const [before, after] = [tokens[first - 1], tokens[last + 1]];
  if (first === last && MONTHS.test(tokens[first]?.lower ?? "") && (tokens[first]?.lower.length ?? 0) > 2)
    return !/^(?:january|february|march|april|may|june|july|august|september|october|november|december|sunday|monday|tuesday|wednesday|thursday|friday|saturday)$/.test(
      tokens[first]?.lower ?? "",
    );
  const isName = (token: Token | undefined) =>
    token?.pos === "PROPN" && /^\p{Lu}\p{Ll}+$/u.test(token.text) && !settlementWords.has(token.lower);
  if (after && isName(after) && !namedAfterWords.has(after.lower) && !divisionWords.has(after.lower))
    return false;
  return !(before && isName(before) && first > 1 && isName(tokens[first - 2]));
}

function findParty(
  text: string,
  tokens: readonly Token[],
  first: number,
  parties: PartyIndex,
): PartyMention | null {
  const head = tokens[first];
  if (!head || !/^[\p{L}\p{N}]/u.test(head.text)) return null;
  for (let last = Math.min(tokens.length - 1, first + parties.longest - 1); last >= first; last--) {
    const close = tokens[last];
    if (!close) continue;
    const name = slice(text, tokens, first, last).replace(/[’ʼ]/g, "'");
    const word =
      parties.words.get(name.toLowerCase()) ?? parties.words.get(name.toLowerCase().replace(/'s$/, ""));
    if (!word || (word.capitals && name !== name.toUpperCase())) continue;
    if (word.closeness <= closeness.country && !isCapital(head.text) && !name.startsWith("pro-")) continue;
    return {
      kind: "party",
      side: word.side,
      closeness: word.closeness,
      first,
      last,
      start: head.start,
      end: close.end,
    };
  }
  if (head.pos !== "X") return null;
  const stem = parties.stems.find(({ stem: beginning }) => isStem(head.lower, beginning));
  return stem
    ? {
        kind: "party",
        side: stem.side,
        closeness: closeness.country,
        first,
        last: first,
        start: head.start,
        end: head.end,
      }
    : null;
}
