import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appendRevisions } from "@/lib/db/append-revisions";
import { connect, type Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { SYSTEM_ACTOR } from "@/lib/service/actor";
import { createStatement } from "@/lib/service/create-statement";
import { createTheatre } from "@/lib/service/create-theatre";
import { type SearchRequest, searchAtlas } from "@/lib/service/search-atlas";
import { searchGroups } from "@/lib/wire/search-results";
import { createTestDatabase, type TestDatabase } from "@/tests/support/database";
import { homonymTheatre } from "@/tests/support/homonym-theatre";
import { claimInput, statementInput } from "@/tests/support/small-theatre";

let database: TestDatabase;
let db: Db;
const SECRET = "Nobody may read this word: quagmire.";

async function state(change: Parameters<typeof statementInput>[0]): Promise<string> {
  const stored = await createStatement(db, SYSTEM_ACTOR, "small", statementInput(change));
  if (!stored.ok) throw new Error(JSON.stringify(stored.error));
  return stored.value.id;
}

/** Strikes a statement, or its claims only. */
async function strike(id: string, part: "statement" | "claims"): Promise<void> {
  const value = (await loadWorld(db, "small", null)).statements.get(id)?.value;
  if (!value) throw new Error("The statement is not in the world.");
  const claims = value.claims.map((claim) => ({ ...claim, struck: true }));
  const struck = part === "statement" ? { ...value, struck: true } : { ...value, claims };
  const meta = { operation: "strike", author: "test", reason: "entered twice" } as const;
  const done = await appendRevisions(db, "small", [
    { noun: "statement", recordId: id, number: 2, ...meta, value: struck },
  ]);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
}

const about = (placeId: string) => [claimInput({ target: { kind: "place", placeId } })];

beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.url);
  const founded = await createTheatre(db, SYSTEM_ACTOR, homonymTheatre);
  if (!founded.ok) throw new Error(JSON.stringify(founded.error));
  await state({ summary: "South's staff said 100% of it was taken.", claims: about("zhuravka-near") });
  for (let number = 1; number <= 3; number++)
    await state({
      summary: `Round ${number} of the harvest.`,
      saidOn: `2025-03-0${number}`,
      relay: [],
      claims: about("malaya-loknya"),
    });
  await state({ state: "draft", summary: SECRET, claims: about("bilovody") });
  await strike(await state({ summary: SECRET, claims: about("bilovody") }), "statement");
  await strike(await state({ summary: SECRET, claims: about("bilovody") }), "claims");
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const EVERYTHING = { slug: "small", only: null, cursor: null, limit: 20, lang: "en" } as const;

