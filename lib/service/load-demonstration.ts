import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findCatchmentsDigest } from "@/lib/db/catchment-store";
import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { findTheatreId, findTheatres } from "@/lib/db/theatres";
import type { Outcome } from "@/lib/domain/outcome";
import { SYSTEM_ACTOR } from "./actor";
import { createStatement } from "./create-statement";
import { createTheatre } from "./create-theatre";
import { rebuildCatchments } from "./rebuild-catchments";
import { verifyClaim } from "./verify-claim";

// The demonstration's files hold facts from five news reports in our own words. They go through the services that
// people's entries go through, so nothing can be in the demonstration that could not be entered.

const THEATRE_ID = "sumy-kursk";
const PRISMA_FOLDER = join(process.cwd(), "prisma");

interface DemoTheatre {
  id: string;
  slug: string;
  names: object;
  startsOn: string;
  parties: object[];
  baseline: Record<string, string | null>;
}
interface DemoRegions {
  features: {
    properties: { key: string; names: { en: string; uk: string }; country: string; admin1: string };
    geometry: object;
  }[];
}
interface StarterPlace {
  key: string;
  geonameId: number | null;
  region: string;
  lng: number | null;
  lat: number | null;
  positionSource: string | null;
  kind: string;
  population: number | null;
  names: object[];
}
interface DemoStatement {
  key: string;
  claims: { answers: { claimId: string }[] }[];
}

/** The files are this project's own; the services check every value in them. */
const readFacts = async <T>(...path: string[]): Promise<T> =>
  JSON.parse(await readFile(join(PRISMA_FOLDER, ...path), "utf8")) as T;

function demand<T>(outcome: Outcome<T>, what: string): T {
  if (outcome.ok) return outcome.value;
  const fields = outcome.error.fields?.map(({ path, message }) => `${path}: ${message}`).join(" ") ?? "";
  throw new Error(`The demonstration's ${what} was refused: ${outcome.error.message} ${fields}`);
}

/** Gives the ids in turn: readable ones, so that links into the demonstration are the same everywhere. */
function givenIds(ids: string[]): () => string {
  const rest = [...ids];
  return () =>
    rest.shift() ??
    demand<string>({ ok: false, error: { code: "invalid", message: "An id is missing." } }, "ids");
}

const statementId = (key: string) => `report-${key}`;
const verificationId = (index: number) => `verification-${index + 1}`;
const claimId = (key: string) => `report-${key.replace(".", "-")}`;

async function loadTheatre(db: Db): Promise<void> {
  const { baseline, id, ...theatre } = await readFacts<DemoTheatre>("demo", "theatre.json");
  const { features } = await readFacts<DemoRegions>("demo", "regions.json");
  const starter = await readFacts<StarterPlace[]>("gazetteer", "starter.json");
  const regions = features.map(({ properties: { key, names, country, admin1 }, geometry }) => ({
    id: key,
    key,
    names: { en: names.en, uk: names.uk },
    country,
    admin1,
    geometry,
    baseline: baseline[key] ?? null,
  }));
  const places = starter.map(({ key, region, lng, lat, ...place }) => ({
    ...place,
    id: key,
    regionId: region,
    position: lng === null || lat === null ? null : [lng, lat],
    baseline: null,
  }));
  const sources = await readFacts<object[]>("demo", "sources.json");
  demand(await createTheatre(db, SYSTEM_ACTOR, { id, theatre, regions, places, sources }), "theatre");
}

/** True when the database has no theatre yet, or a load of the demonstration was cut short. */
export async function isDemonstrationDue(db: Db): Promise<boolean> {
  const theatres = await findTheatres(db);
  if (theatres.length === 0) return true;
  if (!theatres.some((theatre) => theatre.id === THEATRE_ID)) return false;
  const world = await loadWorld(db, THEATRE_ID, null);
  const statements = await readFacts<DemoStatement[]>("demo", "statements.json");
  const verifications = await readFacts<object[]>("demo", "verifications.json");
  return (
    statements.some(({ key }) => !world.statements.has(statementId(key))) ||
    verifications.some((_, index) => !world.verifications.has(verificationId(index))) ||
    (await findCatchmentsDigest(db, THEATRE_ID, world.head)) === null
  );
}

/** Loads the demonstration theatre, or what is missing of it. What somebody has changed since is left as it is. */
export async function loadDemonstration(db: Db, log: (line: string) => void): Promise<void> {
  if ((await findTheatreId(db, THEATRE_ID)) === null) await loadTheatre(db);
  const world = await loadWorld(db, THEATRE_ID, null);
  if ((await findCatchmentsDigest(db, THEATRE_ID, world.head)) === null)
    await rebuildCatchments(db, THEATRE_ID);
  log(`Places: ${world.places.size}, regions: ${world.regions.size}, sources: ${world.sources.size}.`);

  const statements = await readFacts<DemoStatement[]>("demo", "statements.json");
  for (const { key, ...statement } of statements) {
    if (world.statements.has(statementId(key))) continue;
    const ids = [statementId(key), ...statement.claims.map((_, index) => claimId(`${key}.${index + 1}`))];
    const claims = statement.claims.map((claim) => ({
      ...claim,
      answers: claim.answers.map((answer) => ({ ...answer, claimId: claimId(answer.claimId) })),
    }));
    demand(
      await createStatement(db, SYSTEM_ACTOR, THEATRE_ID, { ...statement, claims }, givenIds(ids)),
      `statement ${key}`,
    );
  }
  const verifications = await readFacts<{ claim: string }[]>("demo", "verifications.json");
  for (const [index, { claim, ...verification }] of verifications.entries()) {
    const id = verificationId(index);
    if (world.verifications.has(id)) continue;
    demand(
      await verifyClaim(db, SYSTEM_ACTOR, claimId(claim), verification, givenIds([id])),
      `verification ${claim}`,
    );
  }
  log(
    `Statements: ${statements.length}, claims: ${statements.reduce((sum, { claims }) => sum + claims.length, 0)}.`,
  );
}
