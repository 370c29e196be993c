import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "@/lib/service/actor";
import { createTheatre, type Founding } from "@/lib/service/create-theatre";
import { type OpenDatabase, openSmallDatabase } from "@/tests/support/open-test-database";
import { smallTheatre } from "@/tests/support/small-theatre";

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openSmallDatabase();
  process.env.DATABASE_URL = opened.url;
});
afterAll(async () => {
  const { database } = await import("@/lib/service/database");
  await database().close();
  await opened.close();
});

/** Another theatre than the small one, with ids of its own. */
const founding = (change: Partial<Founding> = {}): Founding => ({
  ...smallTheatre,
  id: "other",
  theatre: { ...smallTheatre.theatre, slug: "other" },
  regions: smallTheatre.regions.map((region) => ({ ...region, id: `other-${region.id}` })),
  places: smallTheatre.places.map((place) => ({
    ...place,
    id: `other-${place.id}`,
    regionId: `other-${place.regionId}`,
  })),
  sources: smallTheatre.sources.map((source) => ({ ...source, id: `other-${source.id}` })),
  ...change,
});

/** The fields that are refused of a founding. */
async function refused(input: Founding): Promise<string[]> {
  const outcome = await createTheatre(opened.db, SYSTEM_ACTOR, input);
  if (outcome.ok) throw new Error("It was stored.");
  return outcome.error.fields?.map(({ path }) => path) ?? [];
}

describe("the founding of a theatre", () => {
  it("refuses a holder on the first day, or an alignment, that is none of its parties", async () => {
    const { regions, places, sources } = founding();
    expect(
      await refused(
        founding({
          regions: regions.map((region, index) => (index === 1 ? { ...region, baseline: "west" } : region)),
          places: places.map((place, index) =>
            index === 0 ? { ...place, baseline: { party: "west" } } : place,
          ),
          sources: sources.map((source, index) => (index === 2 ? { ...source, alignment: "west" } : source)),
        }),
      ),
    ).toEqual(["regions.1.baseline", "places.0.baseline.party", "sources.2.alignment"]);
  });

  it("refuses a place in a region that it does not have", async () => {
    const places = founding().places.map((place) => ({ ...place, regionId: "upper" }));
    expect(await refused(founding({ places: places.slice(0, 1) }))).toEqual(["places.0.regionId"]);
  });

  it("may leave unknown who held a region or place, and a place outside all regions", async () => {
    const { regions, places } = founding();
    const stored = await createTheatre(
      opened.db,
      SYSTEM_ACTOR,
      founding({
        regions: regions.map((region) => ({ ...region, baseline: null })),
        places: places.map((place, index) => ({
          ...place,
          baseline: { party: index === 0 ? "north" : null },
          regionId: index === 2 ? null : place.regionId,
        })),
      }),
    );
    expect(stored).toEqual({ ok: true, value: { id: "other" } });
  });
});

describe("a theatre with a region and nothing else", () => {
  const slug = "bare";
  beforeAll(async () => {
    const regions = smallTheatre.regions.slice(0, 1).map((region) => ({ ...region, id: "bare-upper" }));
    const theatre = { ...smallTheatre.theatre, slug };
    const stored = await createTheatre(opened.db, SYSTEM_ACTOR, {
      id: slug,
      theatre,
      regions,
      places: [],
      sources: [],
    });
    if (!stored.ok) throw new Error(JSON.stringify(stored.error));
  });

  const read = async (part: string, query = ""): Promise<Response> => {
    const { GET } = await import(`@/app/api/v1/theatres/[slug]/${part}/route.ts`);
    return GET(new Request(`http://localhost/api${query}`), { params: Promise.resolve({ slug }) });
  };

  it.each([
    "areas",
    "atlas",
    "diff",
    "map",
    "places",
    "regions",
    "search",
    "statements",
    "stories",
    "unmapped",
  ])("answers for its %s", async (part) => {
    const query = {
      diff: "?from=2025-01-01&to=2025-01-01",
      search: "?q=upper",
      stories: "?region=bare-upper",
    };
    const answer = await read(part, query[part as keyof typeof query]); // undefined where there is none
    expect([answer.status, answer.status === 200 ? "" : await answer.text()]).toEqual([200, ""]);
  });

  it("has every part that its map page reads", async () => {
    const { GET } = await import("@/app/api/v1/theatres/[slug]/payloads/[part]/[digest]/route");
    const { addresses } = await (await read("atlas")).json();
    const paths = Object.values<string>(addresses).filter((path) => path.includes("/payloads/"));
    expect(paths).toHaveLength(4);
    for (const path of paths) {
      const [part = "", digest = ""] = (path.split("?")[0] ?? "").split("/").slice(-2);
      const answer = await GET(new Request(`http://localhost${path}`), {
        params: Promise.resolve({ slug, part, digest }),
      });
      expect(answer.status).toBe(200);
    }
  });

  it("has a slider of one day, its first", async () => {
    const { GET } = await import("@/app/api/v1/theatres/route");
    const answer = await GET(new Request("http://localhost/api"));
    const { items } = await answer.json();
    expect(items.find((one: { slug: string }) => one.slug === slug)).toMatchObject({
      startsOn: "2025-01-01",
      lastDay: "2025-01-01",
    });
  });
});
