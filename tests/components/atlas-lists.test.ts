import { describe, expect, it } from "vitest";
import { unmappedReason } from "@/components/atlas/group-unmapped";
import { listSubjects } from "@/components/atlas/list-subjects";
import { listViewpoints, viewpointName } from "@/components/atlas/list-viewpoints";
import { indexAtlas, statusOn } from "@/components/atlas/status-on-day";
import { boundsOf, timelineData } from "@/components/atlas/timeline-data";
import { EVENT } from "@/components/timeline/day-columns";
import { toDay } from "@/lib/domain/day";
import type { AtlasPayload, PayloadClaim, PayloadPlace } from "@/lib/wire/atlas-payload";

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

const place = (id: string, points: PayloadPlace["points"], claimIds: string[]): PayloadPlace => ({
  id,
  names: { en: id, uk: null },
  regionId: null,
  position: null,
  points,
  claimIds,
});
const baseline = {
  day: "2024-08-05",
  status: "baseline",
  rule: 2,
  holder: "ua",
  parties: [],
  because: [],
} as const;
const claimed = {
  day: "2025-03-09",
  status: "claimed",
  rule: 6,
  holder: "ru",
  parties: [],
  because: ["claim-1"],
} as const;
const point = (one: typeof baseline | typeof claimed) => ({ ...one, parties: [], because: [...one.because] });

const payload: AtlasPayload = {
  version: 1,
  policy: 1,
  theatre: {
    id: "theatre",
    slug: "theatre",
    names: { en: "Theatre", uk: null },
    startsOn: "2024-08-05",
    parties: [
      { key: "ua", names: { en: "Ukraine", uk: "Україна" }, colour: "#0072b2" },
      { key: "ru", names: { en: "Russia", uk: "Росія" }, colour: "#d55e00" },
    ],
  },
  viewpoint: "all",
  asKnown: "hindsight",
  knownAsOf: "2025-06-01T00:00:00.000Z",
  lastDay: "2025-05-30",
  places: [
    place("bare", [point(baseline)], []),
    place("spoken", [point(baseline)], ["claim-1"]),
    place("taken", [point(baseline), point(claimed)], ["claim-1"]),
  ],
  regions: [],
  claims: [claim({})],
  unmapped: [],
  histogram: [
    { day: "2024-01-01", claims: 1 },
    { day: "2025-03-09", claims: 2 },
  ],
  catchments: null,
};
const index = indexAtlas(payload);
const status = (id: string, day: string) => {
  const subject = index.places.get(id);
  return subject ? statusOn(index, subject, toDay(day)) : null;
};

describe("a status read out of the payload", () => {
  it("is the one of the last change point, since its day", () => {
    expect(status("taken", "2025-03-08")).toMatchObject({ status: "baseline", stale: false });
    expect(status("taken", "2025-03-20")).toMatchObject({
      status: "claimed",
      since: "2025-03-09",
      lastSpoken: "2025-03-09",
      origins: 1,
    });
  });

  it("is stale from the sixtieth day without a word", () => {
    expect(status("taken", "2025-05-07")?.stale).toBe(false);
    expect(status("taken", "2025-05-08")?.stale).toBe(true);
  });

  it("is none before the theatre begins", () => {
    expect(status("taken", "2024-08-04")).toBeNull();
  });
});

describe("the list beside the map", () => {
  it("has what was spoken of or has changed, the disputed first, and nothing else", () => {
    const { places } = listSubjects(index, toDay("2025-03-20"), "en");
    expect(places.map((row) => row.subject.record.id)).toEqual(["taken", "spoken"]);
  });
});

describe("the timeline of a payload", () => {
  const [ninth, tenth] = [216, 217];

  it("has the claims, changes of hands and changes inside its days only", () => {
    const before = claim({ earliest: "2024-01-01", latest: "2024-01-01", countsFrom: "2024-01-01" });
    const { days, stops } = timelineData(indexAtlas({ ...payload, claims: [claim({}), before] }));
    expect([days.certain[ninth], days.certain.reduce((sum, claims) => sum + claims, 0)]).toEqual([1, 1]);
    expect([days.uncertain.length, days.uncertain.some((claims) => claims > 0)]).toEqual([299, false]);
    expect([days.events[ninth], days.events[0]]).toEqual([EVENT.handChange, 0]);
    expect(stops).toEqual([0, ninth]);
  });

  it("has a claim of uncertain date on every day that it may mean, and a span on its first certain day", () => {
    const claims = [
      claim({ eventDate: "[2025-03-09..2025-03-10]", earliest: "2025-03-09", latest: "2025-03-10" }),
      claim({ eventDate: "[..2025-03-10]", earliest: null, latest: "2025-03-10", countsFrom: "2025-03-10" }),
      claim({ eventDate: "2025-03/2025-05", latest: "2025-05-31", countsFrom: "2025-03-10" }),
    ];
    const { days } = timelineData(indexAtlas({ ...payload, claims }));
    expect([...days.uncertain.subarray(ninth - 1, tenth + 2)]).toEqual([0, 1, 2, 0]);
    expect([...days.certain.subarray(ninth - 1, tenth + 2)]).toEqual([0, 0, 1, 0]);
  });

  it("has the day on which a claim was corrected or retracted", () => {
    const answers = [{ kind: "retracts", claimId: "claim-0" }];
    const { days } = timelineData(
      indexAtlas({ ...payload, claims: [claim({ answers, saidOnLatest: "2025-03-10" })] }),
    );
    expect(days.events[tenth]).toBe(EVENT.correction);
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
    const { groups, sources } = listViewpoints(payload, "all", "en");
    expect(groups.map((option) => option.id)).toEqual(["all", "independent", "party:ua", "party:ru"]);
    expect(sources).toEqual([{ id: "source:ministry", name: "Ministry" }]);
  });

  it("name a source of the link even where it has said nothing", () => {
    expect(listViewpoints(payload, "source:mute", "en").sources.map((option) => option.id)).toContain(
      "source:mute",
    );
    expect(viewpointName(payload, "source:ministry", "en")).toBe("Only Ministry");
  });
});

describe("the opening window", () => {
  it("holds all positions, and is none without any", () => {
    expect(
      boundsOf([
        [34, 51],
        [36, 50],
      ]),
    ).toEqual([34, 50, 36, 51]);
    expect(boundsOf([])).toBeNull();
  });
});
