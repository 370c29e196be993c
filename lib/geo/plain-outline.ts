import { bbox, truncate } from "@turf/turf";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";

/** Ten centimetres; more is noise, and makes files long. */
const DECIMALS = 6;

/** An outline with positions of two numbers, without altitudes, to a millionth of a degree; anything that is no outline as it is. */
export function plainOutline(geometry: unknown): unknown {
  if (!isOutline(geometry)) return geometry;
  return truncate({ type: geometry.type, coordinates: geometry.coordinates } as Polygon | MultiPolygon, {
    precision: DECIMALS,
    coordinates: 2,
  });
}

const isOutline = (value: unknown): value is Polygon | MultiPolygon =>
  typeof value === "object" &&
  value !== null &&
  "type" in value &&
  (value.type === "Polygon" || value.type === "MultiPolygon") &&
  "coordinates" in value &&
  Array.isArray(value.coordinates);

/** The box around outlines as west, south, east, north; null where they are none in longitude and latitude. */
export function boxOfOutlines(outlines: FeatureCollection): [number, number, number, number] | null {
  const [west, south, east, north] = bbox(outlines);
  const isOnEarth = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  return isOnEarth ? [west, south, east, north] : null;
}
