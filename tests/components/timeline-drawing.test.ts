import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVENT, readDay } from "@/components/timeline/day-columns";
import { dayInNumbers } from "@/components/timeline/day-in-numbers";
import { countSteps } from "@/components/timeline/day-steps";
import { ticksOf, tickWords } from "@/components/timeline/day-ticks";
import { fitWindow, LEAST_DAYS } from "@/components/timeline/day-window";
import { drawBars, drawEvents } from "@/components/timeline/histogram-paths";
import { dayAtX, stepPx, xOfDay } from "@/components/timeline/track";
import { toDay } from "@/lib/domain/day";
import type { DayColumns } from "@/lib/domain/day-columns";
import { translator } from "@/lib/wire/messages/translate";

/** Four years. */
const range = { first: toDay("2022-02-24"), last: toDay("2026-02-24") };
const count = countSteps(range);
const en = tickWords("en-GB");
const anyWindow = fc
  .tuple(fc.nat(count), fc.integer({ min: LEAST_DAYS, max: count }))
  .map(([from, days]) => fitWindow(count, from, days));

function columns(days: number, marks: Record<number, [certain: number, uncertain: number, events?: number]>) {
  const made: DayColumns = {
    first: 0,
    certain: new Uint32Array(days),
    uncertain: new Uint32Array(days),
    events: new Uint8Array(days),
  };
  for (const [index, [certain, uncertain, events = 0]] of Object.entries(marks)) {
    made.certain[Number(index)] = certain;
    made.uncertain[Number(index)] = uncertain;
    made.events[Number(index)] = events;
  }
  return made;
}

describe("the track", () => {
  it("has each day of two weeks under a thumb's width of its own on a phone", () => {
    const window = fitWindow(count, 700, LEAST_DAYS);
    const phonePx = 360 - 2 * 12;
    expect(stepPx(window, phonePx)).toBeGreaterThanOrEqual(22);
    for (let index = window.from; index <= window.to; index += 1) {
      const x = xOfDay(window, phonePx, index);
      for (const slip of [-11, 0, 11]) expect(dayAtX(window, phonePx, x + slip)).toBe(index);
    }
  });

  it("finds a day again at its own place wherever days are a pixel apart, and ends at its ends", () => {
    fc.assert(
      fc.property(anyWindow, fc.integer({ min: 300, max: 2500 }), (window, widthPx) => {
        expect(dayAtX(window, widthPx, -50)).toBe(window.from);
        expect(dayAtX(window, widthPx, widthPx + 50)).toBe(window.to);
        const middle = Math.round((window.from + window.to) / 2);
        expect(dayAtX(window, widthPx, xOfDay(window, widthPx, middle))).toBe(middle);
      }),
    );
  });
});

