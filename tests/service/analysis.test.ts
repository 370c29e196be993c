import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toDay } from "@/lib/domain/day";
import { getRegion, listRegionRows } from "@/lib/service/get-region";
import { listChanges } from "@/lib/service/list-changes";
import { readUnmapped } from "@/lib/service/list-unmapped";
import { wholeView } from "@/lib/service/open-view";
import { readMap } from "@/lib/service/read-map";
import { readStories } from "@/lib/service/tell-stories";
import { tracePlace } from "@/lib/service/trace-place";
import { trackSource } from "@/lib/service/track-source";
import { type OpenDatabase, openDemoDatabase } from "@/tests/support/open-test-database";

const VIEW = wholeView;
const EVERYTHING = {
  ...VIEW,
  slug: null,
  from: null,
  to: null,
  region: null,
  party: null,
  lang: "en",
} as const;

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await openDemoDatabase();
});
afterAll(() => opened.close());

/** The value of an outcome that is expected to be good. */
function value<T>(outcome: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

describe("a region over a span of days", () => {
  const kursk = (to: string) =>
    getRegion(opened.db, { ...VIEW, id: "kursk", from: toDay("2025-03-01"), to: toDay(to), lang: "en" });

  it("has the places that the map of its last day has, and the rest counted", async () => {
    const region = value(await kursk("2025-03-15"));
    const map = value(
      await readMap(opened.db, { ...VIEW, slug: "sumy-kursk", date: toDay("2025-03-15"), lang: "en" }),
    );
    const shown = map.features.filter((one) => one.properties?.kind === "place").map((one) => one.id);
    for (const place of region.places) expect(shown).toContain(place.id);
    expect(region.places.map((place) => place.id)).toContain("sudzha-kursk");
    expect(region.changedPlaces).toBe(region.places.length);
    expect(region.baselinePlaces).toBeGreaterThan(0);
    expect(region.sentence).toMatch(/^On 15 March 2025, Kursk Oblast is shown as /);
  });

  it("has the size of the land that each place paints, as its series counts it", async () => {
    const region = value(await kursk("2025-03-15"));
    const painted = region.places.reduce((sum, place) => sum + place.km2, 0);
    const counted = region.areas.series
      .filter(
        (row) => row.date === "2025-03-15" && row.status !== "baseline" && row.status !== "unattributed",
      )
      .reduce((sum, row) => sum + row.km2, 0);
    expect(painted).toBeCloseTo(counted, 5);
    expect(region.places.find((place) => place.id === "kositsa-kursk")?.km2).toBe(0);
  });

  it("lists what was said of it and cannot be mapped, all of which the atlas lists too", async () => {
    const page = { slug: "sumy-kursk", knownAsOf: null, cursor: null, limit: 100 };
    const unmapped = value(await readUnmapped(opened.db, page)).items.map((claim) => claim.id);
    const region = value(await kursk("2025-05-30"));
    expect(region.withoutPlace.length).toBeGreaterThan(0);
    for (const claim of region.withoutPlace) expect(unmapped).toContain(claim.id);
    expect(region.withoutPlace.map((claim) => claim.id)).toContain("report-001-1-3");
  });

  it("is one of the list of regions, with the same status there", async () => {
    const { day, regions } = value(await listRegionRows(opened.db, { ...VIEW, slug: null, lang: "en" }));
    expect(regions).toHaveLength(6);
    const region = value(await kursk(day));
    expect(regions.find((one) => one.id === "kursk")).toEqual({
      id: "kursk",
      key: "kursk",
      names: region.names,
      km2: region.km2,
      status: region.status,
      changedPlaces: region.changedPlaces,
    });
  });

  it("is not found where there is none", async () => {
    const nowhere = await getRegion(opened.db, { ...VIEW, id: "atlantis", from: null, to: null, lang: "en" });
    expect(nowhere).toMatchObject({ ok: false, error: { code: "notFound" } });
  });
});

describe("changes day by day", () => {
  it("come newest first and say on whose word", async () => {
    const { days } = value(await listChanges(opened.db, EVERYTHING));
    const order = days.map(({ day }) => day);
    expect(order).toEqual([...order].sort().reverse());
    const sudzha = days
      .flatMap(({ day, changes }) => changes.map((change) => ({ day, ...change })))
      .find((change) => change.id === "sudzha-kursk" && change.after.holder === "ru");
    expect(sudzha?.before).toMatchObject({ holder: "ua" });
    expect(sudzha?.sentence).toMatch(/is shown as held by Russia.* said /);
  });

  it("applied one after another from the first day on, give the map of the last", async () => {
    const { days } = value(await listChanges(opened.db, EVERYTHING));
    const statuses = new Map<string, string>();
    for (const { changes } of [...days].reverse())
      for (const { id, kind, after } of changes)
        if (kind === "place") statuses.set(id, `${after.status} ${after.holder}`);
    const map = value(
      await readMap(opened.db, { ...VIEW, slug: "sumy-kursk", date: toDay("2025-05-30"), lang: "en" }),
    );
    for (const { id, properties } of map.features)
      if (properties?.kind === "place")
        expect({ id, status: statuses.get(String(id)) }).toEqual({
          id,
          status: `${properties.status} ${properties.holder}`,
        });
  });

  it("narrow to days, a region and a party", async () => {
    const span = { from: toDay("2025-03-01"), to: toDay("2025-03-31") };
    const narrowed = value(
      await listChanges(opened.db, { ...EVERYTHING, ...span, region: "sumy", party: "ru" }),
    );
    expect(narrowed.days.length).toBeGreaterThan(0);
    for (const { day, changes } of narrowed.days) {
      expect(day >= span.from && day <= span.to).toBe(true);
      for (const { kind, region, before, after } of changes) {
        if (kind === "place") expect(region?.en).toBe("Sumy Oblast");
        expect([before, after].some((one) => one.holder === "ru" || one.parties.includes("ru"))).toBe(true);
      }
    }
    const wrong = await listChanges(opened.db, { ...EVERYTHING, region: "atlantis" });
    expect(wrong).toMatchObject({ ok: false, error: { code: "invalid", fields: [{ path: "region" }] } });
  });
});

describe("the record of a source", () => {
  it("counts every judged claim once, in all and by month", async () => {
    const record = value(await trackSource(opened.db, { id: "ru-mod" }));
    const sum = (fates: Record<string, number>) =>
      Object.values(fates).reduce((one, other) => one + other, 0);
    expect(record.judged).toBeGreaterThan(0);
    expect(record.made).toBeGreaterThanOrEqual(record.judged);
    expect(sum(record.fates)).toBe(record.judged);
    expect(record.months.reduce((total, month) => total + month.judged, 0)).toBe(record.judged);
    for (const month of record.months) expect(sum(month.fates)).toBe(month.judged);
    expect(record.refutedKm2).toBeLessThanOrEqual(record.namedKm2);
  });

  it("judges nothing of a source that only carries what others say", async () => {
    expect(value(await trackSource(opened.db, { id: "reuters" }))).toMatchObject({
      judged: 0,
      medianDays: null,
    });
  });
});

describe("the trace of a place", () => {
  it("has a line for each source that spoke of it, words after one another, and the atlas' own change points", async () => {
    const trace = value(await tracePlace(opened.db, { ...VIEW, id: "zhuravka-sumy" }));
    const asked = { ...VIEW, slug: "sumy-kursk", place: ["zhuravka-sumy"], region: [] };
    const { stories } = value(await readStories(opened.db, asked));
    expect(trace.points).toEqual(stories[0]?.points);
    expect(trace.voices.length).toBeGreaterThan(1);
    for (const { source, spans } of trace.voices) {
      for (const [index, span] of spans.entries()) {
        expect(span.claim.speaker.id).toBe(source.id);
        expect(span.from <= span.to).toBe(true);
        const next = spans[index + 1];
        if (next) expect(next.from >= span.from).toBe(true);
      }
    }
  });

  it("hears only whom the viewpoint admits", async () => {
    const trace = value(await tracePlace(opened.db, { ...VIEW, viewpoint: "party:ru", id: "zhuravka-sumy" }));
    for (const { source } of trace.voices) expect(source.alignment).toBe("ru");
  });
});
