import { type Look, type PaintColumns, type RegionMark, stillPaint } from "@/components/map/map-scene";
import { flipPattern } from "@/lib/wire/flip-pattern";
import { patternName } from "@/lib/wire/pattern";
import { type FlipRow, readFlip } from "./compare-sides";
import type { ComparedPair } from "./use-comparison";

/** The paint of the places that differ; all others stay bare. */
export function differencePaint(pair: Pick<ComparedPair, "before" | "after" | "differences">): PaintColumns {
  const { directory } = pair.after.data;
  const looks: Look[] = [{ pattern: null, stale: false }];
  const numbers = new Map<string, number>();
  const look = new Uint8Array(directory.places.ids.length);
  for (const [row, place] of pair.differences.subject.entries()) {
    if (place >= look.length) continue; // a region: drawn as a line
    const { flip, before, after } = readFlip(pair.differences, pair, row);
    const pattern = flipPattern(flip, before, after);
    const name = patternName(pattern);
    const number = numbers.get(name) ?? looks.push({ pattern, stale: false }) - 1;
    numbers.set(name, number);
    look[place] = number;
  }
  return stillPaint(looks, look);
}

/** The regions whose own status differs, as lines in the colours of the parties concerned. */
export function differenceMarks(
  pair: Pick<ComparedPair, "before" | "after" | "differences" | "order">,
  partyColours: ReadonlyMap<string, string>,
  wordsOf: (row: FlipRow) => string,
): RegionMark[] {
  return pair.order.regions.map((number) => {
    const row = readFlip(pair.differences, pair, number);
    const { parties } = flipPattern(row.flip, row.before, row.after);
    const colours = parties.flatMap((key) => partyColours.get(key) ?? []).slice(0, 2);
    return { id: row.subject.id, colours, words: wordsOf(row) };
  });
}
