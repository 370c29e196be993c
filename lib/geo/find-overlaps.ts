import { bbox, featureCollection, intersect, polygon } from "@turf/turf";
import { authalicAreaKm2 } from "./authalic-area";
import type { Outline } from "./check-outline";
import { partsOf } from "./check-outline";

/** Two outlines that cover the same ground, and how much of it. */
export interface Overlap {
  one: string;
  other: string;
  km2: number;
}

/**
 * The pairs of outlines that overlap, at least one of each pair being `asked`, with the area in km2. Polygon clipping has
 * been known not to end: call it where it can be stopped.
 */
export function findOverlaps(
  outlines: readonly { key: string; geometry: Outline }[],
  asked: ReadonlySet<string>,
): Overlap[] {
  const parts = outlines.flatMap(({ key, geometry }) =>
    partsOf(geometry).map((rings) => ({ key, shape: polygon(rings), box: bbox(polygon(rings)) })),
  );
  const found = new Map<string, Overlap>();
  for (const [index, first] of parts.entries())
    for (const second of parts.slice(index + 1)) {
      if (first.key === second.key || !(asked.has(first.key) || asked.has(second.key))) continue;
      const [west, south, east, north] = first.box;
      const box = second.box;
      if (west >= box[2] || box[0] >= east || south >= box[3] || box[1] >= north) continue;
      const common = intersect(featureCollection([first.shape, second.shape]));
      const km2 = common ? authalicAreaKm2(common.geometry) : 0;
      if (km2 === 0) continue;
      const [one = "", other = ""] = [first.key, second.key].sort();
      const known = found.get(`${one} ${other}`);
      found.set(`${one} ${other}`, { one, other, km2: (known?.km2 ?? 0) + km2 });
    }
  return [...found.values()];
}
