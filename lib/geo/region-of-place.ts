import { bbox, booleanPointInPolygon, pointToPolygonDistance } from "@turf/turf";
import type { Position } from "geojson";
import type { Outline } from "./check-outline";

/** A region's outline; `isCoded` where a gazetteer finds the region by an administrative code. */
export interface RegionOutline {
  id: string;
  geometry: Outline;
  isCoded: boolean;
}

/** A point this near to its region's outline may be inside: outlines are coarser than positions. */
const SLACK_KM = 3;

/**
 * Which region each position lies in, null outside of all. `former` is the region that a place had: it stays where the point
 * is in it or, outside of all, at most 3 km away; and, where a gazetteer's code said so (`isCoded`), also where a neighbour's
 * outline reaches over the point by as much.
 */
export function regionChooser(regions: readonly RegionOutline[]) {
  const boxed = regions.map((region) => ({ ...region, box: bbox(region.geometry) }));
  const byId = new Map(regions.map((region) => [region.id, region]));
  const isIn = (at: Position, { geometry }: RegionOutline) => booleanPointInPolygon(at, geometry);
  const isNear = (at: Position, { geometry }: RegionOutline) =>
    pointToPolygonDistance(at, geometry, { units: "kilometers" }) <= SLACK_KM;
  return (at: Position, former: { id: string; isCoded: boolean } | null): string | null => {
    const [lng = 0, lat = 0] = at;
    const old = former && byId.get(former.id);
    if (old && isIn(at, old)) return old.id;
    const holding = boxed
      .filter(({ box }) => lng >= box[0] && lng <= box[2] && lat >= box[1] && lat <= box[3])
      .filter((region) => isIn(at, region))
      .map(({ id }) => id)
      .sort()[0];
    const keeps = old && (holding === undefined || (former.isCoded && old.isCoded)) && isNear(at, old);
    return keeps ? old.id : (holding ?? null);
  };
}

/** The region of each of many places, in their order: see `regionChooser`. */
export function chooseRegions(
  places: readonly { at: Position; former: { id: string; isCoded: boolean } | null }[],
  regions: readonly RegionOutline[],
): (string | null)[] {
  const choose = regionChooser(regions);
  return places.map(({ at, former }) => choose(at, former));
}
