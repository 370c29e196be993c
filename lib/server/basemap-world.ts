import { readFileSync } from "node:fs";
import path from "node:path";
import { bboxPolygon, difference, featureCollection } from "@turf/turf";
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon, Position } from "geojson";
import { feature, mesh, quantize } from "topojson-client";
import { topology } from "topojson-server";
import type { GeometryCollection, Topology } from "topojson-specification";
import { inside, type Window } from "@/lib/server/basemap-sources";

/** Pairs whose common line somebody of weight contests, by Natural Earth's name, beside areas without a code. */
const CONTESTED = [
  ["India", "Pakistan"],
  ["China", "India"],
  ["Morocco", "W. Sahara"],
  ["Israel", "Palestine"],
  ["Sudan", "Egypt"],
  ["Sudan", "S. Sudan"],
  ["Ukraine", "Russia"],
];

/** Degrees by which the world reaches under the detailed part, so that no seam shows. */
const OVERLAP = 0.05;

type Countries = GeometryCollection<{ name: string }>;

/** The world at 1:110m without what lies in the window, as a topology with "countries" and "borders". */
export function worldAround(folder: string, window: Window): Topology {
  const file = path.join(folder, "world-atlas/countries-110m.json");
  const world: Topology<{ countries: Countries }> = JSON.parse(readFileSync(file, "utf8"));
  const [west, south, east, north] = window;
  const hole = bboxPolygon([west + OVERLAP, south + OVERLAP, east - OVERLAP, north - OVERLAP]);
  const land: Feature<Polygon | MultiPolygon>[] = [];
  for (const country of feature(world, world.objects.countries).features as Feature<
    Polygon | MultiPolygon
  >[]) {
    const rest = difference(featureCollection<Polygon | MultiPolygon>([country, hole]));
    if (rest) land.push({ ...rest, properties: { name: country.properties?.name } });
  }
  const isIn = inside(window);
  const borders: Feature<LineString>[] = [];
  for (const disputed of [false, true]) {
    const lines = mesh(
      world,
      world.objects.countries as never,
      (a, b) => a !== b && isContested(a, b) === disputed,
    ); // its typing wants untyped properties
    for (const line of lines.coordinates) {
      for (const coordinates of outside(line, isIn)) {
        borders.push({
          type: "Feature",
          properties: { disputed },
          geometry: { type: "LineString", coordinates },
        });
      }
    }
  }
  const objects: Record<string, FeatureCollection> = {
    countries: featureCollection(land),
    borders: featureCollection(borders),
  };
  return quantize(topology(objects) as Topology<Record<string, GeometryCollection>>, 2e4); // typings disagree about null properties
}

function isContested(
  a: { id?: unknown; properties?: unknown },
  b: { id?: unknown; properties?: unknown },
): boolean {
  if (a.id === undefined || b.id === undefined) return true;
  const names = [a, b].map((one) => (one.properties as { name: string }).name); // as in the file
  return CONTESTED.some((pair) => pair.every((name) => names.includes(name)));
}

function outside(line: Position[], isIn: (point: Position) => boolean): Position[][] {
  const pieces: Position[][] = [];
  let piece: Position[] = [];
  for (const point of line) {
    if (!isIn(point)) {
      piece.push(point);
      continue;
    }
    if (piece.length > 1) pieces.push(piece);
    piece = [];
  }
  if (piece.length > 1) pieces.push(piece);
  return pieces;
}
