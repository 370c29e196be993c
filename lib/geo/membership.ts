import { bbox, booleanPointInPolygon } from "@turf/turf";
import type { MultiPolygon, Polygon } from "geojson";

/** A point with an id, in degrees. */
export interface Located {
  id: string;
  lng: number;
  lat: number;
}

/**
 * Ids of the places whose point lies in a drawn area (its outline included, its holes not), in the order given.
 * Straight edges are straight in longitude and latitude, as GeoJSON (RFC 7946) has them.
 */
export function placesWithin(area: Polygon | MultiPolygon, places: readonly Located[]): string[] {
  const [west, south, east, north] = bbox(area);
  const inBox = ({ lng, lat }: Located) => lng >= west && lng <= east && lat >= south && lat <= north;
  return places
    .filter((place) => inBox(place) && booleanPointInPolygon([place.lng, place.lat], area))
    .map(({ id }) => id);
}

/**
 * The id of the region a point lies in, null outside of all. For places without an admin code only: a region's
 * polygon is coarser than the code. A point on the line of two regions goes to the smaller id.
 */
export function regionAt(
  point: { lng: number; lat: number },
  regions: readonly { id: string; geometry: Polygon | MultiPolygon }[],
): string | null {
  const holding = regions.filter(({ geometry }) => booleanPointInPolygon([point.lng, point.lat], geometry));
  return holding.map(({ id }) => id).sort()[0] ?? null;
}
