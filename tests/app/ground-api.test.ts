import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findCatchments, readCatchments } from "@/lib/db/catchment-store";
import { loadWorld } from "@/lib/db/load-world";
import { nameCatchments } from "@/lib/service/atlas-payloads";
import { openView, wholeView } from "@/lib/service/open-view";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { claimInput, statementInput } from "@/tests/support/small-theatre";
import { regionFeature, regionFile, squareOutline } from "@/tests/support/square-outline";
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
const theatreBody = (slug: string) => ({
  slug,
  names: { en: "Second theatre", uk: "Другий театр" },
  startsOn: "2025-01-01",
  parties: [
    { key: "east", names: { en: "East", uk: null }, colour: "#0072b2" },
    { key: "west", names: { en: "West", uk: null }, colour: "#d55e00" },
  ],
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
    expect((await patch(id, 2, { population: 3 })).status).toBe(422);
    expect((await mark("restorePlace")).status).toBe(200);
    expect((await cellsNow()).ids).toContain(id);
    const draft = statementInput({
      state: "draft",
      claims: [claimInput({ target: { kind: "place", placeId: id } })],
    });
    expect((await api.send("postStatement", "small", { by: "contributor", body: draft })).status).toBe(201);
    const refused = await mark("strikePlace");
    expect([refused.status, refused.body.error.message]).toEqual([422, expect.stringContaining("1 claim")]);
  });

  it("tells where a position lies, whose catchment it is, and who has the name already", async () => {
    const ground = (query: Record<string, string>) => api.send("getGround", "small", { query });
    const at = await ground({ at: "10.201,50.101", names: "Алдер\nNobody" });
    expect(at.body).toMatchObject({ region: { key: "upper" }, catchment: { id: "alder" } });
    expect(at.body.homonyms).toMatchObject([{ id: "alder", region: { en: "Upper" } }]);
    expect(at.body.near[0].km).toBeCloseTo(0.13, 2);
    expect((await ground({ at: "10.2,50.1", except: "alder" })).body.catchment?.id).not.toBe("alder");
    expect((await ground({ at: "0,0" })).body).toMatchObject({ region: null, catchment: null });
    for (const bad of ["x", "10", "10,95", "10,,50"]) expect((await ground({ at: bad })).status).toBe(400);
  });
});