async function found(q: string, change: Partial<SearchRequest> = {}) {
  const answer = await searchAtlas(db, { ...EVERYTHING, q, ...change });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

const placesOf = async (q: string) => (await found(q)).places.map(({ id }) => id);

describe("the search for places", () => {
  it.each([
    ["Kositsa", "kositsa"],
    ["kositsa ", "kositsa"],
    ["Косиця", "kositsa"],
    ["Косица", "kositsa"],
    ["Косиці", "kositsa"],
    ["Malaya Lokhnya", "malaya-loknya"],
    ["Малая Локня", "malaya-loknya"],
    ["Малої Локні", "malaya-loknya"],
    ["Loknya", "malaya-loknya"],
    ["Bilovodiv", "bilovody"],
    ["Біловодів", "bilovody"],
    ["Білов", "bilovody"],
  ])("finds by %s the village %s first", async (q, id) => {
    expect((await placesOf(q))[0]).toBe(id);
  });

  it("tells namesakes apart by region, by the nearest bigger town and by inhabitants, those with claims first", async () => {
    const { places } = await found("Журавка");
    expect(places.map(({ id }) => id)).toEqual(["zhuravka-near", "zhuravka-far", "zhuravka-south"]);
    expect(places.map(({ claims }) => claims)).toEqual([1, 0, 0]);
    expect(places.map(({ region }) => region?.name)).toEqual(["Upper", "Upper", "Lower"]);
    expect(places.map(({ near }) => near)).toEqual([
      { id: "sumka", name: "Sumka", km: 1 },
      { id: "sumy", name: "Sumy", km: 7 },
      { id: "sumka", name: "Sumka", km: 56 },
    ]);
    expect(places.map(({ population }) => population)).toEqual([null, 315, 20]);
    expect(places[0]?.otherNames).toEqual(["Журавка"]);
  });

  it("puts the whole name before its beginning, and that before a word inside", async () => {
    expect(await placesOf("Sum")).toEqual(["sumy", "sumka", "novi-sumy"]);
    expect(await placesOf("Sumy")).toEqual(["sumy", "novi-sumy"]);
    expect(await placesOf("s")).toEqual(["sumy", "sumka", "novi-sumy"]);
  });

  it("knows no distance for a place that nobody can locate, and none to a smaller town", async () => {
    expect((await found("Kositsa")).places[0]?.near).toBeNull();
    expect((await found("Sumy")).places[0]?.near).toBeNull();
    expect((await found("Novi Sumy")).places[0]).toMatchObject({ region: null, near: { id: "sumy" } });
  });

  it("names places in the language asked for, with the other spellings beside", async () => {
    const [place] = (await found("Kositsa", { lang: "uk" })).places;
    expect(place).toMatchObject({ name: "Косиця", otherNames: ["Kositsa", "Косица"] });
  });
});

describe("the search for sources", () => {
  it("finds a source by the beginning of any of its words, with its public statements, spoken or carried", async () => {
    expect((await found("staff")).sources).toEqual([
      {
        id: "south-staff",
        name: "south-staff",
        kind: "military",
        alignment: { key: "south", name: "South", colour: "#d55e00" },
        statements: 4,
      },
      {
        id: "north-staff",
        name: "north-staff",
        kind: "military",
        alignment: { key: "north", name: "North", colour: "#0072b2" },
        statements: 0,
      },
    ]);
    expect((await found("Репортер")).sources).toEqual([
      { id: "reporter", name: "reporter", kind: "newsOutlet", alignment: null, statements: 1 },
    ]);
  });

  it("finds it by an inflected word, and not by a word that only resembles one", async () => {
    expect((await found("reporteru")).sources.map(({ id }) => id)).toEqual(["reporter"]);
    expect((await found("south reporter")).sources).toEqual([]);
  });
});

describe("the search as a whole", () => {
  it("shows nothing of a draft, of a struck statement or of a struck claim", async () => {
    expect(await found("quagmire")).toMatchObject({ places: [], sources: [], statements: [] });
    const { places, statements } = await found("Bilovody");
    expect(places).toMatchObject([{ id: "bilovody", claims: 0 }]);
    expect(statements).toEqual([]);
  });

  it("walks through each group page by page, meeting everything once and in the same order", async () => {
    const asked = { places: "Zhuravka", sources: "staff", statements: "harvest" };
    for (const only of searchGroups) {
      const q = asked[only];
      const whole = (await found(q))[only].map(({ id }) => id);
      expect(whole.length).toBeGreaterThan(1);
      const met: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await found(q, { only, cursor, limit: 1 });
        for (const other of searchGroups) if (other !== only) expect(page[other]).toEqual([]);
        met.push(...page[only].map(({ id }) => id));
        cursor = page.nextCursors[only];
      } while (cursor !== null);
      expect(met).toEqual(whole);
    }
  });

  it("takes signs of SQL and of patterns as the very signs that were typed", async () => {
    const hostile = [
      "%",
      "_",
      "\\",
      '\'; DROP TABLE "Place"; --',
      "' OR '1'='1",
      "%%%%%%",
      "a".repeat(200),
      "😀",
      "(((((",
      "Жура%",
    ];
    for (const q of hostile) {
      const answer = await found(q);
      expect(answer.statements.map(({ summary }) => summary)).toEqual(
        q === "%" ? ["South's staff said 100% of it was taken."] : [],
      );
    }
    expect(await placesOf("%")).toEqual([]);
    expect(await placesOf("Жура%")).toHaveLength(3);
  });

  it("refuses a cursor that is not one of the group's, and a theatre that is not there", async () => {
    const { nextCursors } = await found("Zhuravka", { only: "places", limit: 1 });
    for (const [only, cursor] of [
      ["places", "nonsense"],
      ["sources", nextCursors.places],
      ["statements", nextCursors.places],
    ] as const) {
      const refused = await searchAtlas(db, { ...EVERYTHING, q: "a", only, cursor });
      expect(refused).toMatchObject({ ok: false, error: { code: "invalid", fields: [{ path: "cursor" }] } });
    }
    const elsewhere = await searchAtlas(db, { ...EVERYTHING, q: "a", slug: "nowhere" });
    expect(elsewhere).toMatchObject({ ok: false, error: { code: "notFound" } });
  });
});
