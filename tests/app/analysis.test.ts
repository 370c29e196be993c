import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as getAreas } from "@/app/api/v1/theatres/[slug]/areas/route";
import { GET as getDiff } from "@/app/api/v1/theatres/[slug]/diff/route";
import { GET as getMap } from "@/app/api/v1/theatres/[slug]/map/route";
import { GET as getStatements } from "@/app/api/v1/theatres/[slug]/statements/route";
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

const demo = { params: Promise.resolve({ slug: "sumy-kursk" }) };
const request = (query = "", headers: Record<string, string> = {}) =>
  new Request(`http://localhost/api${query}`, { headers });
/** The JSON of an answer; its shape is what these tests are about. */
// biome-ignore lint/suspicious/noExplicitAny: reads JSON whose shape the expectations state
const body = async (answer: Response): Promise<any> => answer.json();
const rowsOf = async (answer: Response): Promise<Record<string, string>[]> =>
  parse(await answer.text(), { columns: true });

describe("the difference between two days", () => {
  const diff = async (query: string) => body(await getDiff(request(query), demo));

  it("has exactly the places whose status or holder the maps of both days tell apart, with those statuses", async () => {
    const span = ["2025-03-01", "2025-05-30"];
    const { items, nextCursor } = await diff(`?from=${span[0]}&to=${span[1]}`);
    expect(nextCursor).toBeNull();
    const [before, after] = await Promise.all(
      span.map(async (date) => {
        const map = await body(await getMap(request(`?date=${date}`), demo));
        const places = map.features.filter(
          (one: { properties: { kind: string } }) => one.properties.kind === "place",
        );
        return new Map<string, Record<string, unknown>>(
          places.map((one: { id: string; properties: object }) => [one.id, one.properties]),
        );
      }),
    );
    const held = (one?: Record<string, unknown>) => `${one?.status ?? "baseline"} ${one?.holder ?? ""}`;
    const ids = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])];
    // The map leaves out the baseline with its holder: a status of either day tells the two apart there.
    const differing = ids.filter((id) => held(before?.get(id)) !== held(after?.get(id)));
    expect(items.map((item: { placeId: string }) => item.placeId).sort()).toEqual(differing.sort());
    for (const item of items) {
      const shown = after?.get(item.placeId);
      if (shown) expect(shown).toMatchObject(item.after);
      expect(item.because).toEqual(item.after.because);
    }
  });

  it("says what Sudzha was shown as before and who has it change", async () => {
    const { items } = await diff("?from=2025-03-01&to=2025-03-15");
    const sudzha = items.find((item: { placeId: string }) => item.placeId === "sudzha-kursk");
    expect(sudzha).toMatchObject({
      name: "Sudzha",
      flip: "gained",
      before: { status: "assessed", holder: "ua" },
      after: { status: "assessed", holder: "ru" },
    });
    expect(sudzha.sentence).toMatch(
      /^On 1 March 2025, Sudzha was shown as “Assessed: Ukraine”\. On 15 March 2025, Sudzha is shown as held by Russia/,
    );
    expect(sudzha.sentence).toMatch(/ said .* that /);
  });

  it("lists what changed hands before what became contested", async () => {
    const order = ["gained", "lost", "becameContested", "settled", "other"];
    const { items } = await diff("");
    const ranks = items.map((item: { flip: string }) => order.indexOf(item.flip));
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
    expect(new Set(ranks).size).toBeGreaterThan(1);
  });

  it("looks through viewpoint and asserted time, and is empty between a day and itself", async () => {
    expect((await diff("?from=2025-05-30&to=2025-05-30")).items).toEqual([]);
    const ids = (answer: { items: { placeId: string }[] }) => answer.items.map((item) => item.placeId);
    const span = "?from=2024-08-05&to=2025-03-01";
    expect(ids(await diff(`${span}&asKnown=hindsight`))).toContain("sudzha-kursk");
    expect(ids(await diff(`${span}&asKnown=then`))).not.toContain("sudzha-kursk");
    expect((await getDiff(request("?viewpoint=party:zz"), demo)).status).toBe(400);
  });

  it.each(["?from=2025-05-30&to=2025-05-01", "?from=yesterday", "?since=2025-05-01"])(
    "answers 400 for %s",
    async (query) => {
      expect((await getDiff(request(query), demo)).status).toBe(400);
    },
  );
});

