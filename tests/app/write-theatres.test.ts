import { afterAll, beforeAll, describe, expect, it } from "vitest";
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
      // As activity tells it: an outline is a count of points and a digest.
      const first = given.body.revisions[0].changes.map(({ path }: { path: string }) => path);
      expect(first).toContain("geometry");
      expect(first).not.toContain("outline.corners");
      expect((await send(revision + 1, given.body)).status).toBe(200);
    });

    it("loses a region only when nothing lies in it, and gets it back", async () => {
      const mark = (door: "strikeRegion" | "restoreRegion", of: string) =>
        api.send(door, of, { by: "admin", body: { reason: "not of this theatre" } });
      const full = await mark("strikeRegion", (await regionOf("right")).id);
      expect([full.status, full.body.error.message]).toEqual([409, expect.stringContaining("1 place")]);
      const top = await regionOf("top");
      expect((await mark("strikeRegion", top.id)).body.struck).toBe(true);
      expect(await regionOf("top")).toBeUndefined();
      expect((await mark("restoreRegion", top.id)).status).toBe(200);
      expect((await regionOf("top")).id).toBe(top.id);
    });
  });
});
