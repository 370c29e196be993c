import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromDayNumber, toDay, toDayNumber } from "@/lib/domain/day";
import { readEdtf } from "@/lib/domain/edtf-date";
import { readDayWords } from "@/lib/domain/read-day-words";
import { dateInWords } from "@/lib/wire/words-of-dates";

/** A Monday. */
const MONDAY = toDay("2025-03-10");
const read = (text: string, on = MONDAY) => {
  const reading = readDayWords(text, on);
  return "edtf" in reading ? reading.edtf : reading.problem;
};

describe("a date as an editor writes it", () => {
  it.each([
    ["9 March 2025", "2025-03-09"],
    ["9th of March, 2025", "2025-03-09"],
    ["March 9, 2025", "2025-03-09"],
    ["on Sunday, 9 March", "2025-03-09"],
    ["9.3.2025", "2025-03-09"],
    ["09/03/25", "2025-03-09"],
    ["9.3", "2025-03-09"],
    ["2025/3/9", "2025-03-09"],
    ["9 березня 2025 року", "2025-03-09"],
    ["9-го березня", "2025-03-09"],
    ["9 берез", "2025-03-09"],
    ["May 2025", "2025-05"],
    ["у травні 2025 р.", "2025-05"],
    ["2025", "2025"],
    ["about May 2025", "2025-05~"],
    ["around 9 March", "2025-03-09~"],
    ["близько 9 березня", "2025-03-09~"],
    ["приблизно травень 2025", "2025-05~"],
    ["by 9 March", "[..2025-03-09]"],
    ["no later than 9 March 2025", "[..2025-03-09]"],
    ["до 9 березня", "[..2025-03-09]"],
    ["не пізніше 9.3.2025", "[..2025-03-09]"],
    ["by about March 2025", "[..2025-03~]"],
    ["before 9 March", "[..2025-03-08]"],
    ["before May 2025", "[..2025-04-30]"],
    ["after May 2025", "[2025-06-01..]"],
    ["after 9 March", "[2025-03-10..]"],
    ["після 9 березня", "[2025-03-10..]"],
    ["on or after 9 March", "[2025-03-09..]"],
    ["не раніше 9 березня", "[2025-03-09..]"],
    ["between 23 and 30 May 2025", "[2025-05-23..2025-05-30]"],
    ["між 23 і 30 травня 2025", "[2025-05-23..2025-05-30]"],
    ["between 28 February and 3 March", "[2025-02-28..2025-03-03]"],
    ["between 28 December and 3 January 2025", "[2024-12-28..2025-01-03]"],
    ["23-30 May 2025", "[2025-05-23..2025-05-30]"],
    ["23 – 30 травня 2025", "[2025-05-23..2025-05-30]"],
    ["from August 2024 to 12 March 2025", "2024-08/2025-03-12"],
    ["з серпня 2024 до 12 березня 2025", "2024-08/2025-03-12"],
    ["since August 2024", "2024-08/.."],
    ["з серпня 2024 року", "2024-08/.."],
    ["until 12 March 2025", "../2025-03-12"],
    ["8 or 9 March", "[2025-03-08,2025-03-09]"],
    ["8 або 9 березня", "[2025-03-08,2025-03-09]"],
    ["early March", "[2025-03-01..2025-03-10]"],
    ["mid-February 2025", "[2025-02-11..2025-02-20]"],
    ["late February", "[2025-02-21..2025-02-28]"],
    ["наприкінці лютого", "[2025-02-21..2025-02-28]"],
    ["9 March?", "2025-03-09?"],
    ["Sunday", "2025-03-09"],
    ["on Monday", "2025-03-10"],
    ["last Tuesday", "2025-03-04"],
    ["у неділю", "2025-03-09"],
    ["минулої п’ятниці", "2025-03-07"],
    ["yesterday", "2025-03-09"],
    ["позавчора", "2025-03-08"],
    ["by yesterday", "[..2025-03-09]"],
    // EDTF stays what it is.
    ["2025-05~", "2025-05~"],
    ["[..2025-03-09]", "[..2025-03-09]"],
    ["2024-08/2025-03-12", "2024-08/2025-03-12"],
  ])("%s is %s", (written, edtf) => {
    expect(read(written)).toBe(edtf);
  });

  it.each([
    "",
    "soon",
    "31 February",
    "32 March 2025",
    "9 March and then some",
    "between 9 and",
    "by",
    "13.13.2025",
    "the 9 of",
  ])("is not guessed from a part of it: %j", (written) => {
    expect(read(written)).toBe("unreadable");
  });

  it("takes the year nearest to the day of the report", () => {
    expect(read("28 December", toDay("2025-01-05"))).toBe("2024-12-28");
    expect(read("2 January", toDay("2024-12-30"))).toBe("2025-01-02");
    expect(read("29 February", toDay("2024-03-01"))).toBe("2024-02-29");
  });

  it("says that only the year is missing where no day of a report gives one", () => {
    expect(readDayWords("9 March", null)).toEqual({ problem: "year" });
    expect(readDayWords("between 23 and 30 May", null)).toEqual({ problem: "year" });
    expect(readDayWords("yesterday", null)).toEqual({ problem: "unreadable" });
  });

  it("reads back every day that it writes out, in both languages", () => {
    const days = fc.integer({ min: toDayNumber(toDay("2014-01-01")), max: toDayNumber(toDay("2034-12-31")) });
    fc.assert(
      fc.property(days, fc.constantFrom("en" as const, "uk" as const), (number, language) => {
        const day = fromDayNumber(number);
        const words = dateInWords(day, language);
        expect(readDayWords(words, null)).toEqual({ edtf: day });
        expect(read(dateInWords(`[..${day}]`, language))).toBe(`[..${day}]`);
      }),
    );
  });

  it("never gives what is no EDTF", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        const reading = readDayWords(text, MONDAY);
        if ("edtf" in reading) expect(() => readEdtf(reading.edtf)).not.toThrow();
      }),
    );
  });
});
