import type { Position } from "geojson";
import { distanceKm } from "@/lib/geo/distance-km";

/**
 * Rings of two neighbouring countries with one common line between them.
 *
 * Land masks cut rivers and ponds out, so the two sides of a border that runs through water part for a few
 * hundred metres. Wherever a ring leaves the vertices it shares with the other and comes back within
 * `longestGapKm` (measured along the ring), the detour is dropped; both rings then have the same straight
 * segment there. Rings are closed (first = last) and stay so.
 */
export function joinBorders(ring: Position[], other: Position[], longestGapKm = 8): Position[] {
  const shared = new Set(other.map(key));
  const open = ring.slice(0, -1);
  const first = open.findIndex((point) => shared.has(key(point)));
  if (first < 0) return ring;
  const turned = [...open.slice(first), ...open.slice(0, first)];
  const joined: Position[] = [];
  let detour: Position[] = [];
  let detourKm = 0;
  let previous: Position | null = null;
  for (const point of [...turned, turned[0] as Position]) {
    if (previous) detourKm += distanceKm(previous, point);
    previous = point;
    if (!shared.has(key(point))) {
      detour.push(point);
      continue;
    }
    if (detour.length > 0 && detourKm > longestGapKm) joined.push(...detour);
    joined.push(point);
    detour = [];
    detourKm = 0;
  }
  return joined;
}

function key(point: Position): string {
  return `${point[0]},${point[1]}`;
}
