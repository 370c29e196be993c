import type { AtlasIndex } from "@/components/atlas/status-on-day";
import { cellFeatures } from "@/components/map/catchment-shapes";
import { patternList } from "@/components/map/claim-layers";
import type { MapScene, RegionMark } from "@/components/map/map-scene";
import { indexPaint, type PaintIndex, stillPaint } from "@/components/map/paint-index";
import { type DrawnPattern, patternName } from "@/components/map/pattern";
import { flipBetween } from "@/lib/domain/difference";
import type { ChangePoint } from "@/lib/domain/resolve/status";
import type { FlipRow } from "./compare-sides";
import { flipPattern } from "./flip-pattern";

/** The patterns of every difference there can be between any two days of a place. */
function possiblePatterns(points: readonly ChangePoint[]): DrawnPattern[] {
  // A place has few different statuses, however often it changed between them.
  const different = new Map(
    points.map((point) => [`${point.status} ${point.holder} ${point.parties.join()}`, point]),
  );
  return [...different.values()].flatMap((before) =>
    [...different.values()].flatMap((after) => {
      const flip = flipBetween(before, after);
      return flip ? [flipPattern(flip, before, after)] : [];
    }),
  );
}

/**
 * A map's scene for differences between two payloads (or two days of one): every place that can ever differ has its
 * cell in it, so that a step of the slider changes paint and no geometry. Its own paint is empty; see `differencePaint`.
 */
export function differenceScene(scene: MapScene, one: AtlasIndex, other: AtlasIndex): MapScene {
  const patterns = new Map<string, DrawnPattern>();
  const cells = new Map<string, Record<string, string>>();
  for (const id of new Set([...one.places.keys(), ...other.places.keys()])) {
    const points = [one, other].flatMap((index) => index.places.get(id)?.points ?? []);
    const own = new Map(possiblePatterns(points).map((pattern) => [patternName(pattern), pattern]));
    if (own.size === 0) continue;
    for (const [name, pattern] of own) patterns.set(name, pattern);
    cells.set(id, { patterns: patternList(own.keys()) });
  }
  return {
    ...scene,
    paint: indexPaint(new Map()),
    patterns,
    cells: cellFeatures(scene.catchments, cells),
  };
}

/** The paint of the places that differ. */
export function differencePaint(places: readonly FlipRow[]): PaintIndex {
  return stillPaint(
    new Map(
      places.map(({ subject, flip, before, after }) => [
        subject.record.id,
        patternName(flipPattern(flip, before, after)),
      ]),
    ),
  );
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
