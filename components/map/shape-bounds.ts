import type { Feature, Position } from "geojson";

/** A box in degrees. */
export interface LngLatBox {
  west: number;
  south: number;
  east: number;
  north: number;
}

const known = new WeakMap<Feature, LngLatBox>();

/** The box around a polygon or several, sorted out once for each; around nothing for anything else. */
export function boundsOfShape(shape: Feature): LngLatBox {
  const found = known.get(shape);
  if (found) return found;
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  const { geometry } = shape;
  const polygons: Position[][][] =
    geometry.type === "Polygon"
      ? [geometry.coordinates]
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates
        : [];
  for (const [outline = []] of polygons)
    for (const [lng = 0, lat = 0] of outline) {
      box.west = Math.min(box.west, lng);
      box.east = Math.max(box.east, lng);
      box.south = Math.min(box.south, lat);
      box.north = Math.max(box.north, lat);
    }
  known.set(shape, box);
  return box;
}