describe("A theatre", () => {
  const bring = (slug: string, file: object, more: object = {}) =>
    api.send("postRegions", slug, { by: "admin", body: file, ...more });

  it("is founded by a form's worth of JSON, gets regions from GeoJSON and places, and has a map", async () => {
    const founded = await api.send("postTheatre", "", { by: "admin", body: theatreBody("second") });
    expect([founded.status, founded.headers.get("location")]).toEqual([201, "/api/v1/theatres/second"]);
    expect((await openView(opened.db, "second", wholeView)).ok).toBe(true);
    const file = regionFile(
      regionFeature("hills", squareOutline(20, 40, 21, 41), { baseline: "east" }),
      regionFeature("plains", squareOutline(20, 39, 21, 40), { baseline: null }),
    );
    const brought = await bring("second", file);
    expect([brought.status, brought.body.regions.map(({ change }: { change: string }) => change)]).toEqual([
      200,
      ["new", "new"],
    ]);
    const made = await api.send("postPlace", "second", {
      by: "editor",
      body: placeBody({ names: [name("Peak")], position: [20.5, 40.5] }),
    });
    expect((await api.send("getPlace", made.body.id)).body).toMatchObject({
      status: "baseline",
      holder: "east",
    });
    const view = await openView(opened.db, "second", wholeView);
    if (!view.ok) throw new Error(view.error.message);
    expect(await nameCatchments(opened.db, view.value)).not.toBeNull();
    const given = await api.send("getTheatre", "second");
    expect(given.body.regions).toMatchObject([
      { key: "hills", baseline: "east", places: 1 },
      { key: "plains", baseline: null, places: 0 },
    ]);
  });

  it("needs an address of its own, also from two at once", async () => {
    const send = (slug: string) => api.send("postTheatre", "", { by: "admin", body: theatreBody(slug) });
    const taken = await send("small");
    expect([taken.status, taken.body.error.fields[0].path]).toEqual([409, "slug"]);
    const answers = await Promise.all([send("third"), send("third")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it("changes its parties' names, colours and order, and gets a new one; the history says by whom", async () => {
    const { body: before } = await api.send("getTheatre", "small");
    const [north, south] = before.parties;
    const third = { key: "third", names: { en: "Third", uk: null }, colour: "#009e73" };
    const parties = [
      { ...south, colour: "#cc79a7" },
      { ...north, names: { en: "North Land", uk: null } },
      third,
    ];
    const changed = await api.send("patchTheatre", "small", {
      by: "admin",
      ifMatch: 1,
      body: { ...before, parties },
    });
    expect([changed.status, changed.body.parties]).toEqual([200, parties]);
    const stale = await api.send("patchTheatre", "small", { by: "admin", ifMatch: 1, body: { parties } });
    expect([stale.status, stale.body.error.current.revision]).toEqual([409, 2]);
    const { body } = await api.send("getTheatre", "small");
    expect(body.revisions[1]).toMatchObject({ number: 2, author: "admin (API key)" });
  });

  it("keeps a party that anything names, draft or struck, and says what; one that nothing names can go", async () => {
    const { body: before } = await api.send("getTheatre", "small");
    const without = (key: string) => before.parties.filter((party: { key: string }) => party.key !== key);
    const draft = statementInput({ state: "draft", claims: [claimInput({ party: "third" })] });
    const entered = await api.send("postStatement", "small", { by: "contributor", body: draft });
    const send = (parties: object[]) =>
      api.send("patchTheatre", "small", { by: "admin", ifMatch: before.revision, body: { parties } });
    const refused = await send(without("north"));
    expect([refused.status, refused.body.error.fields[0].path]).toEqual([422, "parties"]);
    expect(refused.body.error.fields[0].message).toMatch(/1 source \(north-staff\).*1 region \(Upper\)/);
    expect((await send(without("third"))).body.error.fields[0].message).toContain(entered.body.id);
    await api.send("postTheatre", "", {
      by: "admin",
      body: { ...theatreBody("loose"), parties: [...theatreBody("x").parties, before.parties[2]] },
    });
    const free = await api.send("patchTheatre", "loose", {
      by: "admin",
      ifMatch: 1,
      body: { parties: theatreBody("x").parties },
    });
    expect([free.status, free.body.parties.length]).toEqual([200, 2]);
  });

  it("does not begin after a day that somebody spoke for, and keeps its address", async () => {
    await api.send("postStatement", "small", { by: "editor", body: statementInput() });
    const { body: before } = await api.send("getTheatre", "small");
    const send = (body: object) =>
      api.send("patchTheatre", "small", { by: "admin", ifMatch: before.revision, body });
    const late = await send({ startsOn: "2025-02-06" });
    expect([late.status, late.body.error.fields[0].path]).toEqual([422, "startsOn"]);
    expect(late.body.error.fields[0].message).toContain("2025-02-05");
    expect((await send({ slug: "other" })).body.error.fields[0].path).toBe("slug");
    expect((await send({ startsOn: "2025-02-05" })).status).toBe(200);
  });

  describe("with regions", () => {
    beforeAll(async () => {
      await api.send("postTheatre", "", { by: "admin", body: theatreBody("grounds") });
      await bring(
        "grounds",
        regionFile(
          regionFeature("left", squareOutline(30, 40, 31, 41)),
          regionFeature("right", squareOutline(31, 40, 32, 41), { baseline: "west" }),
        ),
      );
    });
    const regionOf = async (key: string) => {
      const { body } = await api.send("getTheatre", "grounds");
      return body.regions.find((region: { key: string }) => region.key === key);
    };

    it.each([
      [
        "crosses itself",
        {
          type: "Polygon",
          coordinates: [
            [
              [0, 0],
              [2, 2],
              [2, 0],
              [0, 2],
              [0, 0],
            ],
          ],
        },
        "features.0.geometry",
        /crosses.*1\.0000|crosses/,
      ],
      [
        "is not closed",
        {
          type: "Polygon",
          coordinates: [
            [
              [0, 0],
              [2, 0],
              [2, 2],
              [0, 2],
            ],
          ],
        },
        "features.0.geometry.coordinates.0",
        /ends where it begins/,
      ],
      [
        "is in metres",
        squareOutline(3_700_000, 6_500_000, 3_800_000, 6_600_000),
        "features.0.geometry.coordinates.0.0.0",
        /Longitude/,
      ],
      [
        "covers a neighbour",
        squareOutline(30.5, 40, 31.5, 41),
        "features.0.geometry",
        /km2 of the region (left|right)/,
      ],
      ["is a point", { type: "Point", coordinates: [30, 40] }, "features.0.geometry", /kinds/],
    ])("refuses an outline that %s", async (_, geometry, path, message) => {
      const before = await api.countRevisions();
      const refused = await bring("grounds", regionFile(regionFeature("new", geometry)));
      expect(refused.status).toBe(422);
      const at = refused.body.error.fields.find((field: { path: string }) => field.path.startsWith(path));
      expect(at?.message).toMatch(message);
      expect(await api.countRevisions()).toBe(before);
    });

    it("refuses two regions with one key, a key that is none, and a party that the theatre has not", async () => {
      const same = regionFile(
        regionFeature("twin", squareOutline(1, 1, 2, 2)),
        regionFeature("twin", squareOutline(3, 1, 4, 2)),
      );
      expect((await bring("grounds", same)).body.error.fields[0].path).toBe("features.1.properties.key");
      const nameless = regionFile(regionFeature("Not A Key", squareOutline(1, 1, 2, 2)));
      expect((await bring("grounds", nameless)).body.error.fields[0].path).toBe("features.0.properties.key");
      const stranger = regionFile(regionFeature("new", squareOutline(1, 1, 2, 2), { baseline: "north" }));
      expect((await bring("grounds", stranger)).body.error.fields[0].path).toBe(
        "features.0.properties.baseline",
      );
    });

    it("tells in a dry run what would change, and changes nothing", async () => {
      await api.send("postPlace", "grounds", { by: "editor", body: placeBody({ position: [30.9, 40.5] }) });
      const before = await api.countRevisions();
      const file = regionFile(
        regionFeature("left", squareOutline(30, 40, 30.8, 41)),
        regionFeature("right", squareOutline(30.8, 40, 32, 41)),
        regionFeature("top", squareOutline(30, 41, 32, 42)),
      );
      const tried = await api.send("tryRegions", "grounds", { by: "admin", body: file });
      expect(tried.status).toBe(200);
      expect(tried.body).toMatchObject({
        isDryRun: true,
        regions: [{ change: "outline" }, { change: "outline" }, { change: "new", km2Before: null }],
        places: {
          moving: 1,
          entering: 0,
          leaving: 0,
          examples: [{ name: "Elm", from: { en: "LEFT" }, to: { en: "RIGHT" } }],
        },
      });
      expect(await api.countRevisions()).toBe(before);
      const done = await bring("grounds", file, { ifMatch: tried.body.revision });
      expect(done.body).toMatchObject({ isDryRun: false, revision: tried.body.revision + 3 });
      expect(await api.countRevisions()).toBe(before + 4);
      expect((await regionOf("right")).places).toBe(1);
      const again = await bring("grounds", file, { ifMatch: tried.body.revision });
      expect([again.status, again.body.error.current.length]).toEqual([409, 3]);
      const same = await bring("grounds", file);
      expect(same.body.regions.map(({ change }: { change: string }) => change)).toEqual([
        "same",
        "same",
        "same",
      ]);
    });

    it("takes its own answer back as a file, and keeps the first holders that a file leaves out", async () => {
      const { body } = await api.send("getRegions", "grounds");
      const same = await bring("grounds", body);
      expect(same.body.regions.every(({ change }: { change: string }) => change === "same")).toBe(true);
      expect((await regionOf("right")).baseline).toBe("west");
    });

    it("changes a region by itself, with its first holder, and refuses to lay it over another", async () => {
      const { id, revision } = await regionOf("left");
      const send = (ifMatch: number, body: object) =>
        api.send("patchRegion", id, { by: "admin", ifMatch, body });
      const changed = await send(revision, {
        baseline: "east",
        names: { en: "Left Bank", uk: "Лівий берег" },
      });
      expect(changed.body).toMatchObject({
        revision: revision + 1,
        baseline: "east",
        names: { uk: "Лівий берег" },
      });
      const over = await send(revision + 1, { geometry: squareOutline(30, 40, 31.5, 41) });
      expect([over.status, over.body.error.fields[0].path]).toEqual([422, "geometry"]);
      expect((await send(revision, { baseline: null })).status).toBe(409);
      const given = await api.send("getRegion", id);
      expect(given.body.revisions).toHaveLength(revision + 1);
      expect((await send(revision + 1, given.body)).status).toBe(200);
    });

    it("loses a region only when nothing lies in it, and gets it back", async () => {
      const mark = (door: "strikeRegion" | "restoreRegion", of: string) =>
        api.send(door, of, { by: "admin", body: { reason: "not of this theatre" } });
      const full = await mark("strikeRegion", (await regionOf("right")).id);
      expect([full.status, full.body.error.message]).toEqual([422, expect.stringContaining("1 place")]);
      const top = await regionOf("top");
      expect((await mark("strikeRegion", top.id)).body.struck).toBe(true);
      expect(await regionOf("top")).toBeUndefined();
      expect((await mark("restoreRegion", top.id)).status).toBe(200);
      expect((await regionOf("top")).id).toBe(top.id);
    });
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
