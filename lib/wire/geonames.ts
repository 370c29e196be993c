import { z } from "zod";
import { closestSpelling, guessLanguage, isPlainCyrillic, scriptOf } from "@/lib/wire/name-language";

/** Columns of a GeoNames country dump in order; see https://download.geonames.org/export/dump/readme.txt */
const COLUMNS = [
  "geonameId",
  "name",
  "asciiName",
  "alternateNames",
  "lat",
  "lng",
  "featureClass",
  "featureCode",
  "countryCode",
  "cc2",
  "admin1",
  "admin2",
  "admin3",
  "admin4",
  "population",
  "elevation",
  "dem",
  "timezone",
  "modifiedOn",
] as const;

const rowSchema = z.object({
  geonameId: z
    .string()
    .regex(/^[1-9]\d{0,9}$/, "is not a geonameid")
    .transform(Number),
  name: z.string().trim().min(1, "is empty").max(200, "is longer than 200 characters"),
  asciiName: z.string().trim().max(200, "is longer than 200 characters"),
  alternateNames: z.string().max(20_000, "is longer than 20,000 characters"),
  lat: degrees(90),
  lng: degrees(180),
  featureClass: z.string().regex(/^[A-Z]?$/, "is not a feature class"),
  featureCode: z.string().max(10, "is not a feature code"),
  countryCode: z.string().regex(/^[A-Z]{2}$/, "is not a two-letter country code"),
  admin1: z.string().max(20, "is not an admin1 code"),
  population: z
    .string()
    .regex(/^\d*$/, "is not a whole number")
    .transform((text) => (text === "" || text === "0" ? null : Number(text))),
  modifiedOn: z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/, "is not a date"),
});

export interface GazetteerName {
  text: string;
  /** "en" for the main name (a romanisation), "uk" or "ru" as guessed, null where it cannot be told. */
  lang: "en" | "uk" | "ru" | null;
  /** At most one name of a language is preferred. */
  preferred: boolean;
}

export interface GeonamesRecord {
  geonameId: number;
  name: string;
  /** The main name in ASCII. */
  asciiName: string;
  names: GazetteerName[];
  lng: number;
  lat: number;
  featureCode: string;
  kind: "village" | "town" | "city";
  countryCode: string;
  /** GeoNames admin1 code with its country, as `UA.21`; null where the row has none ("00" stands for none too). */
  admin1: string | null;
  /** Null when the dump says 0, which stands for "not known" there. */
  population: number | null;
  modifiedOn: string | null;
}

export type GeonamesRow =
  | { kind: "record"; line: number; record: GeonamesRecord }
  | { kind: "skipped"; line: number }
  | { kind: "problem"; line: number; problem: string };

/**
 * Reads the lines of a GeoNames dump (19 tab-separated columns, no header) one by one: a record for each row of
 * the wanted feature classes (populated places, "P", by default), "skipped" for rows of other classes, and a
 * problem that names the column for a row that cannot be read. Never throws on bad rows. Lines count from 1;
 * blank lines yield nothing.
 */
export async function* parseGeonames(
  lines: AsyncIterable<string> | Iterable<string>,
  featureClasses: readonly string[] = ["P"],
): AsyncGenerator<GeonamesRow> {
  let line = 0;
  for await (const text of lines) {
    line++;
    if (text.trim() !== "") yield parseGeonamesLine(text, line, featureClasses);
  }
}

/** One line of a dump; see parseGeonames. */
export function parseGeonamesLine(
  text: string,
  line: number,
  featureClasses: readonly string[],
): GeonamesRow {
  const cells = text
    .replace(/^\uFEFF/, "")
    .replace(/\r$/, "")
    .split("\t");
  if (cells.length !== COLUMNS.length) {
    return { kind: "problem", line, problem: `expected ${COLUMNS.length} columns, found ${cells.length}` };
  }
  const featureClass = cells[6] ?? "";
  if (/^[A-Z]?$/.test(featureClass) && !featureClasses.includes(featureClass))
    return { kind: "skipped", line };
  const row = rowSchema.safeParse(Object.fromEntries(COLUMNS.map((column, index) => [column, cells[index]])));
  if (!row.success) {
    const problem = row.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ");
    return { kind: "problem", line, problem };
  }
  const { alternateNames, asciiName, admin1, countryCode, modifiedOn, featureClass: _, ...rest } = row.data;
  const record: GeonamesRecord = {
    ...rest,
    asciiName: asciiName || rest.name,
    countryCode,
    names: namesOf(rest.name, asciiName, alternateNames.split(","), countryCode),
    admin1: admin1 === "" || admin1 === "00" ? null : `${countryCode}.${admin1}`,
    kind: kindOf(rest.population, rest.featureCode),
    modifiedOn: modifiedOn === "" ? null : modifiedOn,
  };
  return { kind: "record", line, record };
}

const CITY_POPULATION = 50_000;
const TOWN_POPULATION = 5_000;

/** City: a capital or 50,000 people; town: 5,000; village: everything else. By size, whatever the legal standing. */
function kindOf(population: number | null, featureCode: string): GeonamesRecord["kind"] {
  if (featureCode === "PPLA" || featureCode === "PPLC" || (population ?? 0) >= CITY_POPULATION) return "city";
  return (population ?? 0) >= TOWN_POPULATION ? "town" : "village";
}

const NATIONAL_LANGUAGE: Record<string, "uk" | "ru"> = { UA: "uk", RU: "ru" };

/**
 * The names of a place, main name first, each spelling once. In Ukraine and Russia the Cyrillic name that sounds most
 * like the main name and is not marked as another language's is taken for the country's own (Журавка, Москва): of
 * the Ukrainian dump's rows with one marked Cyrillic name, 96 % have it in Ukrainian.
 */
function namesOf(
  name: string,
  asciiName: string,
  alternates: string[],
  countryCode: string,
): GazetteerName[] {
  const spellings = new Set([name, asciiName, ...alternates].map((text) => text.trim().normalize("NFC")));
  const names: GazetteerName[] = [];
  for (const text of spellings) {
    if (text === "" || text.length > 200 || text.includes("://")) continue;
    const isMain = text === name.normalize("NFC");
    names.push({
      text,
      lang: isMain && scriptOf(text) === "latin" ? "en" : guessLanguage(text),
      preferred: false,
    });
  }
  const national = NATIONAL_LANGUAGE[countryCode];
  for (const lang of ["en", "uk", "ru"] as const) {
    const could = names.filter(
      (one) => one.lang === lang || (lang === national && one.lang === null && isPlainCyrillic(one.text)),
    );
    could.sort((a, b) => Number(a.lang === null) - Number(b.lang === null)); // of two that sound alike, the marked one
    const chosen = lang === "en" ? could[0] : closestSpelling(asciiName || name, could);
    if (!chosen) continue;
    chosen.lang = lang;
    chosen.preferred = true;
  }
  return names;
}

function degrees(limit: number) {
  return z
    .string()
    .regex(/^-?\d{1,3}(\.\d+)?$/, "is not a decimal number of degrees")
    .transform(Number)
    .refine((value) => Math.abs(value) <= limit, `is outside -${limit} to ${limit} degrees`);
}