describe("areas over time", () => {
  const areas = async (query: string) => body(await getAreas(request(query), demo));

  it("add up to the whole of each region on each day, unattributed land included", async () => {
    const { series, regions } = await areas("?from=2024-08-05&to=2025-05-30");
    const wholes = new Map(
      regions.map((one: { region: string; km2: number }) => [one.region, one.km2] as const),
    );
    const days = new Map<string, number>();
    for (const { date, region, km2 } of series)
      days.set(`${region} ${date}`, (days.get(`${region} ${date}`) ?? 0) + km2);
    expect(days.size).toBeGreaterThan(wholes.size * 2);
    for (const [key, sum] of days) expect(sum).toBeCloseTo(Number(wholes.get(key.split(" ")[0])), 5);
    // Kursk Oblast has 29,997 km2, Sumy Oblast 23,834 km2.
    expect(wholes.get("kursk")).toBeGreaterThan(29_400);
    expect(wholes.get("kursk")).toBeLessThan(30_600);
    expect(wholes.get("sumy")).toBeGreaterThan(23_300);
    expect(wholes.get("sumy")).toBeLessThan(24_300);
  });

  it("change for a party by what the series holds for it on the two days", async () => {
    const { series, change } = await areas("?from=2025-03-01&to=2025-05-30");
    for (const { party, gainKm2, lossKm2, netKm2 } of change) {
      const held = (date: string) =>
        series
          .filter((row: { party: string; date: string }) => row.party === party && row.date === date)
          .reduce((sum: number, row: { km2: number }) => sum + row.km2, 0);
      expect(netKm2).toBeCloseTo(gainKm2 - lossKm2, 6);
      expect(netKm2).toBeCloseTo(held("2025-05-30") - held("2025-03-01"), 5);
    }
    expect(change.some((one: { gainKm2: number }) => one.gainKm2 > 0)).toBe(true);
  });

  it("stand beside the figures that sources gave, in their own words and through the viewpoint", async () => {
    const { stated } = await areas("?region=sumy");
    expect(stated.length).toBeGreaterThan(0);
    for (const figure of stated) {
      expect(Object.keys(figure).sort()).toEqual(["claimId", "km2", "modifier", "region", "saidOn"]);
      expect(figure.region).toBe("sumy");
    }
    const all = (await areas("")).stated.length;
    const russian = (await areas("?viewpoint=party:ru")).stated.length;
    expect(russian).toBeLessThan(all);
  });

  it("are the same as CSV, by parameter or by what the request accepts", async () => {
    const query = "?region=kursk&from=2025-03-01&to=2025-03-31";
    const { series } = await areas(query);
    const byFormat = await getAreas(request(`${query}&format=csv`), demo);
    expect(byFormat.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const rows = await rowsOf(byFormat);
    expect(
      rows.map(({ km2, party, ...row }) => ({ ...row, party: party || null, km2: Number(km2) })),
    ).toEqual(series);
    const byAccept = await getAreas(request(query, { accept: "text/csv" }), demo);
    expect(await rowsOf(byAccept)).toEqual(rows);
    const change = await rowsOf(await getAreas(request(`${query}&format=csv&table=change`), demo));
    expect(change.map((row) => row.party).sort()).toEqual(["ru", "ua"]);
  });

  it.each([
    ["?region=atlantis", "region"],
    ["?from=2025-05-30&to=2025-05-01", "from"],
    ["?format=xls", "format"],
    ["?table=all", "table"],
  ])("answer 400 with the field for %s", async (query, path) => {
    const answer = await getAreas(request(query), demo);
    expect(answer.status).toBe(400);
    expect((await body(answer)).error.fields[0].path).toBe(path);
  });
});

describe("tables to take away", () => {
  it("has the map of a day with the rows and statuses of its GeoJSON", async () => {
    const { features } = await body(await getMap(request("?date=2025-03-10"), demo));
    const answer = await getMap(request("?date=2025-03-10&format=csv"), demo);
    expect(answer.headers.get("content-disposition")).toBe(
      'attachment; filename="sumy-kursk-map-2025-03-10.csv"',
    );
    const rows = await rowsOf(answer);
    expect(rows.map(({ id, status, holder }) => [id, status, holder || null])).toEqual(
      features.map((one: { id: string; properties: { status: string; holder: string | null } }) => [
        one.id,
        one.properties.status,
        one.properties.holder,
      ]),
    );
    expect(rows.find((row) => row.id === "novenke-sumy")).toMatchObject({
      date: "2025-03-10",
      kind: "place",
      name: "Novenke",
      stale: "false",
      because: "report-001-2-1",
      lng: "35.10538",
      lat: "51.22021",
    });
    expect(rows.find((row) => row.id === "kositsa-kursk")).toMatchObject({ lng: "", lat: "" });
  });

  it("has all claims of the statements that a filter lets through, not only a page of them", async () => {
    const all = await rowsOf(await getStatements(request("?format=csv&limit=5"), demo));
    expect(all).toHaveLength(41);
    expect(new Set(all.map((row) => row.statementId)).size).toBe(28);
    const filter = "?source=reuters&place=bilovody-sumy";
    const { items } = await body(await getStatements(request(filter), demo));
    const some = await rowsOf(await getStatements(request(filter, { accept: "text/csv" }), demo));
    expect([...new Set(some.map((row) => row.statementId))]).toEqual(
      items.map((item: { id: string }) => item.id),
    );
  });

  it("has its header where nothing fits, and 404 in the API's form where there is no theatre", async () => {
    const none = await getStatements(request("?q=nothing-says-this&format=csv"), demo);
    expect(await none.text()).toMatch(/^statementId,claimId,/);
    const nowhere = await getStatements(request("?format=csv"), {
      params: Promise.resolve({ slug: "nowhere" }),
    });
    expect(nowhere.status).toBe(404);
  });
});
