import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { appendRevisions } from "@/lib/db/append-revisions";
import { findCatchmentsDigest, readCatchments } from "@/lib/db/catchment-store";
import { connect, type Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { readHistory } from "@/lib/db/read-history";
import { SYSTEM_ACTOR } from "@/lib/service/actor";
import { createPlace } from "@/lib/service/create-place";
import { createTheatre } from "@/lib/service/create-theatre";
import { importGazetteer } from "@/lib/service/import-gazetteer";
import { revisePlace } from "@/lib/service/revise-place";
import { reviseRegion } from "@/lib/service/revise-region";
import { markPlace } from "@/lib/service/strike-ground";
import { parseGeonames } from "@/lib/wire/geonames";
import { createTestDatabase, type TestDatabase } from "@/tests/support/database";

const DUMP = readFileSync(new URL("../fixtures/gazetteer/dump.txt", import.meta.url), "utf8")
  .trim()
  .split("\n");
const THEATRE = "border";
const EDITOR = { name: "Olena", role: "editor" } as const;

const square = (west: number, south: number, east: number, north: number) => ({
  type: "Polygon" as const,
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const region = (id: string, country: string, admin1: string, geometry: object) => ({
  id,
  key: id,
  names: { en: id, uk: null },
  country,
  admin1,
  geometry,
  baseline: null,
});
const place = (
  id: string,
  regionId: string,
  names: [string, string | null][],
  position: [number, number] | null,
  geonameId: number | null = null,
) => ({
  id,
  regionId,
  geonameId,
  kind: "village",
  population: null,
  position,
  positionSource: position && "a map",
  names: names.map(([text, lang]) => ({ text, lang, preferred: true })),
  baseline: null,
});

let database: TestDatabase;
let db: Db;

beforeEach(async () => {
  database = await createTestDatabase();
  db = connect(database.url);
  const founded = await createTheatre(db, SYSTEM_ACTOR, {
    id: THEATRE,
    theatre: {
      slug: THEATRE,
      names: { en: "Border", uk: null },
      startsOn: "2024-08-05",
      parties: [
        { key: "ua", names: { en: "Ukraine", uk: null }, colour: "#0072b2" },
        { key: "ru", names: { en: "Russia", uk: null }, colour: "#d55e00" },
      ],
    },
    regions: [
      region("sumy", "UA", "UA.21", square(34.5, 50.8, 35.15, 51.3)),
      region("kursk", "RU", "RU.41", square(35.15, 50.8, 35.6, 51.3)),
    ],
    places: [
      {
        ...place(
          "zhuravka",
          "sumy",
          [
            ["Zhuravka", "en"],
            ["Журавка", "uk"],
            ["Zhuravka-on-Loknia", "en"],
          ],
          [34.98, 51.22],
          687008,
        ),
        baseline: { party: "ua" },
      },
      place("sudzha", "kursk", [["Суджа", "ru"]], [35.29, 51.2]),
      place("other-basivka", "sumy", [["Basivka", "en"]], [34.8, 51.0]),
      place("kositsa", "kursk", [["Kositsa", "en"]], null),
    ],
    sources: [],
  });
  if (!founded.ok) throw new Error(JSON.stringify(founded.error));
});

afterEach(async () => {
  await db.close();
  await database.drop();
});

async function importLines(lines: string[], actor: Parameters<typeof importGazetteer>[1] = SYSTEM_ACTOR) {
  return importGazetteer(db, actor, THEATRE, parseGeonames(lines), "dump.txt");
}

async function imported(lines: string[]) {
  const done = await importLines(lines);
  if (!done.ok) throw new Error(done.error.message);
  return done.value;
}

async function placesNow() {
  return (await loadWorld(db, THEATRE, null)).places;
}

/** The dump's line of a place, with some columns replaced. */
function line(geonameId: number, changes: Record<number, string> = {}): string {
  const cells = DUMP.find((text) => text.startsWith(`${geonameId}\t`))?.split("\t") ?? [];
  for (const [index, text] of Object.entries(changes)) cells[Number(index)] = text;
  return cells.join("\t");
}

describe("importGazetteer", () => {
  it("adds the settlements of a dump, each in the region of its admin code", async () => {
    const report = await imported(DUMP);
    expect(report).toMatchObject({
      rows: 6,
      created: 3,
      updated: 2,
      unchanged: 0,
      kept: 0,
      outside: 1,
      problems: 0,
    });
    const places = await placesNow();
    expect(places.get("border-692194")).toMatchObject({
      regionId: "sumy",
      kind: "city",
      population: 256474,
      geonameId: 692194,
    });
    expect(places.get("border-703448")).toMatchObject({
      regionId: null,
      names: expect.arrayContaining([{ text: "Київ", lang: "uk", preferred: true }]),
    });
    expect([...places.keys()].sort()).toEqual([
      "border-692194",
      "border-703448",
      "border-712763",
      "kositsa",
      "other-basivka",
      "sudzha",
      "zhuravka",
    ]);
  });

  it("keeps id, spellings and baseline of a place it knows by its geonameid", async () => {
    await imported(DUMP);
    const zhuravka = (await placesNow()).get("zhuravka");
    expect(zhuravka).toMatchObject({
      geonameId: 687008,
      position: [34.98771, 51.22181],
      baseline: { party: "ua" },
    });
    expect(zhuravka?.names.map(({ text }) => text)).toEqual([
      "Zhuravka",
      "Журавка",
      "Zhuravka-on-Loknia",
      "Juravka",
    ]);
    expect(zhuravka?.positionSource).toBe("GeoNames, dump.txt");
  });

  it("recognises a place without an id by any of its names within three kilometres in its region", async () => {
    await imported(DUMP);
    const places = await placesNow();
    expect(places.get("sudzha")).toMatchObject({ geonameId: 486816, population: 6940 });
    expect(places.get("other-basivka")?.geonameId).toBeNull();
    expect(places.get("border-712763")?.geonameId).toBe(712763);
  });

  it("leaves two candidates apart instead of choosing one", async () => {
    await imported([line(486816), line(486816, { 0: "999", 5: "35.28" })]);
    const places = await placesNow();
    expect(places.get("sudzha")?.geonameId).toBeNull();
    expect(places.has("border-486816") && places.has("border-999")).toBe(true);
  });

  it("writes nothing the second time", async () => {
    await imported(DUMP);
    const before = await loadWorld(db, THEATRE, null);
    expect(await imported(DUMP)).toMatchObject({ created: 0, updated: 0, unchanged: 5 });
    expect((await loadWorld(db, THEATRE, null)).head).toBe(before.head);
  });

  it("gives a changed row one new revision and the rest none", async () => {
    await imported(DUMP);
    const moved = DUMP.map((text) => (text.startsWith("692194\t") ? line(692194, { 4: "50.95" }) : text));
    expect(await imported(moved)).toMatchObject({ created: 0, updated: 1, unchanged: 4 });
    const history = await readHistory(db, "place", "border-692194");
    expect(history.map(({ number, operation, reason }) => [number, operation, reason])).toEqual([
      [1, "create", "Gazetteer import: dump.txt"],
      [2, "revise", "Gazetteer import: dump.txt"],
    ]);
    expect(history[1]?.value.position).toEqual([34.80029, 50.95]);
  });

  it("leaves a place as an editor corrected it, whoever imports", async () => {
    await imported(DUMP);
    const world = await loadWorld(db, THEATRE, null);
    const sudzha = world.places.get("sudzha");
    if (!sudzha) throw new Error("no Sudzha");
    const corrected = { ...sudzha, position: [35.271, 51.191] as [number, number] };
    await appendRevisions(db, THEATRE, [
      {
        noun: "place",
        recordId: "sudzha",
        number: 3,
        operation: "revise",
        author: EDITOR.name,
        reason: "seen on imagery",
        value: corrected,
      },
    ]);
    expect(await imported(DUMP)).toMatchObject({ kept: 1, updated: 0 });
    expect((await placesNow()).get("sudzha")?.position).toEqual([35.271, 51.191]);
  });

  it("knows a village that was added by hand by its name and nearness, gives it its number, and leaves the rest of it", async () => {
    const added = await createPlace(db, EDITOR, {
      slug: THEATRE,
      body: {
        names: [{ text: "Суми", lang: "uk", preferred: true }],
        position: [34.81, 50.92],
        positionSource: "imagery",
        reason: "missing",
      },
    });
    if (!added.ok) throw new Error(added.error.message);
    const { id } = added.value;
    const report = await imported([line(692194)]);
    expect(report).toMatchObject({ created: 0, updated: 0, kept: 1, linked: 1 });
    expect(report.firstKept).toEqual([{ id, name: "Суми", differs: ["position", "kind", "population"] }]);
    expect((await placesNow()).get(id)).toMatchObject({
      geonameId: 692194,
      position: [34.81, 50.92],
      kind: "village",
      regionId: "sumy",
      names: [{ text: "Суми" }],
    });
    const moved = await revisePlace(db, EDITOR, { id, basedOn: 2, patch: { position: [34.9, 51.2] } });
    expect(moved.ok).toBe(true);
    expect(await imported([line(692194)])).toMatchObject({ created: 0, updated: 0, kept: 1, linked: 0 });
    expect((await placesNow()).get(id)?.position).toEqual([34.9, 51.2]);
    expect((await placesNow()).has("border-692194")).toBe(false);
  });

  it("leaves a place out that an editor struck", async () => {
    await imported([line(692194)]);
    const struck = await markPlace(db, EDITOR, {
      ...{ id: "border-692194", operation: "strike", basedOn: null },
      input: { reason: "not a settlement" },
    });
    expect(struck.ok).toBe(true);
    expect(await imported([line(692194)])).toMatchObject({ created: 0, kept: 1 });
    expect((await placesNow()).has("border-692194")).toBe(false);
  });

  it("finds the region of a record by its position where regions have no admin code", async () => {
    for (const id of ["sumy", "kursk"]) {
      const changed = await reviseRegion(db, SYSTEM_ACTOR, { id, basedOn: 1, patch: { admin1: null } });
      expect(changed.ok).toBe(true);
    }
    expect(await imported(DUMP)).toMatchObject({ outside: 1 });
    const places = await placesNow();
    expect(places.get("border-692194")?.regionId).toBe("sumy");
    expect(places.get("sudzha")).toMatchObject({ geonameId: 486816, regionId: "kursk" });
    expect(places.get("border-703448")?.regionId).toBeNull();
  });

  it("updates again what an editor imported", async () => {
    const done = await importLines(DUMP, EDITOR);
    expect(done.ok && done.value.created).toBe(3);
    expect(await imported([line(692194, { 14: "250000" })])).toMatchObject({ updated: 1, kept: 0 });
  });

  it("keeps places that the file no longer has, so that no claim loses its target", async () => {
    await imported(DUMP);
    await imported([line(692194)]);
    expect((await placesNow()).size).toBe(7);
  });

  it("builds the catchments of what it brought", async () => {
    const { catchments } = await imported(DUMP);
    const { head } = await loadWorld(db, THEATRE, null);
    const digest = await findCatchmentsDigest(db, THEATRE, head);
    const topology = JSON.parse((await readCatchments(db, digest ?? "")) ?? "{}");
    const cells: { id: string; properties: { areaKm2: number } }[] = topology.objects.catchments.geometries;
    expect(cells.map(({ id }) => id).sort()).toEqual([
      "border-692194",
      "border-712763",
      "other-basivka",
      "sudzha",
      "zhuravka",
    ]);
    expect(cells.reduce((sum, { properties }) => sum + properties.areaKm2, 0)).toBeCloseTo(catchments.km2, 6);
  });

  it("tells which rows it could not read and takes the others", async () => {
    const report = await imported([line(692194, { 4: "north" }), line(712763)]);
    expect(report).toMatchObject({
      created: 1,
      problems: 1,
      firstProblems: [{ line: 1, problem: "lat is not a decimal number of degrees" }],
    });
  });

  it("stores nothing when the file breaks off", async () => {
    async function* broken() {
      yield* parseGeonames(DUMP);
      throw new Error("the disk is gone");
    }
    const { head } = await loadWorld(db, THEATRE, null);
    await expect(importGazetteer(db, SYSTEM_ACTOR, THEATRE, broken(), "dump.txt")).rejects.toThrow(
      "the disk is gone",
    );
    expect((await loadWorld(db, THEATRE, null)).head).toBe(head);
  });

  it("refuses a file without settlements, an unknown theatre, and who may not import", async () => {
    const empty = await importLines(["name,lat,lng"]);
    expect(empty.ok ? "" : empty.error.message).toContain("Line 1: expected 19 columns, found 1");
    const nowhere = await importGazetteer(db, SYSTEM_ACTOR, "nowhere", parseGeonames(DUMP), "dump.txt");
    expect(nowhere.ok ? "" : nowhere.error.code).toBe("notFound");
    const viewer = await importLines(DUMP, { name: "Reader", role: "viewer" });
    expect(viewer.ok ? "" : viewer.error.code).toBe("forbidden");
  });
});
