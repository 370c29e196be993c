import { simplify } from "@turf/turf";
import type { Feature } from "geojson";

/** About 5 km: words along a border need a line without its small bends. */
const TOLERANCE_DEG = 0.05;

/** The outline of a region, smooth enough to write along. The shape given stays as it is. */
export function simplifyLines(shape: Feature): Feature {
  if (shape.geometry.type !== "Polygon" && shape.geometry.type !== "MultiPolygon") return shape;
  return { ...shape, geometry: simplify(shape.geometry, { tolerance: TOLERANCE_DEG, highQuality: true }) };
}
