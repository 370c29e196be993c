import Flatbush from "flatbush";
import { around } from "geoflatbush";
import type { Position } from "geojson";
import type { Located } from "./membership";

/** What is asked of the points around a position. */
interface Asked {
  most: number;
  /** No farther than this. */
  withinKm?: number;
  isWanted?(id: string): boolean;
}

/** Gives the ids of the points nearest to a position, nearest first, by great circles; looks at few of the others. */
export function nearestFinder(points: readonly Located[]) {
  if (points.length === 0) return (): string[] => [];
  const index = new Flatbush(points.length);
  for (const { lng, lat } of points) index.add(lng, lat);
  index.finish();
  return ([lng = 0, lat = 0]: Readonly<Position>, { most, withinKm, isWanted }: Asked): string[] =>
    around(index, lng, lat, most, withinKm, isWanted && ((at) => isWanted(points[at]?.id ?? ""))).flatMap(
      (at) => points[at]?.id ?? [],
    );
}
