import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as getUnknown } from "@/app/api/[...unknown]/route";
import { GET as getHealth } from "@/app/api/health/route";
import { GET as getCatchments } from "@/app/api/v1/catchments/[digest]/route";
import { GET as getPlace } from "@/app/api/v1/places/[id]/route";
import { GET as getStatement } from "@/app/api/v1/statements/[id]/route";
import { GET as getAtlas } from "@/app/api/v1/theatres/[slug]/atlas/route";
import { GET as getMap } from "@/app/api/v1/theatres/[slug]/map/route";
import { GET as getPlaces } from "@/app/api/v1/theatres/[slug]/places/route";
import { GET as getRegions } from "@/app/api/v1/theatres/[slug]/regions/route";
import { GET as getStatements } from "@/app/api/v1/theatres/[slug]/statements/route";
import { GET as getTheatres } from "@/app/api/v1/theatres/route";
import { loadWorld } from "@/lib/db/load-world";
import { type OpenDatabase, openDemoDatabase } from "@/tests/support/open-test-database";

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openDemoDatabase();
  process.env.DATABASE_URL = opened.url;
});
afterAll(async () => {
  const { database } = await import("@/lib/service/database");
  await database().close();
  await opened.close();
});

const request = (query = "") => new Request(`http://localhost/api${query}`);
const demo = { params: Promise.resolve({ slug: "sumy-kursk" }) };
const by = (id: string) => ({ params: Promise.resolve({ id }) });

/** The JSON of an answer; its shape is what these tests are about. */
// biome-ignore lint/suspicious/noExplicitAny: reads JSON whose shape the expectations state
const body = async (answer: Response): Promise<any> => answer.json();

