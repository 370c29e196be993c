import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findCatchments, readCatchments } from "@/lib/db/catchment-store";
import { loadWorld } from "@/lib/db/load-world";
import { nameCatchments } from "@/lib/service/atlas-payloads";
import { openView, wholeView } from "@/lib/service/open-view";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { claimInput, statementInput } from "@/tests/support/small-theatre";
import { openWriteApi, type WriteApi } from "@/tests/support/write-api";

// The small theatre: Upper (10..10.5 E, 50..50.5 N) with Alder and, without a position, Cedar; Lower (49.5..50 N) with Birch.

let opened: OpenDatabase;
let api: WriteApi;
beforeAll(async () => {
  opened = await openSmallDatabase();
  api = await openWriteApi(opened);
});
afterAll(async () => {
  await api.close();
  await opened.close();
});

const name = (text: string, lang: string | null = "en") => ({ text, lang, preferred: true });
const placeBody = (change: object = {}) => ({
  names: [name("Elm")],
  position: [10.4, 50.4],
  positionSource: "a map",
  ...change,
});
const post = (body: object, by = "editor") => api.send("postPlace", "small", { by, body });
const addPlace = async (change: object = {}) => String((await post(placeBody(change))).body.id);
const patch = (id: string, ifMatch: number, body: object, by = "editor") =>
  api.send("patchPlace", id, { by, body, ifMatch });

/** The places that have a cell now, and the address of the topology. */
async function cellsNow() {
  const world = await loadWorld(opened.db, "small", null);
  const found = await findCatchments(opened.db, "small", world.head);
  const topology = JSON.parse((await readCatchments(opened.db, found?.digest ?? "")) ?? "{}");
  const cells: { id: string }[] = topology.objects.catchments.geometries;
  return { ids: cells.map(({ id }) => id).sort(), digest: found?.digest ?? "", builtFrom: found?.builtFrom };
}

