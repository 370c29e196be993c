import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as getAreas } from "@/app/api/v1/theatres/[slug]/areas/route";
import { GET as getAtlas } from "@/app/api/v1/theatres/[slug]/atlas/route";
import { GET as getDiff } from "@/app/api/v1/theatres/[slug]/diff/route";
import { GET as getMap } from "@/app/api/v1/theatres/[slug]/map/route";
import { GET as getPayload } from "@/app/api/v1/theatres/[slug]/payloads/[part]/[digest]/route";
import { GET as getStories } from "@/app/api/v1/theatres/[slug]/stories/route";
import { type AtlasData, findSubject, glanceOn, statusOn } from "@/components/atlas/atlas-data";
import { atlasRows } from "@/components/atlas/atlas-rows";
import { emptyShelf } from "@/components/atlas/story-shelf";
import { createEngine } from "@/components/engine/engine";
import { paintTimelines } from "@/components/map/map-scene";
import { lookOn } from "@/components/map/paint-on-day";
import { areaStatuses } from "@/lib/domain/area-ground";
import { noFilter } from "@/lib/domain/claim-filter";
import { addDays, type Day, toDay, toDayNumber } from "@/lib/domain/day";
import { flips } from "@/lib/domain/difference";
import { readMap } from "@/lib/service/read-map";
import type { AtlasHead, PayloadLens, StoryBook } from "@/lib/wire/atlas-payload";
import { toSquareMetres } from "@/lib/wire/cell-areas";
import { ENCODED_AS, TAKES_BROTLI } from "@/lib/wire/http-answer";
import { lensParameters } from "@/lib/wire/lens-query";
import { choosePattern } from "@/lib/wire/pattern";
import { type OpenDatabase, openDemoDatabase } from "@/tests/support/open-test-database";

// The same date, viewpoint and place give the same status from the API, from the worker, in the table and in the
// picture, on every day of the demonstration.

let opened: OpenDatabase;
let head: AtlasHead;
const engine = createEngine(fetchBytes);