describe("the scale", () => {
  const labels = (from: number, days: number, widthPx: number) =>
    ticksOf(range, fitWindow(count, from, days), widthPx, en).map(({ label }) => label);

  it("has years and quarters for four years, months for one year", () => {
    expect(labels(0, count, 1000).filter((label) => /^\d{4}$/.test(label))).toEqual([
      "2023",
      "2024",
      "2025",
      "2026",
    ]);
    expect(labels(0, count, 1000).slice(0, 4)).toEqual(["Apr", "Jul", "Oct", "2023"]);
    expect(labels(0, 365, 1000)).toEqual([
      ...["Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec", "2023", "Feb"],
    ]);
  });

  it("has Mondays for a quarter and every day for two weeks, the first with its month", () => {
    expect(labels(0, 60, 1000).slice(0, 3)).toEqual(["28 Feb", "7 Mar", "14 Mar"]);
    expect(labels(0, 14, 1000).slice(0, 7)).toEqual(["24 Feb", "25", "26", "27", "28", "1 Mar", "2"]);
  });

  it("speaks Ukrainian", () => {
    const ticks = ticksOf(range, fitWindow(count, 0, 14), 1000, tickWords("uk-UA"));
    expect(ticks[0]?.label).toBe("24 лют.");
  });

  it("has marks at every zoom, none of which overlap or stand on another day", () => {
    fc.assert(
      fc.property(anyWindow, fc.integer({ min: 300, max: 2500 }), (window, widthPx) => {
        const ticks = ticksOf(range, window, widthPx, en);
        expect(ticks.length).toBeGreaterThan(0);
        ticks.forEach((tick, order) => {
          const next = ticks[order + 1];
          if (!next) return;
          const wanted = ((tick.label.length + next.label.length) / 2) * 7;
          expect(next.xPx - tick.xPx).toBeGreaterThan(wanted);
          expect(next.day > tick.day).toBe(true);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe("the histogram", () => {
  const whole = { from: 0, to: 99 };

  it("stacks what is uncertain on what is certain, and the highest bar fills the height", () => {
    const bars = drawBars(columns(100, { 10: [6, 4], 20: [0, 5] }), whole, 1014, 50);
    expect(bars.most).toBe(10);
    expect(bars.certain).toMatch(/^M\d+(\.5)? 50v-30h[\d.]+v30z$/);
    expect(bars.uncertain).toMatch(/^M\d+(\.5)? 20v-20h[\d.]+v20zM\d+(\.5)? 50v-25h[\d.]+v25z$/);
  });

  it("draws nothing that lies outside the window, and counts its height by what is inside", () => {
    const days = columns(100, { 10: [100, 0], 50: [2, 0] });
    expect(drawBars(days, { from: 40, to: 60 }, 800, 40)).toMatchObject({ most: 2, uncertain: "" });
    expect(drawBars(days, { from: 60, to: 80 }, 800, 40)).toEqual({ certain: "", uncertain: "", most: 0 });
  });

  it("shows one uncertain claim beside a thousand certain ones", () => {
    expect(drawBars(columns(100, { 10: [1000, 0], 20: [999, 1] }), whole, 1000, 40).uncertain).not.toBe("");
    expect(drawBars(columns(100, { 10: [1000, 0], 20: [1, 0] }), whole, 1000, 40).certain).toContain("v-4h");
  });

  it("loses no day where many share a pixel, and its paths do not grow with the days", () => {
    const days = columns(4000, { 1999: [9, 0] });
    days.certain.fill(1, 0, 1999);
    const bars = drawBars(days, { from: 0, to: 3999 }, 400, 40);
    expect(bars.most).toBe(9);
    expect(bars.certain).toContain("v-40h");
    expect(bars.certain.split("M").length).toBeLessThanOrEqual(2 * 400);
  });

  it("gives every kind of event its shape, and one shape for those that would touch", () => {
    const days = columns(100, { 10: [0, 0, EVENT.verdict], 11: [0, 0, EVENT.verdict | EVENT.correction] });
    const near = drawEvents(days, "verdict", whole, 300, 5);
    expect(near.match(/M/g)).toHaveLength(1);
    expect(drawEvents(days, "verdict", { from: 5, to: 20 }, 300, 5).match(/M/g)).toHaveLength(2);
    expect(drawEvents(days, "correction", whole, 300, 5)).not.toBe(near);
    expect(drawEvents(days, "handChange", whole, 300, 5)).toBe("");
  });
});

describe("a day in numbers", () => {
  const days = columns(5, { 1: [3, 2, EVENT.handChange | EVENT.correction], 2: [0, 1], 3: [1, 0] });
  const say = (language: "en" | "uk", index: number) => dayInNumbers(translator(language), days, index);

  it("says certain and uncertain claims apart, and the events", () => {
    expect(say("en", 0)).toBe("no claims of this day");
    expect(say("en", 1)).toBe(
      "3 claims of this day, 2 of uncertain date that may be of it; a change of hands; a correction or retraction",
    );
    expect(say("en", 2)).toBe("no claim is certain to be of this day, 1 of uncertain date that may be of it");
    expect(say("en", 3)).toBe("1 claim of this day");
    expect(say("uk", 3)).toBe("1 твердження про цей день");
  });

  it("has nothing outside the range", () => {
    expect(readDay(days, 77)).toEqual({ certain: 0, uncertain: 0, events: [] });
  });
});
