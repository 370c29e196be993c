import { toSearchKey } from "@/lib/domain/search-key";
import { findByFrame, type Gazetteer } from "./gazetteer";
import type { Mention } from "./mention";
import { isCapital, type Sentence } from "./token";
import { slavicDivision, slavicSettlement } from "./words/slavic";

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
    const isTold = slavicSettlement.test(tokens[at - 1]?.lower ?? "");
    const places = at === 0 && !isTold ? [] : findByFrame(gazetteer, token.text);
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
