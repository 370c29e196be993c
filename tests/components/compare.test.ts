import { describe, expect, it } from "vitest";
import { type AtlasData, subjectAt } from "@/components/atlas/atlas-data";
import {
  type CompareSide,
  compareKind,
  compareSubject,
  orderFlips,
  orderSides,
  readFlip,
} from "@/components/compare/compare-sides";
import { differenceMarks, differencePaint } from "@/components/compare/difference-scene";
import type { ComparedPair } from "@/components/compare/use-comparison";
import { changeWords } from "@/components/compare/words-of-flips";
import { type Day, toDay, toDayNumber } from "@/lib/domain/day";
import { flips } from "@/lib/domain/difference";
import { findDifferences } from "@/lib/domain/difference-columns";
import type { StatusName } from "@/lib/domain/resolve/status";
import { flipPattern } from "@/lib/wire/flip-pattern";
import { flipWords } from "@/lib/wire/flip-words";
import { patternName } from "@/lib/wire/pattern";
import { baselinesOf } from "@/lib/wire/place-directory";
import { type TestPoint, type TestSubject, testData } from "../support/atlas-data";

const point = (day: string, status: StatusName, holder: string | null): TestPoint => ({
  day,
  status,
  holder,
  parties: status === "contested" ? ["ru", "ua"] : [],
});
const [start, march, may] = [toDay("2024-08-05"), toDay("2025-03-01"), toDay("2025-05-30")];
const ours = point(start, "baseline", "ua");
const place = (id: string, ...points: TestPoint[]): TestSubject => ({ id, points, position: [35, 51] });
const region: TestSubject = { id: "region", points: [ours, point("2025-04-01", "contested", null)] };

const quiet = place("quiet", ours);
const taken = place("taken", ours, point("2025-03-09", "claimed", "ru"));
const others = [
  place("disputed", ours, point("2025-05-27", "contested", null)),
  place("calmed", ours, point("2025-02-01", "contested", null), point("2025-04-01", "assessed", "ru")),
  place("unsure", ours, point("2025-04-01", "unknown", null)),
  place("proven", ours, point("2025-01-01", "claimed", "ru"), point("2025-04-01", "verified", "ru")),
];
const data = testData([quiet, taken, ...others], [region]);
const side = (day: Day, own: AtlasData = data): CompareSide => ({ data: own, day });

/** Two sides with what differs between them, as the worker finds it. */
function pairOf(before: CompareSide, after: CompareSide): ComparedPair {
  const differences = findDifferences(
    { timelines: before.data.timelines, day: toDayNumber(before.day) },
    { timelines: after.data.timelines, day: toDayNumber(after.day) },
    baselinesOf(after.data.directory),
  );
  return { before, after, differences, order: orderFlips(differences, after.data, "en") };
}
const read = (pair: ComparedPair, rows: readonly number[]) =>
  rows.map((row) => readFlip(pair.differences, pair, row));
const difference = pairOf(side(march), side(may));

describe("two days compared", () => {
  it("list what differs by what happened to it, and nothing else", () => {
    const ids = flips.map((flip) =>
      read(difference, difference.order.places[flip]).map(({ subject }) => subject.id),
    );
    expect(ids).toEqual([["taken"], ["unsure"], ["disputed"], ["calmed"], ["proven"]]);
    expect(read(difference, difference.order.regions).map(({ subject, flip }) => [subject.id, flip])).toEqual(
      [["region", "becameContested"]],
    );
  });

  it("tell each place as the columns do", () => {
    for (const flip of flips)
      for (const row of read(difference, difference.order.places[flip]))
        expect(compareSubject(side(march), side(may), row.subject)).toEqual(row);
    expect(compareSubject(side(march), side(may), subjectAt(data.directory, 0))).toBeNull();
  });

  it("do not differ from themselves", () => {
    const same = pairOf(side(may), side(may));
    expect(same.differences.subject).toHaveLength(0);
    expect(same.order.regions).toEqual([]);
  });

  it("tell the change forward in time, whichever day was chosen first", () => {
    expect(orderSides(side(may), side(march))).toEqual([side(march), side(may)]);
    expect(orderSides(side(march), side(may))).toEqual([side(march), side(may)]);
  });
});

describe("two viewpoints compared", () => {
  const theirs = testData(
    [place("quiet", ours, point(march, "claimed", "ru")), place("taken", ours), ...others],
    [region],
    "party:ru",
  );
  const [one, other] = [side(may), side(may, theirs)];

  it("disagree where they name other holders; the one shown comes first", () => {
    expect(orderSides(one, other)).toEqual([one, other]);
    expect(compareKind(one, other)).toBe("views");
    expect(compareKind(one, side(march, theirs))).toBe("both");
    expect(compareKind(one, side(march))).toBe("days");
    const pair = pairOf(one, other);
    expect(
      read(pair, pair.order.places.gained).map(({ subject, before, after }) => [
        subject.id,
        before.holder,
        after.holder,
      ]),
    ).toEqual([
      ["quiet", "ua", "ru"],
      ["taken", "ru", "ua"],
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
    const paint = differencePaint(difference);
    const patternOf = (place: number) => {
      const pattern = paint.looks[paint.look[paint.at[place] ?? 0] ?? 0]?.pattern ?? null;
      return pattern && patternName(pattern);
    };
    expect(data.directory.places.ids.map((_, number) => patternOf(number))).toEqual([
      null,
      "plus-ru",
      expect.stringMatching(/ru.*ua|ua.*ru/),
      expect.stringMatching(/ru$/),
      expect.stringMatching(/ua$/),
      expect.any(String),
    ]);
  });

  it("marks the regions that differ, and says from what to what", () => {
    const { parties } = data.head.theatre;
    const colours = new Map(parties.map((party) => [party.key, party.colour]));
    const marks = differenceMarks(difference, colours, (row) => changeWords(row, parties, "en"));
    expect(marks).toEqual([
      {
        id: "region",
        colours: ["#d55e00", "#0072b2"],
        words: "As on the first day: Ukraine → Contested: Russia, Ukraine",
      },
    ]);
  });
});
