import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareLook, type PaintColumns, paintTimelines, stillPaint } from "@/components/map/map-scene";
import { lookOn, writeLooks } from "@/components/map/paint-on-day";
import { type StatusName, statuses } from "@/lib/domain/resolve/status";
import { pointOn, type Timelines } from "@/lib/domain/resolve/timelines";
import { choosePattern } from "@/lib/wire/pattern";
import { directoryOfPlaces } from "@/tests/support/square-places";

interface Point {
  day: number;
  status: StatusName;
  holder?: number;
  parties?: number;
  stale?: boolean;
}

function timelinesOf(subjects: Point[][]): Timelines {
  const points = subjects.flat();
  const at = new Int32Array(subjects.length + 1);
  for (const [subject, own] of subjects.entries()) at[subject + 1] = (at[subject] ?? 0) + own.length;
  return {
    at,
    day: Int32Array.from(points, ({ day }) => day),
    status: Uint8Array.from(points, ({ status }) => statuses.indexOf(status)),
    holder: Int8Array.from(points, ({ holder }) => holder ?? -1),
    parties: Int32Array.from(points, ({ parties }) => parties ?? 0),
    stale: Uint8Array.from(points, ({ stale }) => (stale ? 1 : 0)),
  };
}

const directory = directoryOfPlaces(
  [
    { id: "quiet", lng: 34, lat: 51 },
    { id: "taken", lng: 35, lat: 51 },
    { id: "disputed", lng: 36, lat: 51 },
  ],
  ["ua", "ru"],
);
const timelines = timelinesOf([
  [{ day: 100, status: "baseline", holder: 0 }],
  [
    { day: 100, status: "baseline", holder: 0 },
    { day: 110, status: "claimed", holder: 1 },
    { day: 170, status: "claimed", holder: 1, stale: true },
    { day: 180, status: "verified", holder: 1 },
  ],
  [
    { day: 100, status: "baseline", holder: 0 },
    { day: 120, status: "contested", parties: 3 },
    { day: 125, status: "contested", parties: 3 },
  ],
  [{ day: 100, status: "contested", parties: 3 }], // a region, after the places
]);
const paint = paintTimelines(timelines, directory);

describe("the paint of timelines", () => {
  it("is bare ground for the baseline and before the first day", () => {
    expect(lookOn(paint, 0, 500)).toEqual(bareLook);
    expect(lookOn(paint, 1, 109)).toEqual(bareLook);
    expect(lookOn(paint, 1, -5)).toEqual(bareLook);
  });

  it("follows status, holder and staleness from the very day they change", () => {
    const claimed = { marks: "stripes", parties: ["ru"], firmEdge: false };
    expect(lookOn(paint, 1, 110)).toEqual({ pattern: claimed, stale: false });
    expect(lookOn(paint, 1, 169).stale).toBe(false);
    expect(lookOn(paint, 1, 170)).toEqual({ pattern: claimed, stale: true });
    expect(lookOn(paint, 1, 9999).pattern?.firmEdge).toBe(true);
    expect(lookOn(paint, 2, 120).pattern?.parties).toEqual(["ru", "ua"]);
  });

  it("has places only, and no point that changes nothing", () => {
    expect([...paint.at]).toEqual([0, 0, 3, 4]);
  });

  it("shows on every day what the timelines say of it", () => {
    const point = fc.record({
      day: fc.integer({ min: 100, max: 160 }),
      status: fc.constantFrom(...statuses),
      holder: fc.integer({ min: -1, max: 1 }),
      parties: fc.constantFrom(0, 1, 2, 3),
      stale: fc.boolean(),
    });
    const line = fc
      .uniqueArray(point, { selector: ({ day }) => day, maxLength: 6 })
      .map((points) => points.sort((one, other) => one.day - other.day));
    fc.assert(
      fc.property(fc.tuple(line, line, line), fc.integer({ min: 95, max: 165 }), (lines, day) => {
        const source = timelinesOf(lines);
        const own = paintTimelines(source, directory);
        for (const place of [0, 1, 2]) {
          const found = pointOn(source, place, day);
          const said = found < 0 ? null : lines[place]?.[found - (source.at[place] ?? 0)];
          const pattern =
            said &&
            choosePattern({
              status: said.status,
              holder: ["ua", "ru"][said.holder] ?? null,
              parties: ["ua", "ru"].filter((_, party) => (said.parties >> party) & 1),
            });
          const stale = pattern ? (said?.stale ?? false) : false;
          expect(lookOn(own, place, day)).toEqual({ pattern: pattern ?? null, stale });
        }
      }),
    );
  });
});

describe("a step from day to day", () => {
  const step = (columns: PaintColumns, looks: Uint8Array, day: number) => {
    const changed = writeLooks(columns, day, looks);
    return { changed, looks: [...looks] };
  };

  it("says which places look different, from the first to the last", () => {
    const looks = new Uint8Array(3);
    expect(step(paint, looks, 105)).toEqual({ changed: null, looks: [0, 0, 0] });
    expect(step(paint, looks, 115).changed).toEqual({ first: 1, last: 1 });
    expect(step(paint, looks, 116).changed).toBeNull();
    expect(step(paint, looks, 175).changed).toEqual({ first: 1, last: 2 });
    expect(step(paint, looks, 100)).toEqual({ changed: { first: 1, last: 2 }, looks: [0, 0, 0] });
  });

  it("comes to the same picture whichever way it went", () => {
    const days = fc.array(fc.integer({ min: 90, max: 200 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(days, (path) => {
        const walked = new Uint8Array(3);
        for (const day of path) writeLooks(paint, day, walked);
        const direct = new Uint8Array(3);
        writeLooks(paint, path.at(-1) ?? 0, direct);
        expect([...walked]).toEqual([...direct]);
      }),
    );
  });
});

describe("a paint that does not go by days", () => {
  it("is the same on all of them", () => {
    const plus = { pattern: { marks: "plus" as const, parties: ["ru"], firmEdge: false }, stale: false };
    const still = stillPaint([bareLook, plus], Uint8Array.from([0, 1, 0]));
    for (const day of [-1_000_000, 0, 2_460_000]) {
      expect(lookOn(still, 1, day)).toEqual(plus);
      expect(lookOn(still, 2, day)).toEqual(bareLook);
    }
  });
});
