import type { Feature, FeatureCollection, MultiPolygon, Point } from "geojson";
import { merge, mesh } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";
import { regionAt } from "@/lib/geo/membership";
import { flattenTopology, pathWriter, withoutSpecks } from "./flat-topology";
import type { MapFrame } from "./snapshot-frame";

/** The built-in ground of the map as its files hold it: see lib/server/build-basemap.ts, which writes and describes them. */
export interface GroundFiles {
  near: Topology;
  world: Topology;
  labels: FeatureCollection<Point>;
}

/** The ground of one map as SVG path data; empty where there is none of it. */
export interface FlatGround {
  land: string;
  disputed: string;
  water: string;
  /** Lines of first-level divisions, but for those of the theatre's own regions. */
  divisions: string;
  borders: string;
  disputedBorders: string;
  /** Towns and cities, the largest first. */
  /** Countries in sight, each with its part of the map in pixels. */
  countries: { names: Record<string, unknown>; area: Feature<MultiPolygon> }[];
  cities: { x: number; y: number; names: Record<string, unknown>; rank: number }[];
}

/** Small waters come in as one comes near, by rank from 1. As on the live map. */
const WATER_MIN_ZOOM = [0, 0, 6.5, 8];
/** Zoom from which cities of each rank are drawn, rank 1 first. As on the live map. */
const CITY_MIN_ZOOM = [3.5, 5, 6.5, 7.4, 8.2];
const DIVISIONS_MIN_ZOOM = 4.5;

/** The geometries of a layer. Throws where a file has no such layer. */
function layer(topology: Topology, name: string): GeometryObject[] {
  const found = topology.objects[name];
  if (found?.type !== "GeometryCollection")
    throw new Error(`The basemap has no layer ${JSON.stringify(name)}.`);
  return found.geometries as GeometryObject[]; // what @types calls absent properties differs between its files
}

const property = (geometry: GeometryObject, name: string): unknown =>
  (geometry.properties as Record<string, unknown> | undefined)?.[name]; // whatever the file holds

/** What topojson's `merge` takes. */
type Areas = Parameters<typeof merge>[1];

const isWithin = ([west, south, east, north]: MapFrame["bounds"], box: readonly number[]): boolean =>
  west >= (box[0] ?? 0) && south >= (box[1] ?? 0) && east <= (box[2] ?? 0) && north <= (box[3] ?? 0);

/**
 * Lays the built-in ground onto a map. `leastPx2` is what can be seen; `zoom` is that of the live map on which things are as
 * large as on this one.
 */
export function layGround(
  { near, world, labels }: GroundFiles,
  frame: MapFrame,
  leastPx2: number,
  zoom: number,
): FlatGround {
  const write = pathWriter(frame);
  const countries = layer(near, "countries");
  const waters = layer(near, "water").filter(
    (one) => zoom >= (WATER_MIN_ZOOM[Number(property(one, "rank"))] ?? 0),
  );
  const borders = layer(near, "borders");
  const divisions = zoom < DIVISIONS_MIN_ZOOM ? [] : layer(near, "regions");
  const disputed = layer(near, "disputed");
  const used = [...countries, ...waters, ...borders, ...divisions, ...disputed];
  const flat = flattenTopology(near, used, frame, leastPx2);
  const area = (topology: Topology, geometries: GeometryObject[], least = 4 * leastPx2) =>
    write(withoutSpecks(merge(topology, geometries as Areas), least)) ?? ""; // areas, as the build script writes them
  const lines = (topology: Topology, geometries: GeometryObject[]) =>
    write(mesh(topology, { type: "GeometryCollection", geometries })) ?? "";
  const isDisputed = (one: GeometryObject) => property(one, "disputed") === true;
  let far = { land: "", borders: "" };
  if (!isWithin(frame.bounds, near.bbox ?? [])) {
    const [farCountries, farBorders] = [layer(world, "countries"), layer(world, "borders")];
    const whole = flattenTopology(world, [...farCountries, ...farBorders], frame, leastPx2);
    far = { land: area(whole, farCountries), borders: lines(whole, farBorders) };
  }
  return {
    land: far.land + area(flat, countries),
    disputed: area(flat, disputed),
    water: area(flat, waters, 16 * leastPx2),
    divisions: lines(
      flat,
      divisions.filter((one) => property(one, "theatre") !== true),
    ),
    borders:
      far.borders +
      lines(
        flat,
        borders.filter((one) => !isDisputed(one)),
      ),
    disputedBorders: lines(flat, borders.filter(isDisputed)),
    countries: findCountries({ near, labels }, flat, countries, frame),
    cities: findCities(labels, frame, zoom),
  };
}

/** The countries of which a part is on the map, by the names that stand inside them. */
function findCountries(
  { near, labels }: Pick<GroundFiles, "near" | "labels">,
  flat: Topology,
  countries: readonly GeometryObject[],
  frame: MapFrame,
): FlatGround["countries"] {
  const write = pathWriter(frame);
  const named = labels.features.filter(({ properties }) => properties?.kind === "country");
  return countries.flatMap((country) => {
    const part = merge(flat, [country] as Areas); // areas, as the build script writes them
    if (!write(part)) return [];
    const regions = [{ id: "country", geometry: merge(near, [country] as Areas) }];
    const label = named.find(({ geometry: { coordinates } }) => {
      const [lng = 0, lat = 0] = coordinates;
      return regionAt({ lng, lat }, regions) !== null;
    });
    const area: Feature<MultiPolygon> = { type: "Feature", properties: {}, geometry: part };
    return label ? [{ names: label.properties ?? {}, area }] : [];
  });
}

function findCities(
  { features }: FeatureCollection<Point>,
  { project, widthPx, heightPx }: MapFrame,
  zoom: number,
): FlatGround["cities"] {
  const found = features.flatMap(({ properties, geometry: { coordinates } }: Feature<Point>) => {
    const [lng = 0, lat = 0] = coordinates;
    const [x, y] = project(lng, lat);
    const rank = Number(properties?.rank);
    const isShown = properties?.kind === "city" && zoom >= (CITY_MIN_ZOOM[rank - 1] ?? 9);
    const isInside = x > 0 && y > 0 && x < widthPx && y < heightPx;
    return isShown && isInside ? [{ x, y, names: properties ?? {}, rank }] : [];
  });
  const people = ({ names }: FlatGround["cities"][number]) => Number(names.population ?? 0);
  return found.sort((one, other) => one.rank - other.rank || people(other) - people(one));
}