describe("A place", () => {
  it("that is added lies in the region of its position, has a cell at once, and leaves the cells before it readable", async () => {
    const before = await cellsNow();
    const made = await post(placeBody({ reason: "missing from the gazetteer" }));
    expect(made.status).toBe(201);
    expect(made.body).toEqual({ id: made.body.id, revision: 1, regionId: "upper" });
    expect(made.headers.get("location")).toBe(`/api/v1/places/${made.body.id}`);
    // The first build of a process waits for its thread to start; the answer does not wait as long.
    const expected = [...before.ids, made.body.id].sort();
    await expect.poll(async () => (await cellsNow()).ids, { timeout: 20_000 }).toEqual(expected);
    expect(await readCatchments(opened.db, before.digest)).not.toBeNull();
    const given = await api.send("getPlace", made.body.id);
    expect(given.headers.get("etag")).toBe('"1"');
    expect(given.body.revisions).toMatchObject([
      { number: 1, author: "editor (API key)", reason: "missing from the gazetteer" },
    ]);
  });

  it("that moves across the line changes its region and its cell; one that is renamed changes no cell", async () => {
    const id = await addPlace({ names: [name("Fir")], position: [10.3, 50.3] });
    const before = await cellsNow();
    const renamed = await patch(id, 1, { names: [name("Fir"), name("Ялиця", "uk")], reason: "its own name" });
    expect(renamed.body).toMatchObject({ revision: 2, regionId: "upper", region: { key: "upper" } });
    expect(await cellsNow()).toEqual(before);
    const moved = await patch(id, 2, { position: [10.3, 49.8], positionSource: "imagery of 5 May" });
    expect(moved.body).toMatchObject({ revision: 3, regionId: "lower", region: { key: "lower" } });
    expect((await cellsNow()).digest).not.toBe(before.digest);
    expect((await patch(id, 3, { position: [20, 20] })).body.regionId).toBeNull();
    expect((await cellsNow()).ids).not.toContain(id);
    expect((await patch(id, 4, { position: [10.3, 49.8], regionId: "upper" })).body.regionId).toBe("upper");
  });

  it("says what in it does not fit, at its field", async () => {
    const id = await addPlace({ names: [name("Gorse")], geonameId: 77 });
    const fieldsOf = async (body: object) => {
      const refused = await post(placeBody(body));
      expect(refused.status).toBe(422);
      return refused.body.error.fields.map(({ path }: { path: string }) => path);
    };
    expect(await fieldsOf({ names: [] })).toEqual(["names"]);
    expect(await fieldsOf({ names: [name("A"), name("B")] })).toEqual(["names.1.preferred"]);
    expect(await fieldsOf({ names: [name("A"), { ...name("A"), preferred: false }] })).toEqual([
      "names.1.text",
    ]);
    expect(await fieldsOf({ positionSource: null })).toEqual(["positionSource"]);
    expect(await fieldsOf({ position: null })).toEqual(["positionSource"]);
    expect(await fieldsOf({ position: [200, 50] })).toEqual(["position.0"]);
    expect(await fieldsOf({ baseline: { party: "nobody" } })).toEqual(["baseline.party"]);
    expect(await fieldsOf({ regionId: "nowhere" })).toEqual(["regionId"]);
    expect(await fieldsOf({ geonameId: 77 })).toEqual(["geonameId"]);
    expect((await patch(id, 1, { geonameId: 77, population: 10 })).status).toBe(200);
  });

  it("may override its region's first holder, with unknown too", async () => {
    const id = await addPlace({ names: [name("Hazel")], baseline: { party: null } });
    expect((await api.send("getPlace", id)).body).toMatchObject({
      status: "baseline",
      holder: null,
      baseline: { party: null },
    });
    await patch(id, 1, { baseline: { party: "south" } });
    expect((await api.send("getPlace", id)).body).toMatchObject({ status: "baseline", holder: "south" });
    await patch(id, 2, { baseline: null });
    expect((await api.send("getPlace", id)).body).toMatchObject({ status: "baseline", holder: "north" });
  });

  it("takes what GET gives back, with a change", async () => {
    const id = await addPlace({ names: [name("Ivy")], kind: "town" });
    const { body } = await api.send("getPlace", id);
    const changed = await patch(id, 1, { ...body, population: 300 });
    expect([changed.status, changed.body.kind, changed.body.population]).toEqual([200, "town", 300]);
  });

  it("refuses a change of an old revision with the place as it is now, and one of none", async () => {
    const id = await addPlace({ names: [name("Juniper")] });
    await patch(id, 1, { population: 1 });
    const stale = await patch(id, 1, { population: 2 });
    expect(stale.status).toBe(409);
    expect(stale.body.error).toMatchObject({ revision: 2, current: { id, population: 1, revision: 2 } });
    expect((await api.send("patchPlace", id, { by: "editor", body: { population: 3 } })).status).toBe(428);
    const [one, other] = await Promise.all([
      patch(id, 2, { population: 4 }),
      patch(id, 2, { population: 5 }),
    ]);
    expect([one.status, other.status].sort()).toEqual([200, 409]);
  });

  it("is stored once for an Idempotency-Key, also by twins", async () => {
    const sent = { by: "editor", body: placeBody({ names: [name("Larch")] }), key: "one-larch" };
    const before = await api.countRevisions();
    const answers = await Promise.all(Array.from({ length: 4 }, () => api.send("postPlace", "small", sent)));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await api.countRevisions()).toBe(before + 1);
  });

  it("with the GeoNames number of another is refused even when both come at once", async () => {
    const answers = await Promise.all(
      ["Maple", "Nettle"].map((text) => post(placeBody({ names: [name(text)], geonameId: 4711 }))),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(201);
    expect(statuses[1]).toBeOneOf([409, 422]);
  });

  it("can be struck while no claim names it, and restored with its cell", async () => {
    const id = await addPlace({ names: [name("Oak")], position: [10.45, 50.2] });
    const mark = (door: "strikePlace" | "restorePlace", of = id) =>
      api.send(door, of, { by: "editor", body: { reason: "entered twice" } });
    expect((await mark("strikePlace")).body).toMatchObject({ revision: 2, struck: true });
    expect((await api.send("getPlace", id)).status).toBe(404);
    expect((await cellsNow()).ids).not.toContain(id);
    expect((await mark("strikePlace")).status).toBe(409);
    const late = await patch(id, 2, { population: 3 });
    expect([late.status, late.body.error.current.struck]).toEqual([409, true]);
    expect((await mark("restorePlace")).status).toBe(200);
    expect((await cellsNow()).ids).toContain(id);
    const draft = statementInput({
      state: "draft",
      claims: [claimInput({ target: { kind: "place", placeId: id } })],
    });
    expect((await api.send("postStatement", "small", { by: "contributor", body: draft })).status).toBe(201);
    const refused = await mark("strikePlace");
    expect([refused.status, refused.body.error.message]).toEqual([409, expect.stringContaining("1 claim")]);
    expect(refused.body.error.current).toMatchObject({ id, revision: 3 });
  });

  it("tells where a position lies, whose catchment it is, and who has the name already", async () => {
    const ground = (query: Record<string, string>) => api.send("getGround", "small", { query });
    const at = await ground({ at: "10.201,50.101", names: "Алдер\nNobody" });
    expect(at.body).toMatchObject({ region: { key: "upper" }, catchment: { id: "alder" } });
    expect(at.body.homonyms).toMatchObject([{ id: "alder", region: { en: "Upper" } }]);
    expect(at.body.near[0].km).toBeCloseTo(0.13, 2);
    expect((await ground({ at: "10.2,50.1", except: "alder" })).body.catchment?.id).not.toBe("alder");
    expect((await ground({ at: "0,0" })).body).toMatchObject({ region: null, catchment: null });
    expect((await ground({ at: "10.200999999999999,50.100999999999999" })).status).toBe(200);
    for (const bad of ["x", "10", "10,95", "10,,50", "0x10,50", "1e1,50"])
      expect((await ground({ at: bad })).status).toBe(400);
  });
});

describe("Catchments", () => {
  it("that a process was cut off from building are built at the next look at the map", async () => {
    const id = await addPlace({ names: [name("Pine")], position: [10.1, 50.45] });
    const { builtFrom } = await cellsNow();
    // Stored as a process does it that dies before it builds.
    const world = await loadWorld(opened.db, "small", null);
    const place = world.places.get(id);
    if (!place) throw new Error("no Pine");
    const { appendRevisions } = await import("@/lib/db/append-revisions");
    await appendRevisions(opened.db, "small", [
      {
        ...{ noun: "place", recordId: id, number: 2, operation: "revise", author: "cut off", reason: null },
        value: { ...place, position: [10.15, 50.45] },
      },
    ]);
    expect((await cellsNow()).builtFrom).toBe(builtFrom);
    const view = await openView(opened.db, "small", wholeView);
    if (!view.ok) throw new Error(view.error.message);
    await nameCatchments(opened.db, view.value);
    await expect
      .poll(async () => (await cellsNow()).builtFrom, { timeout: 10_000 })
      .toBeGreaterThan(builtFrom ?? 0);
  });
});
