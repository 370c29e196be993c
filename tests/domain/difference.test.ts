import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flipBetween, flips } from "@/lib/domain/difference";
import { findDifferences, measureDifferences } from "@/lib/domain/difference-columns";
import { statuses } from "@/lib/domain/resolve/status";
import type { Timelines } from "@/lib/domain/resolve/timelines";

const held = (holder: string, status: "claimed" | "assessed" | "baseline" = "assessed") => ({
  status,
  holder,
});
const contested = { status: "contested", holder: null } as const;
const unknown = { status: "unknown", holder: null } as const;

describe("the flip between two statuses", () => {
  it.each([
    ["nothing", held("north"), held("north"), null],
    ["nothing, contested both times", contested, contested, null],
    ["gained by a party from another", held("north"), held("south"), "gained"],
    ["gained by a party from nobody known", unknown, held("south"), "gained"],
    ["lost to nobody known", held("north"), unknown, "lost"],
    ["a dispute begun", held("north"), contested, "becameContested"],
    ["a dispute begun over unknown land", unknown, contested, "becameContested"],
    ["a dispute settled for the former holder", contested, held("north"), "settled"],
    ["a dispute that ended without a holder", contested, unknown, "other"],
    ["the same holder by another rule", held("north", "baseline"), held("north", "claimed"), "other"],
  ])("is %s", (_, before, after, flip) => {
    expect(flipBetween(before, after)).toBe(flip);
  });
});

const PARTIES = ["north", "south", "east"];
const status = fc.constantFrom(...statuses);
const point = fc.record({
  gap: fc.integer({ min: 0, max: 5 }),
  status,
  holder: fc.constantFrom(null, ...PARTIES),
});
const told = fc.record({
  baseline: fc.constantFrom(null, ...PARTIES),
  one: fc.array(point, { maxLength: 4 }),
  other: fc.array(point, { maxLength: 4 }),
});
const holderCode = (holder: string | null) => (holder === null ? -1 : PARTIES.indexOf(holder));

type Point = { day: number; status: (typeof statuses)[number]; holder: string | null };

/** Points on days that rise. */
const dated = (points: { gap: number; status: Point["status"]; holder: string | null }[]): Point[] => {
  let day = 0;
  return points.map(({ gap, ...rest }) => {
    day += 1 + gap;
    return { day, ...rest };
  });
};

function timelinesOf(subjects: Point[][]): Timelines {
  const points = subjects.flat();
  const at = new Int32Array(subjects.length + 1);
  for (const [subject, own] of subjects.entries()) at[subject + 1] = (at[subject] ?? 0) + own.length;
  return {
    at,
    day: Int32Array.from(points, ({ day }) => day),
    status: Uint8Array.from(points, (one) => statuses.indexOf(one.status)),
    holder: Int8Array.from(points, ({ holder }) => holderCode(holder)),
    parties: new Int32Array(points.length),
    stale: new Uint8Array(points.length),
  };
}

const before = { status: "baseline" } as const;
const plainOn = (points: Point[], baseline: string | null, day: number) =>
  points.findLast((one) => one.day <= day) ?? { ...before, holder: baseline };

describe("the differences between two maps", () => {
  it("are those that flipBetween finds subject by subject, in their order", () => {
    fc.assert(
      fc.property(
        fc.array(told, { maxLength: 12 }),
        fc.nat(25),
        fc.nat(25),
        fc.boolean(),
        (subjects, day, otherDay, isOneMap) => {
          const [ones, others] = [
            subjects.map(({ one }) => dated(one)),
            subjects.map(({ other }) => dated(other)),
          ];
          const second = isOneMap ? ones : others;
          const timelines = timelinesOf(ones);
          const found = findDifferences(
            { timelines, day },
            { timelines: isOneMap ? timelines : timelinesOf(others), day: otherDay },
            Int8Array.from(subjects, ({ baseline }) => holderCode(baseline)),
          );
          const plain = subjects.flatMap(({ baseline }, subject) => {
            const was = plainOn(ones[subject] ?? [], baseline, day);
            const is = plainOn(second[subject] ?? [], baseline, otherDay);
            const flip = flipBetween(was, is);
            return flip === null ? [] : [{ subject, flip, was, is }];
          });
          const pointOf = (points: Point[][], index: number, subject: number) =>
            index < 0 ? { ...before, holder: subjects[subject]?.baseline ?? null } : points.flat()[index];
          expect(
            [...found.subject].map((subject, row) => ({
              subject,
              flip: flips[found.flip[row] ?? -1],
              was: pointOf(ones, found.before[row] ?? -1, subject),
              is: pointOf(second, found.after[row] ?? -1, subject),
            })),
          ).toEqual(plain);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("have the land of their places added by kind, regions apart, and disagree on all but the other standing", () => {
    const flip = Uint8Array.from(
      ["gained", "lost", "becameContested", "settled", "other", "gained"] as const,
      (name) => flips.indexOf(name),
    );
    const { byFlip, disagreement } = measureDifferences(
      { subject: Int32Array.of(0, 1, 2, 3, 4, 6), flip },
      Float64Array.of(10_000_001, 200, 3_000, 0, 50_000, 7),
    );
    expect(byFlip).toEqual([
      { count: 1, m2: 10_000_001 },
      { count: 1, m2: 200 },
      { count: 1, m2: 3_000 },
      { count: 1, m2: 0 },
      { count: 1, m2: 50_000 },
    ]);
    expect(disagreement).toEqual({ count: 4, m2: 10_003_201 });
  });
});
