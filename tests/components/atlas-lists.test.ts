import { describe, expect, it } from "vitest";
import { findSubject, glanceOn, statusOn } from "@/components/atlas/atlas-data";
import { unmappedReason } from "@/components/atlas/group-unmapped";
import { listSubjects, readRows } from "@/components/atlas/list-subjects";
import { boundsOf, changeStops } from "@/components/atlas/timeline-data";
import { toDay } from "@/lib/domain/day";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import { listViewpoints, viewpointName } from "@/lib/wire/list-viewpoints";
import { testData, testDirectory, testHead } from "../support/atlas-data";

const claim = (patch: Partial<PayloadClaim>): PayloadClaim => ({
  id: "claim-1",
  statementId: "statement-1",
  speaker: { id: "ministry", names: { en: "Ministry", uk: "Міністерство" }, alignment: "ru" },
  relay: [],
  assertion: "control",
  action: "captured",
  of: null,
  what: null,
  party: "ru",
  target: { kind: "place", id: "village", names: { en: "Village", uk: null }, region: null },
  quantity: null,
  eventDate: "2025-03-09",
  saidOn: "2025-03-09",
  countsFrom: "2025-03-09",
  countsTo: null,
  earliest: "2025-03-09",
  latest: "2025-03-09",
  saidOnLatest: "2025-03-09",
  answers: [],
  verdict: null,
  verdictBy: null,
  note: null,
  ...patch,
});

const baseline = { day: "2024-08-05", status: "baseline", holder: "ua" } as const;
const claimed = { day: "2025-03-09", status: "claimed", holder: "ru" } as const;
const told = (point: typeof baseline | typeof claimed, because: string[]) => ({
  ...point,
  rule: 1,
  parties: [],
  because,
});
const data = testData(
  [
    { id: "bare", points: [baseline] },
    { id: "spoken", points: [baseline], isNamed: true },
    {
      id: "taken",
      points: [baseline, claimed, { ...claimed, day: "2025-05-08", stale: true }],
      isNamed: true,
    },
  ],
  [],
  "all",
  {
    stories: [
      {
        kind: "place",
        id: "taken",
        points: [told(baseline, []), told(claimed, ["claim-1"])],
        claimIds: ["claim-1"],
      },
    ],
    claims: [claim({})],
  },
);
const head = testHead({
  sources: [
    { id: "ministry", names: { en: "Ministry", uk: "Міністерство" }, kind: "government", alignment: "ru" },
  ],
});
const subject = (id: string) => {
  const found = findSubject(data.directory, "place", id);
  if (!found) throw new Error(`There is no place ${id}.`);
  return found;
};
const glance = (id: string, day: string) => glanceOn(data, subject(id).number, toDay(day));

describe("a status read out of the timelines", () => {
  it("is the one of the last change point, since its day", () => {
    expect(glance("taken", "2025-03-08")).toMatchObject({ status: "baseline", stale: false });
    expect(glance("taken", "2025-03-20")).toMatchObject({ status: "claimed", since: "2025-03-09" });
  });

  it("grows stale without another beginning", () => {
    expect(glance("taken", "2025-05-07")).toMatchObject({ stale: false, since: "2025-03-09" });
    expect(glance("taken", "2025-05-08")).toMatchObject({ stale: true, since: "2025-03-09" });
  });

  it("is none before the theatre begins", () => {
    expect(glance("taken", "2024-08-04")).toBeNull();
  });

  it("has the claims behind it once its story is here, and is the same status then", () => {
    expect(statusOn(data, subject("spoken"), toDay("2025-03-20"))).toBeNull();
    for (const day of ["2025-03-08", "2025-03-20", "2025-05-08"]) {
      const status = statusOn(data, subject("taken"), toDay(day));
      expect(status).toMatchObject(glance("taken", day) ?? {});
      expect(status?.because).toEqual(day < "2025-03-09" ? [] : ["claim-1"]);
    }
  });
});

describe("the list beside the map", () => {
  it("has what was spoken of or has changed, the disputed first, and nothing else", () => {
    const listing = listSubjects(data, "place", toDay("2025-03-20"), "en");
    expect(readRows(data, listing, 9).map((row) => row.subject.id)).toEqual(["taken", "spoken"]);
    expect(listing.changed).toBe(1);
    expect(readRows(data, listing, 1)).toHaveLength(1);
  });
});

describe("the days on which the map changes", () => {
  it("are those of another status or holder, not those on which a word grows old", () => {
    expect(changeStops(data.timelines, { first: toDay("2024-08-05"), last: toDay("2025-05-30") })).toEqual([
      0, 216,
    ]);
    expect(changeStops(data.timelines, { first: toDay("2024-08-05"), last: toDay("2025-01-01") })).toEqual([
      0,
    ]);
  });
});

describe("the reason that keeps a claim off the map", () => {
  it("is the intention before anything else, then its target", () => {
    const region = { kind: "region", id: "kursk", names: { en: "Kursk", uk: null } } as const;
    const area = {
      kind: "area",
      description: "the border",
      regions: [],
      bufferKm: null,
      drawn: false,
    } as const;
    expect(unmappedReason(claim({ assertion: "intent", target: region }))).toBe("intent");
    expect(unmappedReason(claim({ assertion: "denial", of: "intent", target: region }))).toBe("intent");
    expect(unmappedReason(claim({ target: { ...area, regions: [] } }))).toBe("area");
    expect(
      unmappedReason(claim({ target: { kind: "count", count: 4, modifier: "exact", regions: [] } })),
    ).toBe("count");
    expect(unmappedReason(claim({}))).toBe("noPosition");
    const figure = { unit: "km2", value: 90, modifier: "atLeast", of: null } as const;
    expect(unmappedReason(claim({ target: region, quantity: figure }))).toBe("figure");
    expect(unmappedReason(claim({ target: region }))).toBe("region");
  });
});

describe("the viewpoints", () => {
  it("are all sources, independents, each party's, and each speaker", () => {
    const { groups, sources } = listViewpoints(head, "all", "en");
    expect(groups.map((option) => option.id)).toEqual(["all", "independent", "party:ua", "party:ru"]);
    expect(sources).toEqual([{ id: "source:ministry", name: "Ministry" }]);
  });

  it("name a source of the link even where it has said nothing", () => {
    expect(listViewpoints(head, "source:mute", "en").sources.map((option) => option.id)).toContain(
      "source:mute",
    );
    expect(viewpointName(head, "source:ministry", "en")).toBe("Only Ministry");
  });
});

describe("the opening window", () => {
  it("holds all positions that somebody spoke of, and is none without any", () => {
    const places = [
      { id: "one", points: [baseline], position: [34, 51] as [number, number], isNamed: true },
      { id: "two", points: [baseline], position: [36, 50] as [number, number], isNamed: true },
      { id: "silent", points: [baseline], position: [10, 10] as [number, number] },
      { id: "nowhere", points: [baseline], isNamed: true },
    ];
    expect(boundsOf(testDirectory(places))).toEqual([34, 50, 36, 51]);
    expect(boundsOf(testDirectory(places.slice(2)))).toBeNull();
  });
});
