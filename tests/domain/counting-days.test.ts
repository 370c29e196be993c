import { describe, expect, it } from "vitest";
import { countingDays, latestDay } from "@/lib/domain/counting-days";
import { edtfSchema } from "@/lib/domain/edtf-date";

const count = (eventDate: string, saidOn: string) =>
  countingDays(edtfSchema.parse(eventDate), edtfSchema.parse(saidOn));

describe("the counting day of a single event", () => {
  it.each([
    ["2025-03-09", "2025-03-20", "2025-03-09"],
    ["[..2025-03-09]", "2025-03-20", "2025-03-09"],
    ["[2025-05-23..2025-05-30]", "2025-06-01", "2025-05-30"],
    ["2025-02", "2025-03-20", "2025-02-28"],
    ["2025-03-09~", "2025-03-20", "2025-03-09"],
  ])("is its latest possible day: %s, said %s, counts from %s", (eventDate, saidOn, from) => {
    expect(count(eventDate, saidOn)).toEqual({ from, to: null });
  });

  it.each([
    ["2025-03", "2025-03-10", "2025-03-10"],
    ["[..2025-05-30]", "2025-05-28", "2025-05-28"],
    ["2025", "[2025-03-10..2025-03-16]", "2025-03-16"],
    ["2025", "2025-03", "2025-03-31"],
    ["[2025-03-01..]", "2025-03-10", "2025-03-10"],
  ])(
    "is the latest day on which it was said, where that is earlier: %s, said %s, counts from %s",
    (eventDate, saidOn, from) => {
      expect(count(eventDate, saidOn)).toEqual({ from, to: null });
    },
  );

  it("is none where neither date has a latest day", () => {
    expect(count("[2025-03-01..]", "[2025-03-01..]")).toBeNull();
  });
});

describe("a span", () => {
  it("counts from the latest possible first day to the earliest possible last, whenever it was said", () => {
    expect(count("2024-08/2025-03-12", "2025-03-21")).toEqual({ from: "2024-08-31", to: "2025-03-12" });
    expect(count("2024-08/2025-03", "2024-12-01")).toEqual({ from: "2024-08-31", to: "2025-03-01" });
  });

  it("with an open end counts until something else is said", () => {
    expect(count("2024-08/..", "2025-03-21")).toEqual({ from: "2024-08-31", to: null });
  });

  it("with an unknown beginning counts on the days that are certain: its last", () => {
    expect(count("../2025-03-12", "2025-03-21")).toEqual({ from: "2025-03-12", to: "2025-03-12" });
    expect(count("/2025-03", "2025-04-21")).toEqual({ from: "2025-03-01", to: "2025-03-01" });
  });

  it("of which no day is certain never counts", () => {
    expect(count("2025-05/2025-05", "2025-06-01")).toBeNull();
    expect(count("../..", "2025-06-01")).toBeNull();
  });
});

describe("the latest day of a date", () => {
  it("is the last it may mean, and none where it is open towards the future", () => {
    expect(latestDay(edtfSchema.parse("[2025-03-18..2025-03-21]"))).toBe("2025-03-21");
    expect(latestDay(edtfSchema.parse("2024"))).toBe("2024-12-31");
    expect(latestDay(edtfSchema.parse("[2025-03-18..]"))).toBeNull();
  });
});
