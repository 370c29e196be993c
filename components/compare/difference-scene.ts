import {
  bareLook,
  type Look,
  type PaintColumns,
  type RegionMark,
  stillPaint,
} from "@/components/map/map-scene";
import { patternName } from "@/components/map/pattern";
import { placeNumber } from "@/components/map/place-numbers";
import type { PlaceDirectory } from "@/lib/wire/place-directory";
import type { FlipRow } from "./compare-sides";
import { flipPattern } from "./flip-pattern";

/** The paint of the places that differ. */
export function differencePaint(places: readonly FlipRow[], directory: PlaceDirectory): PaintColumns {
  const looks: Look[] = [bareLook];
  const numbers = new Map<string, number>();
  const own = new Uint8Array(directory.places.ids.length);
  for (const { subject, flip, before, after } of places) {
    const pattern = flipPattern(flip, before, after);
    const name = patternName(pattern);
    const look = numbers.get(name) ?? looks.push({ pattern, stale: false }) - 1;
    numbers.set(name, look);
    own[placeNumber(directory, subject.record.id)] = look;
  }
  return stillPaint(looks, own);
}

/** The regions whose own status differs, as lines in the colours of the parties concerned. */
export function differenceMarks(
  regions: readonly FlipRow[],
  partyColours: ReadonlyMap<string, string>,
  wordsOf: (row: FlipRow) => string,
): RegionMark[] {
  return regions.map((row) => {
    const { parties } = flipPattern(row.flip, row.before, row.after);
    const colours = parties.flatMap((key) => partyColours.get(key) ?? []).slice(0, 2);
    return { id: row.subject.record.id, colours, words: wordsOf(row) };
  });
}
