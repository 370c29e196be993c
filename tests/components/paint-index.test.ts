import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  indexPaint,
  type Paint,
  type PaintStep,
  paintChanges,
  paintOn,
  paintSteps,
} from "@/components/map/paint-index";
import { addDays, type Day, toDay } from "@/lib/domain/day";
import type { Status } from "@/lib/domain/resolve/status";

const start = toDay("2025-03-01");
const on = (offset: number): Day => addDays(start, offset);

const status = (patch: Partial<Status>): Status => ({
  status: "claimed",
  holder: "ru",
  parties: [],
  because: [],
  rule: 6,
  since: start,
  lastSpoken: null,
  stale: false,
  origins: 1,
  ...patch,
});

const looks: fc.Arbitrary<Paint> = fc.constantFrom(
  { pattern: null, stale: false },
  { pattern: "stripes-ru", stale: false },
  { pattern: "stripes-ru", stale: true },
  { pattern: "hatch-ru-ua", stale: false },
);
const placeSteps: fc.Arbitrary<PaintStep[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 40 }), looks), {
    selector: ([offset]) => offset,
    maxLength: 6,
  })
  .map((pairs) =>
    pairs.sort(([one], [other]) => one - other).map(([offset, look]) => ({ day: on(offset), ...look })),
  );
const theatres = fc
  .array(placeSteps, { minLength: 1, maxLength: 8 })
  .map((list) => new Map(list.map((steps, index) => [`place-${index}`, steps])));

describe("a slider step", () => {
  it("touches exactly the places that look different, whichever way it goes", () => {
    fc.assert(
      fc.property(
        theatres,
        fc.integer({ min: -2, max: 42 }),
        fc.integer({ min: -2, max: 42 }),
        (steps, from, to) => {
          const index = indexPaint(steps);
          const expected = [...steps.keys()].filter((id) => {
            const [before, after] = [paintOn(index, id, on(from)), paintOn(index, id, on(to))];
            return before.pattern !== after.pattern || before.stale !== after.stale;
          });
          const changes = paintChanges(index, on(from), on(to));
          expect([...changes.keys()].sort()).toEqual(expected.sort());
          for (const [id, paint] of changes) expect(paint).toEqual(paintOn(index, id, on(to)));
        },
      ),
    );
  });

  it("draws everything that is painted when nothing was drawn before", () => {
    const index = indexPaint(
      new Map([
        [
          "zhuravka",
          [
            { day: on(0), pattern: null, stale: false },
            { day: on(3), pattern: "hatch-ru-ua", stale: false },
          ],
        ],
        ["sudzha", [{ day: on(9), pattern: "dots-ru", stale: false }]],
      ]),
    );
    expect([...paintChanges(index, null, on(5)).keys()]).toEqual(["zhuravka"]);
  });

  it("touches nothing on a day without a change", () => {
    const index = indexPaint(new Map([["sudzha", [{ day: on(2), pattern: "dots-ru", stale: false }]]]));
    expect(paintChanges(index, on(3), on(4)).size).toBe(0);
    expect(paintChanges(index, on(2), on(2)).size).toBe(0);
  });
});

describe("the steps of a place", () => {
  it("turn pale on the sixtieth day without a word, and fresh with the next one", () => {
    const spoken = [on(0), on(100)];
    const steps = paintSteps([on(0)], spoken, (day) => {
      const last = spoken.findLast((one) => one <= day) ?? null;
      return status({ lastSpoken: last, stale: last !== null && day >= addDays(last, 60) });
    });
    expect(steps).toEqual([
      { day: on(0), pattern: "stripes-ru", stale: false },
      { day: on(60), pattern: "stripes-ru", stale: true },
      { day: on(100), pattern: "stripes-ru", stale: false },
      { day: on(160), pattern: "stripes-ru", stale: true },
    ]);
  });

  it("leave out days on which nothing looks different", () => {
    const steps = paintSteps([on(0), on(4), on(8)], [], (day) =>
      day < on(8) ? status({}) : status({ status: "baseline", holder: "ua" }),
    );
    expect(steps.map((step) => step.day)).toEqual([on(0), on(8)]);
  });
});
