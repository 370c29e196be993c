/**
 * Builds the basemap that needs no network, `public/basemap/*`: `npm run basemap` (after `npm run regions`).
 *
 * near.json, TopoJSON of 16-54 E, 41-60 N, detailed around the theatre and coarse beyond it:
 *   countries  polygons   code (ISO alpha-3): land, with neither lakes nor rivers taken out
 *   water      polygons   rank 1 (over 100 km2), 2 (over 10), 3: lakes and broad rivers, drawn over the land
 *   borders    lines      between ("RUS-UKR"), disputed (boolean): land borders of countries
 *   regions    lines      country (alpha-3 or ""), theatre (boolean: bounds a region of the theatre): first-level lines
 *   disputed   polygons   code "CRIMEA", name_en, name_uk, name_ru: to be marked as disputed
 * world.json, TopoJSON of the rest of the world at 1:110m, for low zooms; near.json's window is cut out:
 *   countries  polygons   name
 *   borders    lines      disputed (boolean)
 * labels.json, GeoJSON points: kind ("country", "region", "city"), rank (1 shows first ... 5), name_en, name_uk,
 *   name_ru, name_local (as written in the country), country (alpha-2), capital (boolean), population (or null).
 * credits.json: the data sets, their licences, what each is used for and how it treats disputed borders.
 *
 * What is neither land nor given is water: the page's background is the sea.
 *
 * Crimea: @geo-maps has it in the land of Russia and of Ukraine, Natural Earth in Russia only. It is drawn as land
 * of Ukraine, with its line on the isthmus and its polygon marked as disputed, and the credits say so. Occupied
 * parts of other oblasts are in Ukraine in both.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { bbox } from "@turf/turf";
import type { Position } from "geojson";
import { basemapCredits } from "@/lib/server/basemap-credits";
import { basemapLabels } from "@/lib/server/basemap-labels";
import { basemapNear } from "@/lib/server/basemap-near";
import { inside, readAdmin1, readCountries, type Window } from "@/lib/server/basemap-sources";
import { worldAround } from "@/lib/server/basemap-world";
import { withSourcePackages } from "@/lib/server/fetch-source-packages";

const OUTPUT = "public/basemap";
const REGIONS = "prisma/demo/regions.json";
const WINDOW: Window = [16, 41, 54, 60];
const MARGIN_DEGREES = 0.7;
/** Islands, lakes and rivers smaller than this are left out (a square degree here is about 7,800 km2). */
const LEAST_NEAR = 1.2 / 7800;
const LEAST_FAR = 30 / 7800;

withSourcePackages((folder) => {
  const box = bbox(JSON.parse(readFileSync(REGIONS, "utf8")));
  const near: Window = [
    box[0] - MARGIN_DEGREES,
    box[1] - MARGIN_DEGREES,
    box[2] + MARGIN_DEGREES,
    box[3] + MARGIN_DEGREES,
  ];
  const isNear = inside(near);
  console.log("reading countries and divisions");
  const countries = readCountries(folder, WINDOW, (at: Position) => (isNear(at) ? LEAST_NEAR : LEAST_FAR));
  const admin1 = readAdmin1(folder, WINDOW);
  mkdirSync(OUTPUT, { recursive: true });
  console.log("drawing the surroundings of the theatre");
  write("near.json", basemapNear(countries, admin1, REGIONS, WINDOW, near));
  console.log("drawing the rest of the world");
  write("world.json", worldAround(folder, WINDOW));
  write("labels.json", { type: "FeatureCollection", features: basemapLabels(folder, admin1, WINDOW, near) });
  write("credits.json", { credits: basemapCredits });
});

function write(name: string, content: unknown): void {
  writeFileSync(`${OUTPUT}/${name}`, `${JSON.stringify(content)}\n`);
  console.log(`${OUTPUT}/${name}: ${Math.round(statSync(`${OUTPUT}/${name}`).size / 1024)} KB`);
}
