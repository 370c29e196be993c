import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  countDays,
  daySchema,
  fromDayNumber,
  isDay,
  lastDayOfMonth,
  toDay,
  toDayNumber,
} from "@/lib/domain/day";

const dayNumber = fc.integer({
  min: toDayNumber(toDay("1000-01-01")),
  max: toDayNumber(toDay("9998-12-31")),
});

describe("a day", () => {
  it.each(["2025-05-30", "2024-02-29", "2000-02-29", "1999-12-31"])("is read where it exists: %s", (text) => {
    expect(isDay(text)).toBe(true);
    expect(toDay(text)).toBe(text);
  });

  it.each([
    "2025-02-29",
    "1900-02-29",
    "2025-04-31",
    "2025-13-01",
    "2025-00-10",
    "2025-01-00",
    "2025-1-1",
    "2025-05-30T00:00",
    " 2025-05-30",
    "25-05-30",
    "",
  ])("is refused where the calendar has none: %j", (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => toDay(text)).toThrow(RangeError);
    expect(daySchema.safeParse(text).error?.issues[0]?.message).toBe(
      "Write the day as YYYY-MM-DD, for example 2025-05-30.",
    );
  });

  it("is counted across months, leap days and years", () => {
    expect(addDays(toDay("2024-02-28"), 1)).toBe("2024-02-29");
    expect(addDays(toDay("2024-12-31"), 1)).toBe("2025-01-01");
    expect(addDays(toDay("2025-03-01"), -1)).toBe("2025-02-28");
    expect(countDays(toDay("2024-08-05"), toDay("2025-08-05"))).toBe(365);
    expect(countDays(toDay("2025-03-09"), toDay("2025-03-01"))).toBe(-8);
    expect(lastDayOfMonth(2024, 2)).toBe(29);
  });

  it("comes back from its number, and compares as text as it does in time", () => {
    fc.assert(
      fc.property(dayNumber, dayNumber, (one, other) => {
        const [first, second] = [fromDayNumber(one), fromDayNumber(other)];
        expect(toDayNumber(first)).toBe(one);
        expect(first < second).toBe(one < other);
        expect(addDays(first, other - one)).toBe(second);
        expect(countDays(first, second)).toBe(other - one);
      }),
    );
  });
});
