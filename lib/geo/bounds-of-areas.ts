import { bbox } from "@turf/turf";
import type { MultiPolygon, Polygon } from "geojson";

/** The box around areas as west, south, east, north in degrees; null around none. */
export function boundsOfAreas(
  areas: readonly (Polygon | MultiPolygon)[],
): [number, number, number, number] | null {
  const boxes = areas.map((area) => bbox(area));
  if (boxes.length === 0) return null;
  const side = (index: number) => boxes.map((box) => box[index] ?? Number.NaN);
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))];
}
