import { area, polygon } from "@turf/turf";
import type { Feature, Position } from "geojson";
import { type Areal, polygonsOf, unite } from "@/lib/geo/partition-country";

/**
 * The geometries with the holes between them (below `largestKm2`) given to the one that shares most vertices
 * with the hole. Such holes are left where two sources disagree about a corner.
 */
export function fillHoles(geometries: Map<string, Areal>, largestKm2 = 10): Map<string, Areal> {
  const filled = new Map(geometries);
  const whole = unite([...geometries.values()].map(asFeature));
  for (const part of whole ? polygonsOf(whole.geometry) : []) {
    for (const hole of part.coordinates.slice(1)) {
      if (area(polygon([hole])) > largestKm2 * 1e6) continue;
      const key = mostShared(hole, filled);
      const geometry = key === null ? undefined : filled.get(key);
      if (key === null || !geometry) continue;
      const grown = unite([asFeature(geometry), polygon([hole])]);
      if (grown) filled.set(key, grown.geometry);
    }
  }
  return filled;
}

function mostShared(hole: Position[], geometries: Map<string, Areal>): string | null {
  const corners = new Set(hole.map(String));
  let best: string | null = null;
  let most = 0;
  for (const [key, geometry] of geometries) {
    const shared = polygonsOf(geometry)
      .flatMap((part) => part.coordinates.flat())
      .filter((point) => corners.has(String(point))).length;
    if (shared > most) [best, most] = [key, shared];
  }
  return best;
}

function asFeature(geometry: Areal): Feature<Areal> {
  return { type: "Feature", properties: {}, geometry };
}
