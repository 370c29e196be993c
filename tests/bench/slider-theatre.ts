import { join } from "node:path";
import type { Polygon } from "geojson";
import { toDayNumber } from "@/lib/domain/day";
import { buildCatchments } from "@/lib/geo/catchments";
import { readGazetteerLines } from "@/lib/server/read-gazetteer-file";
import { parseGeonames } from "@/lib/wire/geonames";
import { createRandom, DAYS, START } from "./generate-claims";

/** What the page of the slider's bench draws, as JSON. */
export interface SliderTheatre {
  firstDay: number;
  days: number;
  places: { id: string; name: string; lng: number; lat: number }[];
  topology: unknown;
  /** In no order: place, day, and index in `looks` of the page. */
  changes: { place: number; day: number; look: number }[];
}

const PLACES = 33_000;
const CHANGES = 25_000;
/** Places that ever change: those along a front. */
const MOVING = 5_000;
/** Looks of the page apart from bare ground. */
const SLIDER_LOOKS = 9;
/** West, south, east, north of generated places: a country of Ukraine's size. */
const BOUNDS = [22.2, 44.4, 40.2, 52.3] as const;

/** Populated places from a GeoNames dump of the test data, or as many strewn over the same land. */
async function listPlaces(folder: string | undefined): Promise<SliderTheatre["places"]> {
  const random = createRandom(33);
  const [west, south, east, north] = BOUNDS;
  if (folder === undefined)
    return Array.from({ length: PLACES }, (_, place) => ({
      id: `p${place}`,
      name: `Place ${place}`,
      lng: west + random() * (east - west),
      lat: south + random() * (north - south),
    }));
  const places: SliderTheatre["places"] = [];
  for await (const row of parseGeonames(readGazetteerLines(join(folder, "gazetteer", "geonames-UA.zip"))))
    if (row.kind === "record") {
      const { geonameId, name, lng, lat } = row.record;
      places.push({ id: `g${geonameId}`, name, lng, lat });
    }
  return places;
}

/** The order of places along a curve that keeps neighbours together (Morton 1966): as the page's directory has them. */
function curveKey(lng: number, lat: number): number {
  const [x, y] = [Math.round((lng + 180) * 180), Math.round((lat + 90) * 360)];
  let key = 0;
  for (let bit = 16; bit >= 0; bit -= 1) key = key * 4 + ((x >> bit) & 1) * 2 + ((y >> bit) & 1);
  return key;
}

/** A theatre of the full size: all places with their catchments, and four years of changes along a front. */
export async function generateSliderTheatre(folder: string | undefined): Promise<SliderTheatre> {
  const places = await listPlaces(folder);
  places.sort((one, other) => curveKey(one.lng, one.lat) - curveKey(other.lng, other.lat));
  const [lngs, lats] = [places.map(({ lng }) => lng), places.map(({ lat }) => lat)];
  const corners = [
    [least(lngs), least(lats)],
    [most(lngs), most(lats)],
  ].map(([lng = 0, lat = 0], end) => [lng + (end ? MARGIN : -MARGIN), lat + (end ? MARGIN : -MARGIN)]);
  const region: Polygon = { type: "Polygon", coordinates: [rectangle(corners)] };
  const { topology } = buildCatchments(
    places.map(({ id, lng, lat }) => ({ id, regionId: "r", lng, lat })),
    [{ id: "r", geometry: region }],
  );
  const random = createRandom(25);
  const pick = (count: number) => Math.floor(random() * count);
  // the places nearest to the eastern end of the land
  const front = places
    .map(({ lng }, place) => ({ place, lng }))
    .sort((one, other) => other.lng - one.lng)
    .slice(0, MOVING);
  const changes = Array.from({ length: CHANGES }, () => ({
    place: front[pick(front.length)]?.place ?? 0,
    day: toDayNumber(START) + pick(DAYS),
    look: pick(SLIDER_LOOKS + 1),
  }));
  return { firstDay: toDayNumber(START), days: DAYS, places, topology, changes };
}

/** Degrees of land beyond the outermost places. */
const MARGIN = 0.1;

const least = (values: readonly number[]) => values.reduce((one, other) => Math.min(one, other));
const most = (values: readonly number[]) => values.reduce((one, other) => Math.max(one, other));

function rectangle([[west = 0, south = 0] = [], [east = 0, north = 0] = []]: number[][]): number[][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}
