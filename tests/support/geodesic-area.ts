import geodesic from "geographiclib-geodesic";
import type { MultiPolygon, Polygon, Position } from "geojson";

/** Cuts an edge, straight in degrees, into pieces of at most so many degrees; without its last point. */
function pointsAlong(
  [lng = 0, lat = 0]: Position,
  [toLng = 0, toLat = 0]: Position,
  step: number,
): Position[] {
  const pieces = Math.max(1, Math.ceil(Math.max(Math.abs(toLng - lng), Math.abs(toLat - lat)) / step));
  return Array.from({ length: pieces }, (_, piece) => [
    lng + ((toLng - lng) * piece) / pieces,
    lat + ((toLat - lat) * piece) / pieces,
  ]);
}

function ringKm2(ring: Position[], step: number): number {
  const polygon = geodesic.Geodesic.WGS84.Polygon(false);
  for (let corner = 1; corner < ring.length; corner += 1)
    for (const [lng = 0, lat = 0] of pointsAlong(ring[corner - 1] ?? [], ring[corner] ?? [], step))
      polygon.AddPoint(lat, lng);
  return Math.abs(polygon.Compute(false, true).area ?? Number.NaN) / 1e6;
}

/**
 * km2 of a shape on the WGS84 ellipsoid between geodesics (C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87,
 * 2013): the reference, independent of how the atlas measures. A map's line is straight in degrees and bends away from
 * the geodesic between its ends: `stepDegrees` cuts edges into pieces so short that it makes no difference.
 */
export function geodesicAreaKm2(
  geometry: Polygon | MultiPolygon,
  stepDegrees = Number.POSITIVE_INFINITY,
): number {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.reduce(
    (total, rings) =>
      total +
      rings.reduce((sum, ring, index) => sum + (index === 0 ? 1 : -1) * ringKm2(ring, stepDegrees), 0),
    0,
  );
}
