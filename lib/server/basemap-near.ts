import { readFileSync } from "node:fs";
import { booleanPointInPolygon } from "@turf/turf";
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon, Position } from "geojson";
import { mesh, quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";
import { borderLines } from "@/lib/geo/border-lines";
import { type Admin1, type CountryLand, inside, type Window } from "@/lib/server/basemap-sources";

/** Natural Earth codes of the countries whose first-level divisions are drawn. */
const DIVIDED = ["UKR", "RUS", "BLR"];
const CRIMEA: Window = [32.3, 44.2, 36.75, 46.3];
const KM2_PER_SQUARE_DEGREE = 111.3 * 111.3 * 0.63;
/** Corners that span less than this are dropped: near the theatre, and elsewhere. */
const NEAR_KM2 = 0.008;
const FAR_KM2 = 2.5;

/** The typings of topojson's parts disagree about properties that may be null. */
type Untyped = Topology<Record<string, GeometryCollection>>;
type Regions = FeatureCollection<Polygon | MultiPolygon, { key: string; country: string; iso: string }>;

/** The detailed part of the basemap; see build-basemap.ts for its objects. */
export function basemapNear(
  countries: CountryLand[],
  admin1: Admin1[],
  regionsFile: string,
  window: Window,
  near: Window,
): Topology {
  const regions: Regions = JSON.parse(readFileSync(regionsFile, "utf8"));
  const crimea =
    countries.find(({ code }) => code === "RUS")?.land.filter((ring) => ring.every(inside(CRIMEA))) ?? [];
  const parted = countries.map((country) => {
    if (country.code !== "RUS") return country;
    const kept = (rings: Position[][]) => rings.filter((ring) => !ring.every(inside(CRIMEA)));
    return { ...country, land: kept(country.land), outlines: kept(country.outlines) };
  });
  const objects: Record<string, FeatureCollection> = {
    countries: collect(
      parted.map(({ code, land }) =>
        areas(
          land.map((ring) => [ring]),
          { code },
        ),
      ),
    ),
    water: collect(
      parted.flatMap(({ water }) => water.map((ring) => areas([[ring]], { rank: waterRank(ring) }))),
    ),
    borders: collect([...nationalBorders(parted, window), ...isthmus(crimea, parted)]),
    regions: collect([...theatreLines(regions, parted), ...otherLines(admin1, regions, parted)]),
    disputed: collect([
      areas(
        crimea.map((ring) => [ring]),
        { code: "CRIMEA", name_en: "Crimea", name_uk: "Крим", name_ru: "Крым" },
      ),
    ]),
  };
  const isNear = inside(near);
  const weighed = presimplify(topology(objects) as Untyped, ([a, b, c]) => {
    const km2 =
      Math.abs((a[0] - c[0]) * (b[1] - a[1]) - (a[0] - b[0]) * (c[1] - a[1])) * 0.5 * KM2_PER_SQUARE_DEGREE;
    return isNear(b) ? km2 / NEAR_KM2 : km2 / FAR_KM2;
  });
  return quantize(withoutShards(simplify(weighed, 1) as Untyped), 2e5);
}

/** Fewer corners than this and a lake is a shard, not a shape. */
const LEAST_LAKE_CORNERS = 8;

/** Leaves out waters that simplifying has left without a shape. */
function withoutShards(simplified: Untyped): Untyped {
  const water = simplified.objects.water;
  if (!water) return simplified;
  const corners = (arc: number) => simplified.arcs[arc < 0 ? ~arc : arc]?.length ?? 0;
  const hasShape = (shape: GeometryCollection["geometries"][number]) =>
    !("arcs" in shape) ||
    shape.arcs.flat(2).reduce<number>((sum, arc) => sum + corners(arc), 0) >= LEAST_LAKE_CORNERS;
  const geometries = water.geometries.filter(hasShape);
  return { ...simplified, objects: { ...simplified.objects, water: { ...water, geometries } } };
}

function nationalBorders(countries: CountryLand[], window: Window): Feature<LineString>[] {
  const isIn = inside(window);
  const outlines = countries.map(({ code, outlines: rings }) => ({
    code,
    rings: rings.map((ring) => ring.filter(isIn)),
  }));
  return borderLines(outlines).map(({ between, line: points }) =>
    line(points, { between: between.join("-"), disputed: false }),
  );
}

/** The line on the Crimean isthmus: where the peninsula's outline leaves Ukraine's. */
function isthmus(crimea: Position[][], countries: CountryLand[]): Feature<LineString>[] {
  const coast = new Set(
    countries
      .find(({ code }) => code === "UKR")
      ?.land.flat()
      .map(String),
  );
  const lines = crimea.flatMap((ring) => stretches(ring, (point) => !coast.has(String(point))));
  return lines.map((points) => line(points, { between: "RUS-UKR", disputed: true }));
}

/** Lines that bound the theatre's regions, but for the national border. */
function theatreLines(regions: Regions, countries: CountryLand[]): Feature<LineString>[] {
  const national = new Set(countries.flatMap(({ outlines }) => outlines.flat()).map(String));
  const joined = topology({ regions });
  const arcs = mesh(joined, joined.objects.regions as GeometryCollection); // as just made
  return arcs.coordinates.flatMap((points) =>
    stretches(points, (point) => !national.has(String(point))).map((part) =>
      line(part, { country: "", theatre: true }),
    ),
  );
}

/** Lines between other divisions of one country, cut to that country's land. */
function otherLines(admin1: Admin1[], regions: Regions, countries: CountryLand[]): Feature<LineString>[] {
  const theatre = new Set(regions.features.map(({ properties }) => properties.iso));
  return DIVIDED.flatMap((code) => {
    const divisions = admin1.filter(({ country }) => country === code);
    const features = divisions.map(
      ({ iso, geometry }): Feature => ({ type: "Feature", id: iso, properties: {}, geometry }),
    );
    const joined = topology({ divisions: collect(features) });
    const inner = mesh(
      joined,
      joined.objects.divisions as GeometryCollection, // as just made
      (a, b) => a !== b && !theatre.has(String(a.id)) && !theatre.has(String(b.id)),
    );
    const land = areas(
      (countries.find((country) => country.code === code)?.land ?? []).map((ring) => [ring]),
      {},
    );
    const ashore = (point: Position) => booleanPointInPolygon(point, land);
    return inner.coordinates.flatMap((points) =>
      stretches(points, ashore).map((part) => line(part, { country: code, theatre: false })),
    );
  });
}

/** The parts of a line whose points are wanted, each with the point before and after, so that it joins on. */
function stretches(points: Position[], wanted: (point: Position) => boolean): Position[][] {
  const parts: Position[][] = [];
  let part: Position[] = [];
  points.forEach((point, i) => {
    if (wanted(point)) {
      const before = points[i - 1];
      if (part.length === 0 && before) part.push(before);
      part.push(point);
    } else if (part.length > 0) {
      parts.push([...part, point]);
      part = [];
    }
  });
  if (part.length > 1) parts.push(part);
  return parts;
}

function waterRank(ring: Position[]): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    twice += x0 * y1 - x1 * y0;
  }
  const km2 = Math.abs(twice / 2) * KM2_PER_SQUARE_DEGREE;
  return km2 > 100 ? 1 : km2 > 10 ? 2 : 3;
}

function areas(
  coordinates: Position[][][],
  properties: Record<string, string | number>,
): Feature<MultiPolygon> {
  return { type: "Feature", properties, geometry: { type: "MultiPolygon", coordinates } };
}

function line(coordinates: Position[], properties: Record<string, string | boolean>): Feature<LineString> {
  return { type: "Feature", properties, geometry: { type: "LineString", coordinates } };
}

function collect(features: Feature[]): FeatureCollection {
  return { type: "FeatureCollection", features };
}
