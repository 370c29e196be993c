import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countSteps, dayAt, indexOf, nearestStop, stepMonths } from "@/components/timeline/day-steps";
import { toDay } from "@/lib/domain/day";

const range = { first: toDay("2024-08-05"), last: toDay("2025-05-30") };

describe("the slider's days", () => {
  it("include the first and the last", () => {
    expect(dayAt(range, 0)).toBe("2024-08-05");
    expect(dayAt(range, countSteps(range) - 1)).toBe("2025-05-30");
    expect(countSteps({ first: range.first, last: range.first })).toBe(1);
  });

  it("have one position each", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: countSteps(range) - 1 }), (index) => {
        expect(indexOf(range, dayAt(range, index))).toBe(index);
      }),
    );
  });

  it("end at the ends for whatever lies outside", () => {
    expect(indexOf(range, toDay("2030-01-01"))).toBe(countSteps(range) - 1);
    expect(indexOf(range, toDay("2001-01-01"))).toBe(0);
    expect(dayAt(range, -5)).toBe("2024-08-05");
  });

  it("go a calendar month with the page keys, to its last day where it is shorter", () => {
    const from = indexOf(range, toDay("2025-01-31"));
    expect(dayAt(range, stepMonths(range, from, 1))).toBe("2025-02-28");
    expect(dayAt(range, stepMonths(range, from, -1))).toBe("2024-12-31");
    expect(dayAt(range, stepMonths(range, from, 12))).toBe("2025-05-30");
  });

  it("find the change before and after, and none beyond the last", () => {
    expect(nearestStop([3, 8, 20], 8, 1)).toBe(20);
    expect(nearestStop([3, 8, 20], 8, -1)).toBe(3);
    expect(nearestStop([3, 8, 20], 20, 1)).toBeNull();
  });
});
