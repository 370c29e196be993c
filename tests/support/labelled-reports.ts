import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { toDay } from "@/lib/domain/day";
import type { GazetteerPlace, TheatreWords } from "@/lib/draft/theatre-words";

/** What a claim of a label is about, in the form of the expected file. */
export interface LabelTarget {
  settlement?: string;
  region?: string;
  area?: string;
  count?: number;
  from?: string;
  to?: string;
  buffer_km?: number;
  of?: string;
  in?: string | string[];
}

export interface LabelClaim {
  assertion: string;
  holder?: string;
  target: LabelTarget;
  debatable?: boolean;
}

interface LabelStatement {
  report: string;
  speaker: string;
  side: string;
  claims: LabelClaim[];
}

/** A report with what it says about territory, and the theatre it is read in. */
export interface LabelledReport {
  name: string;
  set: string;
  text: string;
  publishedOn: ReturnType<typeof toDay>;
  outlet: string | null;
  theatre: TheatreWords;
  statements: LabelStatement[];
  traps: string[];
}

interface LabelFile {
  set?: string;
  theatre?: string;
  reports: { report: string; outlet: string; published: string }[];
  statements: LabelStatement[];
  traps?: string[];
}

interface TheatreFile {
  theatres: Record<
    string,
    {
      parties: { key: string; names: { en: string; uk: string | null } }[];
      regions: {
        key: string;
        names: { en: string; uk: string | null };
        country: string;
        baseline: string | null;
      }[];
      sources: {
        id: string;
        names: { en: string; uk: string | null };
        kind: "other";
        alignment: string | null;
      }[];
      places: { region: string | null; names: string[] }[];
    }
  >;
}

const read = <T>(path: string): T => JSON.parse(readFileSync(path, "utf8")) as T; // labels are this project's own files

const FIXTURES = join(import.meta.dirname, "../fixtures/reports");

/** The reports of the fixtures, each with its little theatre. */
export function readFixtureReports(): LabelledReport[] {
  const { theatres } = read<TheatreFile>(join(FIXTURES, "theatres.json"));
  return readdirSync(FIXTURES)
    .filter((file) => file.endsWith(".json") && file !== "theatres.json")
    .sort()
    .map((file) => {
      const label = read<LabelFile>(join(FIXTURES, file));
      const theatre = theatres[label.theatre ?? ""];
      const [report] = label.reports;
      if (!theatre || !report) throw new Error(`${file} names no theatre or no report.`);
      return {
        name: file.replace(".json", ""),
        set: label.set ?? "",
        text: readFileSync(join(FIXTURES, report.report), "utf8"),
        publishedOn: toDay(report.published),
        outlet: report.outlet,
        theatre: {
          parties: theatre.parties,
          regions: theatre.regions.map(({ key, ...region }) => ({ id: key, ...region })),
          sources: theatre.sources.map(({ id, ...source }) => ({ id, source })),
          places: theatre.places.map(({ region, names }, index) => ({
            id: `place-${index}`,
            names: names.map((text) => ({ text, lang: null, preferred: false })),
            regionId: region,
            position: null,
            population: null,
          })),
        },
        statements: label.statements,
        traps: label.traps ?? [],
      };
    });
}

/** The demonstration theatre as drafting sees it, from the files it is founded with. */
export function readDemonstrationTheatre(): TheatreWords {
  const root = join(import.meta.dirname, "../../prisma");
  const { parties, baseline } = read<{
    parties: TheatreWords["parties"];
    baseline: Record<string, string | null>;
  }>(join(root, "demo/theatre.json"));
  const { features } = read<{
    features: { properties: { key: string; names: { en: string; uk: string }; country: string } }[];
  }>(join(root, "demo/regions.json"));
  const sources = read<(TheatreWords["sources"][number]["source"] & { id: string })[]>(
    join(root, "demo/sources.json"),
  );
  const starter = read<
    {
      key: string;
      region: string;
      lng: number | null;
      lat: number | null;
      population: number | null;
      names: GazetteerPlace["names"];
    }[]
  >(join(root, "gazetteer/starter.json"));
  return {
    parties,
    regions: features.map(({ properties: { key, names, country } }) => ({
      id: key,
      names: { en: names.en, uk: names.uk },
      country,
      baseline: baseline[key] ?? null,
    })),
    sources: sources.map(({ id, ...source }) => ({ id, source })),
    places: starter.map(({ key, region, lng, lat, population, names }) => ({
      id: key,
      names,
      regionId: region,
      position: lng === null || lat === null ? null : [lng, lat],
      population,
    })),
  };
}

/** Labelled reports of a folder that has `seeds/` and `expected/seed-claims.json`; none where it is not there. */
export function readFolderReports(folder: string | undefined): LabelledReport[] {
  const expected = folder && join(folder, "expected", "seed-claims.json");
  if (!folder || !expected || !existsSync(expected)) return [];
  const label = read<LabelFile>(expected);
  const theatre = readDemonstrationTheatre();
  return label.reports.map(({ report, outlet, published }) => ({
    name: report,
    set: "given",
    text: readFileSync(join(folder, "seeds", report), "utf8"),
    publishedOn: toDay(published.slice(0, 10)),
    outlet: outlet.startsWith("(") ? null : outlet,
    theatre,
    statements: label.statements.filter((statement) => statement.report === report),
    traps: [],
  }));
}