const slug = "sumy-kursk";
const demo = { params: Promise.resolve({ slug }) };
const request = (address: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost${address}`, { headers });
/** The JSON of an answer; its shape is what these tests are about. */
// biome-ignore lint/suspicious/noExplicitAny: reads JSON whose shape the expectations state
const body = async (answer: Response): Promise<any> => answer.json();

async function fetchBytes(address: string): Promise<Uint8Array> {
  const [, part = "", digest = ""] = /payloads\/(\w+)\/([\w-]+)\?/.exec(address) ?? [];
  if (part === "") throw new Error(`${address} is no payload.`);
  const answer = await getPayload(request(address), { params: Promise.resolve({ slug, part, digest }) });
  return new Uint8Array(await answer.arrayBuffer());
}

beforeAll(async () => {
  opened = await openDemoDatabase();
  process.env.DATABASE_URL = opened.url;
  head = await body(await getAtlas(request("/"), demo));
  engine.start(head);
});
afterAll(async () => {
  const { database } = await import("@/lib/service/database");
  await database().close();
  await opened.close();
});

const lens = (patch: Partial<PayloadLens>): PayloadLens => ({
  viewpoint: "all",
  asKnown: "hindsight",
  filter: noFilter,
  ...patch,
});
const lenses: [string, PayloadLens][] = [
  ["all sources in hindsight", lens({})],
  ["all sources as known then", lens({ asKnown: "then" })],
  ["independent sources", lens({ viewpoint: "independent" })],
  ["one party", lens({ viewpoint: "party:ru" })],
  ["the other party as known then", lens({ viewpoint: "party:ua", asKnown: "then" })],
  ["assertions of control", lens({ filter: { ...noFilter, assertions: ["control"] } })],
  ["verified claims", lens({ filter: { ...noFilter, verdicts: ["verified"] } })],
  ["channels and officials", lens({ filter: { ...noFilter, sourceKinds: ["channel", "official"] } })],
];

async function dataOf(asked: PayloadLens): Promise<AtlasData> {
  const { directory, payload } = await engine.open();
  const timelines = await engine.timelines(asked);
  return { head, directory, lens: asked, parties: payload.parties, timelines, shelf: emptyShelf };
}

/** What the API answers, without being written as JSON and read again: that is done for one view. */
async function readDay(asked: PayloadLens, date: Day) {
  const map = await readMap(opened.db, { slug, date, lang: "en", knownAsOf: null, ...asked });
  if (!map.ok) throw new Error(map.error.message);
  // biome-ignore lint/suspicious/noExplicitAny: the same shape as the JSON above
  return map.value as any;
}

function* everyDay(): Generator<Day> {
  const last = toDay(head.lastDay);
  for (let day = toDay(head.theatre.startsOn); day <= last; day = addDays(day, 1)) yield day;
}

describe.each(lenses)("in the view of %s", (_, asked) => {
  it("API, worker, table and picture agree on every day", async () => {
    const data = await dataOf(asked);
    const paint = paintTimelines(data.timelines, data.directory);
    const asText = (one: object) => JSON.stringify(one);
    for (const day of everyDay()) {
      const query = lensParameters(asked, null);
      query.set("date", day);
      const map =
        query.size > 1 ? await readDay(asked, day) : await body(await getMap(request(`/?${query}`), demo));
      const told = new Map<
        string,
        { status: string; holder: string; parties: string[]; since: string; stale: boolean }
      >(map.features.map((one: { id: string; properties: object }) => [one.id, one.properties]));
      const wanted = [...told].map(([id, { status, holder, parties, since, stale }]) =>
        asText({ id, status, holder, parties, since, stale }),
      );
      const rows = atlasRows(data, day, "en").filter(
        ({ id, status }) => told.has(id) || status !== "baseline",
      );
      expect(
        rows
          .map(({ id, status, holder, parties, since, stale }) =>
            asText({ id, status, holder, parties, since, stale }),
          )
          .sort(),
        day,
      ).toEqual(wanted.sort());
      for (const [place, id] of data.directory.places.ids.entries()) {
        const status = told.get(id);
        const look = lookOn(paint, place, toDayNumber(day));
        const { pattern } = look;
        expect(pattern, `${id} on ${day}`).toEqual(
          status ? choosePattern(status as Parameters<typeof choosePattern>[0]) : null,
        );
        if (pattern) expect(look.stale, `${id} on ${day}`).toBe(status?.stale);
      }
    }
  }, 120_000);

  it("the story of a place tells the statuses of its timeline, and since when, on every day", async () => {
    const data = await dataOf(asked);
    const { ids, isNamed } = data.directory.places;
    const named = ids.filter((_id, place) => isNamed[place] === 1);
    const query = lensParameters(asked, null);
    query.set("place", named.join(","));
    query.set("region", data.directory.regions.ids.join(","));
    const book: StoryBook = await body(await getStories(request(`/?${query}`), demo));
    const shelf = emptyShelf.with(book);
    const subjects = book.stories.flatMap(({ kind, id }) => findSubject(data.directory, kind, id) ?? []);
    expect(subjects).toHaveLength(named.length + data.directory.regions.ids.length);
    for (const day of everyDay())
      for (const subject of subjects)
        expect(statusOn({ shelf }, subject, day), `${subject.id} on ${day}`).toMatchObject(
          glanceOn(data, subject.number, day) ?? {},
        );
  }, 60_000);

  it("worker and API find the same difference between days", async () => {
    const data = await dataOf(asked);
    const days = ["2024-08-05", "2025-03-09", "2025-05-30"].map(toDay);
    for (const from of days)
      for (const to of days.filter((day) => day >= from)) {
        const query = lensParameters(asked, null);
        query.set("from", from);
        query.set("to", to);
        const { items } = await body(await getDiff(request(`/?${query}`), demo));
        const side = (day: Day) => ({ lens: asked, day: toDayNumber(day) });
        const found = await engine.compare(side(from), side(to));
        const places = [...found.subject].flatMap((number, row) => {
          const id = data.directory.places.ids[number];
          return id === undefined ? [] : [`${id} ${flips[found.flip[row] ?? -1]}`];
        });
        expect(places.sort()).toEqual(
          items.map((item: { placeId: string; flip: string }) => `${item.placeId} ${item.flip}`).sort(),
        );
      }
  });
});

it("worker and API add up the same areas of the whole theatre", async () => {
  const [from, to] = [toDay(head.theatre.startsOn), toDay(head.lastDay)];
  const series = await engine.areas(head.lens, toDayNumber(from), toDayNumber(to));
  const { series: rows } = await body(await getAreas(request("/"), demo));
  const keys = head.theatre.parties.map(({ key }) => key);
  const sums = new Map<string, number>();
  for (const { date, party, status, km2 } of rows)
    if (date === to)
      sums.set(`${status} ${party}`, (sums.get(`${status} ${party}`) ?? 0) + toSquareMetres(km2));
  const own = new Map<string, number>();
  for (const [row, day] of series.day.entries())
    if (day === toDayNumber(to))
      own.set(
        `${areaStatuses[series.status[row] ?? -1]} ${keys[series.holder[row] ?? -1] ?? null}`,
        series.m2[row] ?? 0,
      );
  const sized = (all: Map<string, number>) => [...all].filter(([, m2]) => m2 > 0).sort();
  expect(sized(own)).toEqual(sized(sums));
});

describe("a payload", () => {
  it("is kept for ever under its digest, compressed for those who can read that", async () => {
    const address = head.addresses.timeline;
    const [, part = "", digest = ""] = /payloads\/(\w+)\/([\w-]+)\?/.exec(address) ?? [];
    const params = { params: Promise.resolve({ slug, part, digest }) };
    const plain = await getPayload(request(address), params);
    expect(plain.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(plain.headers.get(ENCODED_AS)).toBeNull();
    const packed = await getPayload(request(address, { [TAKES_BROTLI]: "1" }), params);
    expect(packed.headers.get(ENCODED_AS)).toBe("br");
    expect(packed.headers.get("vary")).toBe("Accept-Encoding");
    const bytes = new Uint8Array(await plain.arrayBuffer());
    expect(new Uint8Array(brotliDecompressSync(await packed.arrayBuffer()))).toEqual(bytes);
  });

  it("is not found under another digest, nor by another name", async () => {
    const ask = async (part: string, digest: string) =>
      (await getPayload(request("/"), { params: Promise.resolve({ slug, part, digest }) })).status;
    expect(await ask("timeline", "0".repeat(64))).toBe(404);
    expect(await ask("secrets", "0".repeat(64))).toBe(404);
  });

  it("stays what it was when more is learned: its address says of which moment it is", async () => {
    expect(head.addresses.timeline).toContain(`knownAsOf=${encodeURIComponent(head.knownAsOf)}`);
    const again: AtlasHead = await body(
      await getAtlas(request(`/?knownAsOf=${encodeURIComponent(head.knownAsOf)}`), demo),
    );
    expect(again).toEqual(head);
  });
});
