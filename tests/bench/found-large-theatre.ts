import { existsSync } from "node:fs";
import { join } from "node:path";
import { appendRevisions, type NewRevision } from "@/lib/db/append-revisions";
import type { Db } from "@/lib/db/connect";
import { fromDayNumber } from "@/lib/domain/day";
import { edtfSchema } from "@/lib/domain/edtf-date";
import { statuses } from "@/lib/domain/resolve/status";
import { toSearchKey } from "@/lib/domain/search-key";
import { SYSTEM_ACTOR } from "@/lib/service/actor";
import { createTheatre, type Founding } from "@/lib/service/create-theatre";
import { generateLedger } from "./generate-ledger";
import { FIRST_DAY } from "./ledger-payload";
import { type LedgerChange, readLedger } from "./read-ledger";
import { regionsOfPlaces } from "./regions-of-places";

const PLACES = 33_000;
const CHANGES = 25_000;
const STATEMENTS_AT_ONCE = 5_000;
const ID = "large";
const KEYS = ["ua", "ru"] as const;

/** Ids are of one kind for all records of a database, the demonstration's among them. */
const placeIdOf = (id: string): string => `large-place-${id}`;

/** A statement of a mapping project for one change of a ledger: who holds the place from its day on, or that it is contested. */
function statementOf({ placeId, day, status, holder }: LedgerChange, number: number): NewRevision | null {
  const name = statuses[status];
  const party = KEYS[holder];
  if (name !== "contested" && party === undefined) return null;
  const date = edtfSchema.parse(fromDayNumber(day));
  return {
    noun: "statement",
    recordId: `large-${number}`,
    number: 1,
    operation: "create",
    author: SYSTEM_ACTOR.name,
    reason: null,
    value: {
      theatreId: ID,
      state: "published",
      speakerId: "large-mapper",
      relay: [],
      saidOn: date,
      publishedOn: date,
      url: null,
      archivedUrl: null,
      language: "en",
      excerpt: null,
      summary: "A change on the project's map.",
      struck: false,
      claims: [
        {
          id: `large-${number}-1`,
          assertion: name === "contested" ? "contested" : "control",
          action: name === "contested" ? null : "captured",
          of: null,
          what: null,
          party: name === "contested" ? null : (party ?? null),
          target: { kind: "place", placeId: placeIdOf(placeId) },
          quantity: null,
          eventDate: date,
          note: null,
          answers: [],
          struck: false,
        },
      ],
    },
  };
}

/** Stores a theatre of 33,000 places and 25,000 statements: of the real ledger and gazetteer where they are at hand. */
export async function foundLargeTheatre(
  db: Db,
): Promise<{ slug: string; places: number; statements: number }> {
  const folder = process.env.CLAIM_ATLAS_TEST_DATA;
  const isReal = folder !== undefined && existsSync(join(folder, "claims/ledger-two-sources.csv"));
  const ledger = isReal ? await readLedger(folder) : generateLedger(PLACES, CHANGES);
  const regionId = (name: string) => `region-${toSearchKey(name).replace(/[^a-z0-9]+/g, "-")}`;
  const names = (en: string) => ({ en, uk: null });
  const founding: Founding = {
    id: ID,
    theatre: {
      slug: ID,
      names: names("Large theatre"),
      startsOn: fromDayNumber(FIRST_DAY),
      parties: [
        { key: "ua", names: names("Ukraine"), colour: "#0072b2" },
        { key: "ru", names: names("Russia"), colour: "#d55e00" },
      ],
    },
    regions: regionsOfPlaces(ledger.places).map(({ id, geometry }) => ({
      id: regionId(id),
      key: regionId(id),
      names: names(`Region ${id}`),
      country: "XA",
      admin1: null,
      // The store takes positions as pairs; these rings have nothing else.
      geometry: geometry as Founding["regions"][number]["geometry"],
      baseline: "ua",
    })),
    places: ledger.places.map(({ id, en, uk, position, region }) => ({
      id: placeIdOf(id),
      regionId: region === null ? null : regionId(region),
      geonameId: null,
      kind: "village",
      population: null,
      position,
      positionSource: "the ledger's gazetteer",
      names: [
        { text: en, lang: "en", preferred: true },
        ...(uk ? [{ text: uk, lang: "uk", preferred: true }] : []),
      ],
      baseline: null,
    })),
    sources: [
      {
        id: "large-mapper",
        names: names("A mapping project"),
        kind: "mappingProject",
        alignment: null,
        reliability: null,
        url: null,
        note: null,
      },
    ],
  };
  const founded = await createTheatre(db, SYSTEM_ACTOR, founding);
  if (!founded.ok)
    throw new Error(`${founded.error.message} ${JSON.stringify(founded.error.fields?.slice(0, 3))}`);
  const statements = ledger.changes.flatMap((change, number) => statementOf(change, number) ?? []);
  for (let start = 0; start < statements.length; start += STATEMENTS_AT_ONCE) {
    const stored = await appendRevisions(db, ID, statements.slice(start, start + STATEMENTS_AT_ONCE));
    if (!stored.ok) throw new Error(stored.error.message);
  }
  return { slug: ID, places: ledger.places.length, statements: statements.length };
}
