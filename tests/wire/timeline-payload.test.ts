import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statuses } from "@/lib/domain/resolve/status";
import type { Timelines } from "@/lib/domain/resolve/timelines";
import { decodeTimelines, encodeTimelines, type TimelinePayload } from "@/lib/wire/timeline-payload";
import { directoryOf } from "./directory-of";

const STARTS_ON = 2_459_640;
const LAST_DAY = STARTS_ON + 400;

interface Point {
  gap: number;
  status: number;
  holder: number;
  parties: number;
  stale: number;
}

const PATIENCE_MS = 20_000;

const arbitraryPoint: fc.Arbitrary<Point> = fc.record({
  gap: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.constant(60)),
  status: fc.nat({ max: statuses.length - 1 }),
  holder: fc.integer({ min: -1, max: 3 }),
  parties: fc.oneof(fc.nat({ max: 3 }), fc.integer()),
  stale: fc.nat({ max: 1 }),
});

const arbitrarySubject = fc.record({
  baseline: fc.integer({ min: -1, max: 1 }),
  beginsAsExpected: fc.boolean(),
  agesAsExpected: fc.boolean(),
  points: fc.array(arbitraryPoint, { maxLength: 6 }),
});
type ArbitrarySubject = typeof arbitrarySubject extends fc.Arbitrary<infer T> ? T : never;

const BASELINE = statuses.indexOf("baseline");
const looksOf = ({ status, holder, parties }: Omit<Point, "gap">) => `${status} ${holder} ${parties}`;

/** The points of a subject, none of which repeats the one before. */
function pointsOf({ baseline, beginsAsExpected, agesAsExpected, points }: ArbitrarySubject) {
  const all: (Omit<Point, "gap"> & { day: number })[] = [];
  if (beginsAsExpected || points.length === 0)
    all.push({ day: STARTS_ON, status: BASELINE, holder: baseline, parties: 0, stale: 0 });
  for (const { gap, ...point } of points) {
    const last = all.at(-1);
    const day = last ? last.day + gap : STARTS_ON;
    if (!agesAsExpected) {
      if (!last || looksOf(last) !== looksOf(point) || last.stale !== point.stale)
        all.push({ ...point, day });
    } else if (!last || looksOf(last) !== looksOf(point)) {
      if (last && last.status !== BASELINE && last.stale === 0 && gap > 60)
        all.push({ ...last, stale: 1, day: last.day + 60 });
      all.push({ ...point, stale: 0, day });
    }
  }
  const last = all.at(-1);
  if (agesAsExpected && last && last.status !== BASELINE && last.stale === 0)
    all.push({ ...last, stale: 1, day: last.day + 60 });
  return all;
}

function timelinesOf(subjects: readonly ArbitrarySubject[]): Timelines {
  const points = subjects.map(pointsOf);
  let count = 0;
  const all = points.flat();
  return {
    at: Int32Array.from([0, ...points.map((own) => (count += own.length))]),
    day: Int32Array.from(all, ({ day }) => day),
    status: Uint8Array.from(all, ({ status }) => status),
    holder: Int8Array.from(all, ({ holder }) => holder),
    parties: Int32Array.from(all, ({ parties }) => parties),
    stale: Uint8Array.from(all, ({ stale }) => stale),
  };
}

const arbitraryDays = fc
  .record({
    first: fc.integer({ min: STARTS_ON - 50, max: STARTS_ON + 50 }),
    days: fc.array(fc.tuple(fc.nat({ max: 0xffffffff }), fc.nat({ max: 0xffffffff }), fc.nat({ max: 7 })), {
      maxLength: 20,
    }),
  })
  .map(({ first, days }) => ({
    first,
    certain: Uint32Array.from(days, ([certain]) => certain),
    uncertain: Uint32Array.from(days, ([, uncertain]) => uncertain),
    events: Uint8Array.from(days, ([, , events]) => events),
  }));

const arbitraryPayload = fc
  .record({ subjects: fc.array(arbitrarySubject, { maxLength: 30 }), days: arbitraryDays })
  .map(({ subjects, days }) => {
    const payload: TimelinePayload = {
      policy: 1,
      startsOn: STARTS_ON,
      lastDay: LAST_DAY,
      parties: ["ua", "ru", "other"],
      timelines: timelinesOf(subjects),
      days,
    };
    return { payload, directory: directoryOf(subjects.map(({ baseline }) => baseline)) };
  });

describe("the timeline payload", () => {
  it(
    "comes back from its bytes as it went in, and is the same bytes every time",
    () => {
      fc.assert(
        fc.property(arbitraryPayload, ({ payload, directory }) => {
          const bytes = encodeTimelines(payload, directory);
          const read = decodeTimelines(bytes, directory);
          expect(read).toEqual(payload);
          expect(encodeTimelines(read, directory)).toEqual(bytes);
        }),
      );
    },
    PATIENCE_MS,
  );

  it("tells damaged, cut and foreign bytes, other versions and another directory from its own", () => {
    const [sample] = fc.sample(arbitraryPayload, { numRuns: 1, seed: 11 });
    if (!sample) throw new Error("no sample");
    const { payload, directory } = sample;
    const bytes = encodeTimelines(payload, directory);
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(() => decodeTimelines(damaged, directory)).toThrow(/timeline payload/);
        expect(() => decodeTimelines(bytes.subarray(0, at), directory)).toThrow(/timeline payload/);
      }),
    );
    const later = bytes.slice();
    later[3] = 9;
    expect(() => decodeTimelines(later, directory)).toThrow(
      "This timeline payload has version 9: only 1 can be read here.",
    );
    expect(() => decodeTimelines(bytes, directoryOf([]))).toThrow("belongs to another directory");
  });

  it("refuses a point that repeats the one before, which no decoder could give back", () => {
    const subject = { baseline: 0, beginsAsExpected: true, agesAsExpected: true, points: [] };
    const timelines = timelinesOf([subject]);
    const twice: Timelines = {
      at: Int32Array.of(0, 2),
      day: Int32Array.of(STARTS_ON, STARTS_ON + 1),
      status: Uint8Array.of(...timelines.status, ...timelines.status),
      holder: Int8Array.of(...timelines.holder, ...timelines.holder),
      parties: Int32Array.of(0, 0),
      stale: Uint8Array.of(0, 0),
    };
    const days = {
      first: STARTS_ON,
      certain: Uint32Array.of(),
      uncertain: Uint32Array.of(),
      events: Uint8Array.of(),
    };
    const payload: TimelinePayload = {
      policy: 1,
      startsOn: STARTS_ON,
      lastDay: LAST_DAY,
      parties: ["ua"],
      timelines: twice,
      days,
    };
    expect(() => encodeTimelines(payload, directoryOf([subject.baseline]))).toThrow("repeats the one before");
  });
});
