import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assertions } from "@/lib/domain/claim";
import { noFilter } from "@/lib/domain/claim-filter";
import { fromDayNumber } from "@/lib/domain/day";
import { sourceKinds } from "@/lib/domain/source";
import { verdicts } from "@/lib/domain/verification";
import { type AtlasView, defaultView, fallBack, parseView, serializeView } from "@/lib/wire/view-url";

const readLink = (link: string) => parseView(Object.fromEntries(new URLSearchParams(link)));

const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });

const viewpoints = fc.oneof(
  fc.constantFrom("all", "independent"),
  fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/).map((key) => `party:${key}`),
  id.map((source) => `source:${source}`),
);
const days = fc.integer({ min: 2_400_000, max: 2_500_000 }).map(fromDayNumber);

const views: fc.Arbitrary<AtlasView> = fc.record({
  theatre: orNull(id),
  date: orNull(days),
  viewpoint: viewpoints,
  asKnown: fc.constantFrom("hindsight" as const, "then" as const),
  filter: fc.record({
    sourceKinds: fc.subarray([...sourceKinds]).map((kinds) => kinds.sort()),
    sourceId: orNull(id),
    verdicts: fc.subarray([...verdicts]).map((list) => list.sort()),
    assertions: fc.subarray([...assertions]).map((list) => list.sort()),
  }),
  knownAsOf: orNull(
    fc
      .date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
      .map((instant) => instant.toISOString()),
  ),
  compare: orNull(days),
  against: orNull(viewpoints),
  mode: fc.constantFrom("difference" as const, "side" as const, "swipe" as const),
  selected: orNull(fc.record({ kind: fc.constantFrom("place" as const, "region" as const), id })),
  camera: orNull(
    fc.record({
      zoom: fc.integer({ min: 0, max: 2200 }).map((steps) => steps / 100),
      lat: fc.integer({ min: -850_000, max: 850_000 }).map((steps) => steps / 10_000),
      lng: fc.integer({ min: -1_800_000, max: 1_800_000 }).map((steps) => steps / 10_000),
    }),
  ),
  lang: orNull(fc.constantFrom("en" as const, "uk" as const)),
});

describe("the view in the link", () => {
  it("comes back as it was written", () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(readLink(serializeView(view))).toEqual({ view, problems: [] });
      }),
    );
  });

  it("has one spelling only", () => {
    fc.assert(
      fc.property(views, (view) => {
        const link = serializeView(view);
        expect(serializeView(readLink(link).view)).toBe(link);
      }),
    );
  });

  it("never ends in punctuation and needs no escapes", () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(serializeView(view)).toMatch(/^$|^\?[A-Za-z0-9=&:/.,-]*[A-Za-z0-9]$/);
      }),
    );
  });

  it("is empty where everything is as the page opens", () => {
    expect(serializeView(defaultView)).toBe("");
    expect(readLink("")).toEqual({ view: defaultView, problems: [] });
  });

  it("reads as a person would write it", () => {
    const link = "?date=2025-05-30&viewpoint=party:ua&place=zhuravka-sumy&map=9.2/51.18/35&lang=uk";
    expect(serializeView(readLink(link).view)).toBe(link);
  });

  it("falls back where a value is invalid, says which, and keeps the rest", () => {
    const link =
      "?date=2025-02-30&viewpoint=nobody&asKnown=never&knownAsOf=noon&map=9/951/35&lang=xx&place=sudzha";
    const { view, problems } = readLink(link);
    expect(view).toEqual({ ...defaultView, selected: { kind: "place", id: "sudzha" } });
    expect(problems).toEqual(["date", "viewpoint", "asKnown", "knownAsOf", "map", "lang"]);
  });

  it("drops a comparison that cannot be read, and says so", () => {
    const { view, problems } = readLink("?compare=2025-02-29&against=party:&mode=blink&date=2025-03-01");
    expect(view).toEqual({ ...defaultView, date: "2025-03-01" });
    expect(problems).toEqual(["compare", "against", "mode"]);
  });

  it("carries a comparison", () => {
    const link = "?date=2025-05-30&compare=2025-03-01&against=party:ua&mode=swipe";
    const { view } = readLink(link);
    expect(view).toEqual({
      ...defaultView,
      date: "2025-05-30",
      compare: "2025-03-01",
      against: "party:ua",
      mode: "swipe",
    });
    expect(serializeView(view)).toBe(link);
  });

  it("selects the place where a link names a region as well", () => {
    const { view, problems } = readLink("?place=sudzha&region=kursk");
    expect(view.selected).toEqual({ kind: "place", id: "sudzha" });
    expect(problems).toEqual(["region"]);
  });

  it("takes the first of a parameter given twice", () => {
    expect(parseView({ date: ["2025-03-09", "2025-03-10"] }).view.date).toBe("2025-03-09");
  });

  it("leaves parameters of other meaning alone", () => {
    expect(readLink("?utm_source=letter").problems).toEqual([]);
  });
});

describe("the view shown instead of one that cannot be had", () => {
  const asked: AtlasView = {
    ...defaultView,
    theatre: "elsewhere",
    viewpoint: "party:xx",
    asKnown: "then",
    filter: { ...noFilter, sourceId: "kyiv-independent", sourceKinds: ["newsAgency"] },
    selected: { kind: "place", id: "sudzha" },
  };

  it("gives up what may be the cause, and says only what the link had named", () => {
    expect(fallBack(asked, "notFound").problems).toEqual(["theatre", "viewpoint", "source"]);
    expect(fallBack({ ...asked, knownAsOf: "1990-01-01T00:00:00Z" }, "notFound").problems).toEqual([
      "theatre",
      "viewpoint",
      "source",
      "knownAsOf",
    ]);
    expect(fallBack(asked, "invalid").problems).toEqual(["viewpoint", "source"]);
    expect(fallBack({ ...defaultView, viewpoint: "party:xx" }, "invalid").problems).toEqual(["viewpoint"]);
  });

  it("keeps the rest", () => {
    const filter = { ...asked.filter, sourceId: null };
    expect(fallBack(asked, "invalid").view).toEqual({ ...asked, viewpoint: "all", filter });
    const known: AtlasView = { ...asked, knownAsOf: "1990-01-01T00:00:00Z" };
    expect(fallBack(known, "notFound").view).toEqual({ ...asked, theatre: null, viewpoint: "all", filter });
  });
});
