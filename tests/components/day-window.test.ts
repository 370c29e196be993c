import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  centreWindow,
  clampToWindow,
  countDaysOf,
  type DayWindow,
  fitWindow,
  followDay,
  holdDay,
  LEAST_DAYS,
  panWindow,
  zoomWindow,
} from "@/components/timeline/day-window";

/** A range of days, a window inside it and a day inside that. */
const scene = fc
  .integer({ min: LEAST_DAYS, max: 2000 })
  .chain((count) =>
    fc.record({
      count: fc.constant(count),
      window: fc
        .tuple(fc.integer({ min: 0, max: count - 1 }), fc.integer({ min: 1, max: count }))
        .map(([from, days]) => fitWindow(count, from, days)),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  )
  .map(({ count, window, share }) => ({
    count,
    window,
    index: Math.round(window.from + share * (window.to - window.from)),
  }));

const lies = (window: DayWindow, count: number) =>
  window.from >= 0 &&
  window.to < count &&
  countDaysOf(window) >= Math.min(count, LEAST_DAYS) &&
  Number.isInteger(window.from) &&
  Number.isInteger(window.to);

describe("the window of the timeline", () => {
  it("lies inside the range and never gets shorter than two weeks", () => {
    fc.assert(
      fc.property(
        scene,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.integer({ min: -3000, max: 3000 }),
        ({ count, window, index }, factor, by) => {
          expect(lies(zoomWindow(window, count, factor, index), count)).toBe(true);
          expect(lies(panWindow(window, count, by), count)).toBe(true);
          expect(lies(centreWindow(count, index, Math.abs(by)), count)).toBe(true);
          expect(lies(followDay(window, count, by), count) || by < 0 || by >= count).toBe(true);
        },
      ),
    );
  });

  it("is the whole range where that is shorter than two weeks", () => {
    expect(fitWindow(5, 3, 1)).toEqual({ from: 0, to: 4 });
    expect(zoomWindow({ from: 0, to: 4 }, 5, 0.5, 2)).toEqual({ from: 0, to: 4 });
  });

  it("keeps the day in sight when it zooms around it, and its place to a day where no end is near", () => {
    fc.assert(
      fc.property(scene, fc.constantFrom(0.5, 2, 0.9, 1.1), ({ count, window, index }, factor) => {
        const zoomed = zoomWindow(window, count, factor, index);
        expect(index).toBeGreaterThanOrEqual(zoomed.from);
        expect(index).toBeLessThanOrEqual(zoomed.to);
        if (zoomed.from === 0 || zoomed.to === count - 1) return;
        const share = (index - window.from) / (window.to - window.from);
        const now = zoomed.from + share * (zoomed.to - zoomed.from);
        expect(Math.abs(now - index)).toBeLessThanOrEqual(0.5 + 1e-9);
      }),
    );
  });

  it("goes from four years to two weeks and back in so many presses of a key", () => {
    let window = { from: 0, to: 1460 };
    let presses = 0;
    for (; countDaysOf(window) > LEAST_DAYS; presses += 1) window = zoomWindow(window, 1461, 0.5, 700);
    expect(presses).toBe(7);
    for (; countDaysOf(window) < 1461; presses -= 1) window = zoomWindow(window, 1461, 2, 700);
    expect(presses).toBe(0);
  });

  it("changes by a day at least, however little the wheel turns", () => {
    const window = { from: 100, to: 113 };
    expect(countDaysOf(zoomWindow(window, 1000, 1.01, 105))).toBe(15);
    expect(countDaysOf(zoomWindow({ from: 100, to: 119 }, 1000, 0.99, 105))).toBe(19);
  });

  it("follows the day like a page that is turned, always to the same pages", () => {
    fc.assert(
      fc.property(scene, fc.nat(), ({ count, window }, seed) => {
        const index = seed % count;
        const shown = followDay(window, count, index);
        expect(clampToWindow(shown, index)).toBe(index);
        expect(countDaysOf(shown)).toBe(countDaysOf(window));
        if (clampToWindow(window, index) === index) expect(shown).toEqual(window);
      }),
    );
    const window = { from: 0, to: 27 };
    const next = followDay(window, 365, 28);
    expect(next).toEqual({ from: 24, to: 51 });
    expect(followDay(window, 365, 51)).toEqual(next);
    expect(followDay(window, 365, 5)).toEqual(window);
  });

  it("is moved no further than it takes to hold a day", () => {
    fc.assert(
      fc.property(scene, fc.nat(), ({ count, window }, seed) => {
        const index = seed % count;
        const held = holdDay(window, count, index);
        expect(clampToWindow(held, index)).toBe(index);
        expect(Math.abs(held.from - window.from)).toBe(Math.abs(index - clampToWindow(window, index)));
      }),
    );
  });
});
