import { describe, expect, it } from "vitest";
import { directoryOf } from "@/components/atlas/scene-of-index";
import { indexAtlas } from "@/components/atlas/status-on-day";
import {
  type CompareSide,
  compareKind,
  compareSides,
  measureFlips,
  orderSides,
} from "@/components/compare/compare-sides";
import { differenceMarks, differencePaint } from "@/components/compare/difference-scene";
import { flipPattern } from "@/components/compare/flip-pattern";
import { changeWords, flipWords } from "@/components/compare/words-of-flips";
import { lookOn } from "@/components/map/paint-on-day";
import { toDay } from "@/lib/domain/day";
import { flips } from "@/lib/domain/difference";
import type { AtlasPayload, PayloadPlace, PayloadPoint } from "@/lib/wire/atlas-payload";
import { toSquareMetres } from "@/lib/wire/cell-areas";

const point = (day: string, status: PayloadPoint["status"], holder: string | null): PayloadPoint => ({
  day,
  status,
  rule: 1,
  holder,
  parties: status === "contested" ? ["ru", "ua"] : [],
  because: [],
});
const [start, march, may] = [toDay("2024-08-05"), toDay("2025-03-01"), toDay("2025-05-30")];
const ours = point(start, "baseline", "ua");

const place = (id: string, ...points: PayloadPoint[]): PayloadPlace => ({
  id,
  names: { en: id, uk: null },
  regionId: "region",
  position: [35, 51],
  points,
  claimIds: [],
});

function payload(viewpoint: string, places: PayloadPlace[]): AtlasPayload {
  return {
    version: 1,
    policy: 1,
    theatre: {
      id: "theatre",
      slug: "theatre",
      names: { en: "Theatre", uk: null },
      startsOn: start,
      parties: [
        { key: "ua", names: { en: "Ukraine", uk: "Україна" }, colour: "#0072b2" },
        { key: "ru", names: { en: "Russia", uk: "Росія" }, colour: "#d55e00" },
      ],
    },
    viewpoint,
    asKnown: "hindsight",
    knownAsOf: "2025-06-01T00:00:00Z",
    lastDay: may,
    places,
    regions: [
      {
        id: "region",
        key: "region",
        names: { en: "Region", uk: null },
        baseline: "ua",
        points: [ours, point("2025-04-01", "contested", null)],
        claimIds: [],
      },
    ],
    claims: [],
    unmapped: [],
    histogram: [],
    catchments: null,
  };
}

const index = indexAtlas(
  payload("all", [
    place("quiet", ours),
    place("taken", ours, point("2025-03-09", "claimed", "ru")),
    place("disputed", ours, point("2025-05-27", "contested", null)),
    place("calmed", ours, point("2025-02-01", "contested", null), point("2025-04-01", "assessed", "ru")),
    place("unsure", ours, point("2025-04-01", "unknown", null)),
    place("proven", ours, point("2025-01-01", "claimed", "ru"), point("2025-04-01", "verified", "ru")),
  ]),
);
const side = (day: typeof march, own = index, viewpoint = "all"): CompareSide => ({
  index: own,
  day,
  viewpoint,
});
const difference = compareSides(side(march), side(may), "en");

describe("two days compared", () => {
  it("list what differs by what happened to it, and nothing else", () => {
    expect(difference.places.map(({ subject, flip }) => [subject.record.id, flip])).toEqual([
      ["taken", "gained"],
      ["unsure", "lost"],
      ["disputed", "becameContested"],
      ["calmed", "settled"],
      ["proven", "other"],
    ]);
    expect(difference.regions.map(({ subject, flip }) => [subject.record.id, flip])).toEqual([
      ["region", "becameContested"],
    ]);
  });

  it("do not differ from themselves", () => {
    expect(compareSides(side(may), side(may), "en")).toEqual({ places: [], regions: [] });
  });

  it("tell the change forward in time, whichever day was chosen first", () => {
    expect(orderSides(side(may), side(march))).toEqual([side(march), side(may)]);
    expect(orderSides(side(march), side(may))).toEqual([side(march), side(may)]);
  });

  it("count the land of places in other hands apart from those of another standing", () => {
    const areas = new Map(
      difference.places.map(({ subject }) => [subject.record.id, { m2: toSquareMetres(10.5) }]),
    );
    areas.delete("unsure"); // a place without a cell has no land to count
    expect(measureFlips(difference.places, areas)).toEqual({
      hands: { count: 4, km2: 31.5 },
      otherwise: { count: 1, km2: 10.5 },
    });
  });
});

describe("two viewpoints compared", () => {
  const theirs = indexAtlas(
    payload("party:ru", [place("quiet", ours, point(march, "claimed", "ru")), place("taken", ours)]),
  );
  const [one, other] = [side(may), side(may, theirs, "party:ru")];

  it("disagree where they name other holders; the one shown comes first", () => {
    expect(orderSides(one, other)).toEqual([one, other]);
    expect(compareKind(one, other)).toBe("views");
    expect(compareKind(one, side(march, theirs, "party:ru"))).toBe("both");
    expect(compareKind(one, side(march))).toBe("days");
    const { places } = compareSides(one, other, "en");
    expect(
      places.map(({ subject, flip, before, after }) => [
        subject.record.id,
        flip,
        before.holder,
        after.holder,
      ]),
    ).toEqual([
      ["quiet", "gained", "ua", "ru"],
      ["taken", "gained", "ru", "ua"],
    ]);
  });

  it("never speak of gain and loss, which need time", () => {
    for (const flip of flips) expect(flipWords(flip, "views", "en").name).not.toMatch(/gain|lost|became/i);
    expect(flipWords("gained", "days", "en").name).toBe("Gained");
    expect(flipWords("gained", "days", "uk").name).toBe("Здобуто");
  });
});

describe("the map of a difference", () => {
  it("gives each kind of difference marks of its own, in the colours of those concerned", () => {
    const [held, lost] = [
      { holder: "ru", parties: [] },
      { holder: null, parties: ["ua", "ru"] },
    ];
    expect(new Set(flips.map((flip) => flipPattern(flip, held, held).marks)).size).toBe(flips.length);
    expect(flipPattern("lost", held, lost).parties).toEqual(["ru"]);
    expect(flipPattern("becameContested", held, lost).parties).toEqual(["ru", "ua"]);
  });

  it("paints the places that differ and leaves the rest bare", () => {
    const directory = directoryOf(index);
    const paint = differencePaint(difference.places, directory);
    const look = (id: string) => lookOn(paint, directory.places.ids.indexOf(id), 0);
    expect(look("taken")).toEqual({
      pattern: { marks: "plus", parties: ["ru"], firmEdge: false },
      stale: false,
    });
    expect(look("quiet").pattern).toBeNull();
  });

  it("marks the regions that differ, and says from what to what", () => {
    const { parties } = index.payload.theatre;
    const partyColours = new Map(parties.map(({ key, colour }) => [key, colour]));
    const marks = differenceMarks(difference.regions, partyColours, (row) => changeWords(row, parties, "en"));
    expect(marks).toEqual([
      {
        id: "region",
        colours: ["#d55e00", "#0072b2"],
        words: "As on the first day: Ukraine → Contested: Russia, Ukraine",
      },
    ]);
  });
});
