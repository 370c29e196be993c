import { toSearchKey } from "@/lib/domain/search-key";
import { findByFrame, findByName, findByPair, type Gazetteer } from "./gazetteer";
import type { Mention } from "./mention";
import { listNominatives } from "./slavic-cases";
import { isCapital, type Sentence } from "./token";
import { slavicDivision, slavicSenses, slavicSettlement } from "./words/slavic";

/** Names of regions and settlements in a case other than the one the gazetteer has: "на Сумщині", "Юнаківки". */
export function findSlavicNames(
  { tokens }: Sentence,
  gazetteer: Gazetteer,
  known: readonly Mention[],
): Mention[] {
  const taken = new Set(
    known.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index)),
  );
  const found: Mention[] = [];
  for (const [at, token] of tokens.entries()) {
    if (taken.has(at) || !isCapital(token.text) || token.text.length < 4) continue;
    const key = toSearchKey(token.text);
    const next = tokens[at + 1];
    const region = findRegion(gazetteer, key, slavicDivision.test(next?.lower ?? ""));
    if (region !== null) {
      const hasKind = slavicDivision.test(next?.lower ?? "");
      found.push({
        kind: "region",
        region,
        isBare: false,
        first: at,
        last: hasKind ? at + 1 : at,
        start: token.start,
        end: hasKind ? (next?.end ?? token.end) : token.end,
      });
      continue;
    }
    // "біля Русиного Яру": two words that bend each in its own way
    const isPair = next !== undefined && isCapital(next.text) && !taken.has(at + 1);
    const pair = isPair
      ? findByPair(
          gazetteer,
          [token.text, ...listNominatives(token.text)],
          [next.text, ...listNominatives(next.text)],
        )
      : [];
    if (next && pair.length > 0) {
      const stretch = { first: at, last: at + 1, start: token.start, end: next.end };
      found.push({ kind: "place", text: `${token.text} ${next.text}`, places: pair, ...stretch });
      taken.add(at + 1);
      continue;
    }
    const isTold = slavicSettlement.test(tokens[at - 1]?.lower ?? "");
    // a capital begins every sentence: there it is a name where a verb of territory follows
    const isOpening = at === 0 && !isTold && !slavicSenses.some(([sense]) => sense.test(next?.lower ?? ""));
    const places = isOpening ? [] : findBent(gazetteer, token.text);
    // a name after another capital is a person's
    const isPerson = !isTold && isCapital(tokens[at - 1]?.text ?? "") && at > 1;
    if ((places.length > 0 && !isPerson) || isTold)
      found.push({
        kind: "place",
        text: token.text,
        places,
        first: at,
        last: at,
        start: token.start,
        end: token.end,
      });
  }
  return found;
}

/** By the frame of consonants, else by the nominatives that the form may stand for: "Зорі" is "Зоря". */
function findBent(gazetteer: Gazetteer, name: string): number[] {
  const framed = findByFrame(gazetteer, name);
  if (framed.length > 0) return framed;
  for (const nominative of listNominatives(name)) {
    const found = findByName(gazetteer, nominative);
    if (found.length > 0) return found;
  }
  return [];
}

/** "Сумській області" by the beginning of the adjective; "Сумщина" by the root of the name. */
function findRegion({ regions }: Gazetteer, key: string, hasKind: boolean): number | null {
  for (const [index, { names }] of regions.entries())
    for (const name of [names.uk, names.en]) {
      const base = toSearchKey((name ?? "").split(" ")[0] ?? "");
      if (base.length < 3) continue;
      const root = base.replace(/(?:s?k|c?k)a$/, "").replace(/[aeiou]$/, "");
      if (
        root.length >= 3 &&
        (hasKind
          ? key.startsWith(root) && /^[a-z]{0,5}$/.test(key.slice(root.length))
          : key.startsWith(root) && /^sin/.test(key.slice(root.length)))
      )
        return index;
    }
  return null;
}