describe("the read API", () => {
  it("answers health", async () => {
    const answer = await getHealth();
    expect(answer.status).toBe(200);
    expect(await body(answer)).toEqual({ status: "ok", database: "ok" });
  });

  it("lists the theatres with parties and span", async () => {
    const { items, nextCursor } = await body(await getTheatres(request()));
    expect(nextCursor).toBeNull();
    expect(items[0]).toMatchObject({ slug: "sumy-kursk", startsOn: "2024-08-05", lastDay: "2025-05-30" });
  });

  it("gives the map of a day as GeoJSON with every property a status has", async () => {
    const answer = await getMap(request("?date=2025-03-10"), demo);
    expect(answer.headers.get("content-type")).toBe("application/geo+json");
    const map = await body(answer);
    expect(map).toMatchObject({
      type: "FeatureCollection",
      policy: 1,
      date: "2025-03-10",
      viewpoint: "all",
      asKnown: "hindsight",
    });
    const novenke = map.features.find((feature: { id: string }) => feature.id === "novenke-sumy");
    expect(novenke.geometry).toEqual({ type: "Point", coordinates: [35.10538, 51.22021] });
    expect(novenke.properties).toEqual({
      kind: "place",
      placeId: "novenke-sumy",
      name: "Novenke",
      status: "claimed",
      holder: "ru",
      parties: [],
      rule: 6,
      since: "2025-03-09",
      lastSpoken: "2025-03-09",
      stale: false,
      origins: 1,
      because: ["report-001-2-1"],
    });
    for (const { properties } of map.features)
      if (properties.kind === "place") expect(properties.status).not.toBe("baseline");
  });

  it("looks through a viewpoint: Kursk Oblast is claimed as ru has it, contested as all have it", async () => {
    const kursk = async (query: string) => {
      const map = await body(await getMap(request(query), demo));
      return map.features.find((feature: { id: string }) => feature.id === "kursk").properties;
    };
    expect(await kursk("?viewpoint=party:ru")).toMatchObject({ status: "claimed", holder: "ru" });
    expect(await kursk("?viewpoint=all")).toMatchObject({ status: "contested" });
    expect(await kursk("?viewpoint=source:the-independent&lang=uk")).toMatchObject({
      name: "Курська область",
    });
  });

  it.each([
    ["?date=2025-5-30", "date", { key: "day" }],
    ["?date=2025-02-30", "date", { key: "day" }],
    ["?viewpoint=moon", "viewpoint", { key: "viewpoint" }],
    ["?viewpoint=party:zz", "viewpoint", {}],
    ["?viewpoint=source:nobody", "viewpoint", {}],
    ["?asKnown=maybe", "asKnown", { key: "oneOf", values: { values: "hindsight, then" } }],
    ["?knownAsOf=2025-05-30", "knownAsOf", {}],
    ["?lang=fr", "lang", { key: "oneOf", values: { values: "en, uk" } }],
    ["?colour=red", "colour", { key: "unknown" }],
    ["?date=2025-05-30&date=2025-05-29", "date", {}],
  ])("answers 400 with field and cure for %s", async (query, path, complaint) => {
    const answer = await getMap(request(query), demo);
    expect(answer.status).toBe(400);
    const { error } = await body(answer);
    expect(error.code).toBe("invalid");
    expect(error.fields).toEqual([{ path, message: expect.stringMatching(/\.$/), ...complaint }]);
  });

  it("keeps an earlier knownAsOf as it was", async () => {
    const now = await body(await getMap(request(), demo));
    const then = await body(await getMap(request(`?knownAsOf=${encodeURIComponent(now.knownAsOf)}`), demo));
    expect(then).toEqual(now);
  });

  it("finds places by any spelling and pages through them without a gap", async () => {
    const found = await body(await getPlaces(request(`?q=${encodeURIComponent("Суджа")}&lang=uk`), demo));
    expect(found.items[0]).toMatchObject({ id: "sudzha-kursk", name: "Суджа", region: { key: "kursk" } });
    const ids: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page: { items: { id: string }[]; nextCursor: string | null } = await body(
        await getPlaces(request(`?limit=200${cursor === "" ? "" : `&cursor=${cursor}`}`), demo),
      );
      ids.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    }
    const { places } = await loadWorld(opened.db, "sumy-kursk", null);
    expect(ids.sort()).toEqual([...places.keys()].sort());
  });

  it("tells of a place on a day: status, why, statements", async () => {
    const place = await body(await getPlace(request("?date=2025-05-30"), by("zhuravka-sumy")));
    expect(place).toMatchObject({
      id: "zhuravka-sumy",
      name: "Zhuravka",
      status: "contested",
      because: ["report-000-4-1"],
      date: "2025-05-30",
    });
    expect(place.sentence).toContain("27 May 2025");
    expect(place.statements.map((row: { id: string }) => row.id)).toEqual(["report-000-3", "report-000-4"]);
    expect((await getPlace(request(), by("atlantis"))).status).toBe(404);
  });

  it("lists statements by day, place, source and text, a page at a time", async () => {
    const list = async (query: string): Promise<string[]> =>
      (await body(await getStatements(request(query), demo))).items.map((item: { id: string }) => item.id);
    expect(await list("?from=2025-05-30&to=2025-05-30")).toEqual([
      "report-000-1",
      "report-000-2",
      "report-000-3",
      "report-000-5",
    ]);
    expect(await list("?source=reuters&place=bilovody-sumy")).toEqual(["report-000-3"]);
    expect(await list("?q=sudzha")).toEqual(expect.arrayContaining(["report-002-1"]));
    expect(await list("?q=%25")).toEqual([]);
    expect(await list("?q=_")).toEqual([]);
    expect((await list("?q=unnamed%20news")).sort()).toEqual([
      "report-001-1",
      "report-001-2",
      "report-001-3",
      "report-001-4",
    ]);
    const all: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page: { items: { id: string }[]; nextCursor: string | null } = await body(
        await getStatements(request(`?limit=5${cursor === "" ? "" : `&cursor=${cursor}`}`), demo),
      );
      all.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    }
    expect(new Set(all).size).toBe(28);
    expect(all).toHaveLength(28);
    expect((await getStatements(request("?cursor=nonsense"), demo)).status).toBe(400);
    expect((await getStatements(request("?from=2025-05-30&to=2025-05-01"), demo)).status).toBe(400);
  });

  it("gives a statement as it is stored, with what it points at and its history", async () => {
    const statement = await body(await getStatement(request(), by("report-004-2")));
    expect(statement).toMatchObject({
      speakerId: "ua-general-staff",
      relay: ["the-independent"],
      saidOn: "2025-04-26~",
      revision: 1,
    });
    expect(statement.claims[0]).toMatchObject({
      assertion: "denial",
      of: "control",
      answers: [{ kind: "denies", claimId: "report-004-1-1" }],
    });
    expect(statement.revisions).toHaveLength(1);
  });

  it("gives the catchments by digest, to be kept for ever, and the regions as GeoJSON", async () => {
    const { addresses } = await body(await getAtlas(request(), demo));
    const digest = addresses.topojson.split("/").at(-1);
    const answer = await getCatchments(request(), { params: Promise.resolve({ digest }) });
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const topology = await body(answer);
    expect(topology.objects.catchments.geometries.map((cell: { id: string }) => cell.id)).toContain(
      "zhuravka-sumy",
    );
    const regions = await body(await getRegions(request(), demo));
    expect(regions.features.map((feature: { id: string }) => feature.id).sort()).toEqual([
      "belgorod",
      "bryansk",
      "donetsk",
      "kharkiv",
      "kursk",
      "sumy",
    ]);
  });

  it.each(["\u0000", "a\u0000b", "..", "%", "a".repeat(300), "Ж"])(
    "answers %j as an id with 404, never with an error of its own",
    async (id) => {
      expect((await getPlace(request(), by(id))).status).toBe(404);
      expect((await getStatement(request(), by(id))).status).toBe(404);
      expect((await getMap(request(), { params: Promise.resolve({ slug: id }) })).status).toBe(404);
      expect((await getCatchments(request(), { params: Promise.resolve({ digest: id }) })).status).toBe(404);
    },
  );

  it.each(["%00", "a%00b", "%25", "%5C", "_", "'", "%F0%9F%97%BA"])(
    "searches for %s without an error of its own",
    async (q) => {
      for (const answer of [
        await getPlaces(request(`?q=${q}`), demo),
        await getStatements(request(`?q=${q}`), demo),
      ])
        expect([200, 400]).toContain(answer.status);
    },
  );

  it("answers an unknown theatre and an unknown address with 404 in the API's own form", async () => {
    const nowhere = await getMap(request(), { params: Promise.resolve({ slug: "nowhere" }) });
    expect(nowhere.status).toBe(404);
    expect((await body(getUnknown())).error.code).toBe("notFound");
  });
});
