import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Topology } from "topojson-specification";
import { authalicAreaKm2 } from "@/lib/geo/authalic-area";
import { cappedCells } from "@/lib/geo/capped-cells";
import { gridTopology } from "@/lib/geo/grid-topology";
import { mercatorPerKm, projectMercator, unprojectMercator } from "@/lib/geo/mercator";
import { prepareRegionClip } from "@/lib/geo/region-clip";
import { shareLines } from "@/lib/geo/share-lines";

export interface CatchmentPlace {
  id: string;
  regionId: string;
  lng: number;
  lat: number;
}

export interface CatchmentRegion {
  id: string;
  geometry: Polygon | MultiPolygon;
}

export interface Catchments {
  /** One object, "catchments": its geometries have the place's id and the properties `regionId` and `areaKm2`. */
  topology: Topology;
  /** km2 on the ellipsoid for every place given, 0 for one that paints no land. */
  areasKm2: Map<string, number>;
}

const DEFAULT_RADIUS_KM = 5;

/** Catchments are computed on a grid of whole 1e-5 degrees (1.1 m north to south, less from east to west). */
const STEPS_PER_DEGREE = 1e5;
/** Side of the index cells for borders, about the size of a catchment. */
const INDEX_STEPS = 10_000;

/**
 * The catchment of each place: the part of its region that is nearer to it than to any other place of that region
 * and within `radiusKm` (5 by default) of it. A neighbour across a region's line takes no land.
 *
 * - Nearer is measured on a conformal plane; within 5 km its scale changes by less than 0.15 % below 60 degrees of
 *XX
 * - Corners lie on a grid of 1e-5 degrees, and `areaKm2` is that of the shape so rounded: what is drawn is what is
 *   counted. Neighbours share their vertices; what rounding leaves between them is below a metre wide.
 * - Places at the same grid point: the one with the smallest id gets the land, the others none.
 * - A place outside its region's polygon (a coarse position) still gets what its cell covers of the region.
 * - A cell cut in two by its region's line keeps all its parts.
 * - The same input in any order gives the same topology, byte for byte. A place of an unknown region is an error.
 */
export function buildCatchments(
  places: readonly CatchmentPlace[],
  regions: readonly CatchmentRegion[],
  options: { radiusKm?: number } = {},
): Catchments {
  const radiusKm = options.radiusKm ?? DEFAULT_RADIUS_KM;
  const areasKm2 = new Map<string, number>();
  for (const { id } of [...places].sort(byId)) {
    if (areasKm2.has(id)) throw new Error(`two places have the id ${id}`);
    areasKm2.set(id, 0);
  }
  const regionIds = new Set(regions.map((region) => region.id));
  const stray = places.find((place) => !regionIds.has(place.regionId));
  if (stray) throw new Error(`place ${stray.id} names the region ${stray.regionId}, which is not given`);

  const whole = new Map<string, MultiPolygon>();
  const cut = new Map<string, MultiPolygon>();
  for (const region of [...regions].sort(byId)) {
    const sited = distinct(places.filter((place) => place.regionId === region.id));
    const cells = cappedCells(sited.map((place) => siteOf(place, radiusKm)));
    const border = prepareRegionClip(toGrid(region.geometry), INDEX_STEPS);
    sited.forEach((place, index) => {
      const corners = cells[index];
      const ring = corners ? tidy(corners.map(([x, y]) => snap(unprojectMercator(x, y)))) : [];
      if (ring.length < 3) return;
      const clipped = border.clip(ring);
      if (clipped.parts.length > 0) {
        (clipped.cut ? cut : whole).set(place.id, { type: "MultiPolygon", coordinates: clipped.parts });
      }
    });
  }

  // along a region's line the cells of both sides have corners the other side lacks
  for (const [id, geometry] of shareLines(cut, 1)) whole.set(id, asMultiPolygon(geometry));
  const regionOf = new Map(places.map((place) => [place.id, place.regionId]));
  const shapes = [];
  for (const id of areasKm2.keys()) {
    const onGrid = whole.get(id);
    const geometry = onGrid && dropCollapsed(onGrid);
    if (!geometry) continue;
    const areaKm2 = authalicAreaKm2(toDegrees(geometry));
    areasKm2.set(id, areaKm2);
    shapes.push({ id, geometry, properties: { regionId: regionOf.get(id) ?? "", areaKm2 } });
  }
  return { topology: gridTopology("catchments", shapes, STEPS_PER_DEGREE), areasKm2 };
}

function siteOf(place: CatchmentPlace, radiusKm: number) {
  const [x, y] = projectMercator(place.lng, place.lat);
  // the scale grows towards the pole: the side of the disc that is nearer to the equator decides
  const equatorward = Math.max(0, Math.abs(place.lat) - radiusKm / 110.5);
  return { x, y, radius: radiusKm * mercatorPerKm(equatorward) };
}

/** Places in an order of their own, those at one grid point only once. */
function distinct(places: CatchmentPlace[]): CatchmentPlace[] {
  const seen = new Set<string>();
  const kept = [...places].sort(byId).filter((place) => {
    const at = snap([place.lng, place.lat]).join();
    if (seen.has(at)) return false;
    seen.add(at);
    return true;
  });
  return kept.sort((a, b) => a.lng - b.lng || a.lat - b.lat);
}

function snap([lng = 0, lat = 0]: Position): Position {
  return [Math.round(lng * STEPS_PER_DEGREE), Math.round(lat * STEPS_PER_DEGREE)];
}

/** An open ring without corners that fall together. */
function tidy(ring: Position[]): Position[] {
  return ring.filter((point, i) => String(point) !== String(ring[(i + ring.length - 1) % ring.length]));
}

function toGrid(geometry: Polygon | MultiPolygon): MultiPolygon {
  return mapPoints(asMultiPolygon(geometry), snap);
}

function toDegrees(geometry: MultiPolygon): MultiPolygon {
  return mapPoints(geometry, ([x = 0, y = 0]) => [x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE]);
}

function mapPoints(geometry: MultiPolygon, change: (point: Position) => Position): MultiPolygon {
  return {
    type: "MultiPolygon",
    coordinates: geometry.coordinates.map((part) => part.map((ring) => ring.map(change))),
  };
}

function asMultiPolygon(geometry: Polygon | MultiPolygon): MultiPolygon {
  return geometry.type === "MultiPolygon"
    ? geometry
    : { type: "MultiPolygon", coordinates: [geometry.coordinates] };
}

/** Null where rounding left no ring with an area. */
function dropCollapsed(geometry: MultiPolygon): MultiPolygon | null {
  const flat = (ring: Position[]) =>
    ring.length < 4 || authalicAreaKm2(toDegrees({ type: "MultiPolygon", coordinates: [[ring]] })) === 0;
  const coordinates = geometry.coordinates
    .filter(([outer]) => outer && !flat(outer))
    .map((rings) => rings.filter((ring) => !flat(ring)));
  return coordinates.length > 0 ? { type: "MultiPolygon", coordinates } : null;
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
