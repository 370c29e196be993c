import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edtfSchema, readEdtf } from "@/lib/domain/edtf-date";

/** First and last day that a date may mean. */
const bounds = (text: string) => {
  const { earliest, latest } = readEdtf(text);
  return [earliest, latest];
};
const complaint = (text: string) => edtfSchema.safeParse(text).error?.issues[0]?.message;

describe("a single date", () => {
  it.each([
    ["a day", "2025-05-30", "2025-05-30", "2025-05-30"],
    ["a month", "2025-02", "2025-02-01", "2025-02-28"],
    ["February of a leap year", "2024-02", "2024-02-01", "2024-02-29"],
    ["a year", "2025", "2025-01-01", "2025-12-31"],
    ["an unknown day", "2025-05-XX", "2025-05-01", "2025-05-31"],
    ["an unknown month", "2025-XX", "2025-01-01", "2025-12-31"],
    ["an unknown month and day", "2025-XX-XX", "2025-01-01", "2025-12-31"],
    ["a day's unknown last digit", "2025-05-0X", "2025-05-01", "2025-05-09"],
    ["a day's unknown last digit at the end of a month", "2025-05-3X", "2025-05-30", "2025-05-31"],
    ["a day's unknown first digit", "2025-05-X1", "2025-05-01", "2025-05-31"],
    ["a month's unknown last digit", "2025-1X", "2025-10-01", "2025-12-31"],
    ["a month's unknown first digit", "2025-X1", "2025-01-01", "2025-11-30"],
    ["a decade", "202X", "2020-01-01", "2029-12-31"],
    ["a century", "20XX", "2000-01-01", "2099-12-31"],
    ["a day of an unknown year", "202X-12-25", "2020-12-25", "2029-12-25"],
    ["the 31st of some month", "2025-XX-31", "2025-01-31", "2025-12-31"],
    ["the 31st of a month that not each of the fitting months has", "2023-0X-31", "2023-01-31", "2023-08-31"],
    ["29 February of a decade", "202X-02-29", "2020-02-29", "2028-02-29"],
    ["spring", "2025-21", "2025-03-01", "2025-05-31"],
    ["summer", "2025-22", "2025-06-01", "2025-08-31"],
    ["autumn", "2025-23", "2025-09-01", "2025-11-30"],
    ["winter, into the next year", "2023-24", "2023-12-01", "2024-02-29"],
    ["the first quarter", "2025-33", "2025-01-01", "2025-03-31"],
    ["the last quarter", "2025-36", "2025-10-01", "2025-12-31"],
    ["the first half", "2025-40", "2025-01-01", "2025-06-30"],
    ["the second half", "2025-41", "2025-07-01", "2025-12-31"],
  ])("may be %s: %s", (_, text, earliest, latest) => {
    expect(bounds(text)).toEqual([earliest, latest]);
    expect(readEdtf(text)).toMatchObject({ kind: "once", approximate: false, uncertain: false });
  });
});

describe("a set", () => {
  it.each([
    ["on or before", "[..2025-03-09]", null, "2025-03-09"],
    ["on or after", "[2025-03-09..]", "2025-03-09", null],
    ["within", "[2025-05-23..2025-05-30]", "2025-05-23", "2025-05-30"],
    ["within months", "[2025-02..2025-04]", "2025-02-01", "2025-04-30"],
    ["one of several", "[2025-05-23,2025-03,2025-05-30]", "2025-03-01", "2025-05-30"],
    ["one of a year and a month in it", "[2024,2024-03]", "2024-01-01", "2024-12-31"],
    ["before, or one later", "[..2025-03,2025-05]", null, "2025-05-31"],
    ["before about", "[..2025-04-26~]", null, "2025-04-26"],
    ["all of several", "{2025-05-23,2025-05-30}", "2025-05-23", "2025-05-30"],
  ])("says once %s: %s", (_, text, earliest, latest) => {
    expect(bounds(text)).toEqual([earliest, latest]);
    expect(readEdtf(text).kind).toBe("once");
  });
});

describe("an interval", () => {
  it("says throughout, from some day within its first part to some day within its last", () => {
    expect(readEdtf("2024-08/2025-03-12")).toEqual({
      kind: "throughout",
      first: { earliest: "2024-08-01", latest: "2024-08-31" },
      last: { earliest: "2025-03-12", latest: "2025-03-12" },
      openEnd: false,
      earliest: "2024-08-01",
      latest: "2025-03-12",
      approximate: false,
      uncertain: false,
    });
  });

  it.each(["2024-08/..", "2024-08/"])("may have an open or unknown end: %s", (text) => {
    expect(readEdtf(text)).toMatchObject({
      openEnd: true,
      earliest: "2024-08-01",
      latest: null,
      last: { earliest: null, latest: null },
    });
  });

  it.each(["../2025-03-12", "/2025-03-12"])("may have an open or unknown beginning: %s", (text) => {
    expect(readEdtf(text)).toMatchObject({
      openEnd: false,
      earliest: null,
      latest: "2025-03-12",
      first: { earliest: null, latest: null },
    });
  });

  it("may begin and end in one month", () => {
    expect(readEdtf("2025-05/2025-05")).toMatchObject({
      kind: "throughout",
      earliest: "2025-05-01",
      latest: "2025-05-31",
    });
  });
});

describe("the marks ~, ? and %", () => {
  it.each([
    ["2025-05~", true, false],
    ["2025-05-30?", false, true],
    ["2025%", true, true],
    ["2025-05-~30", true, false],
    ["2025-?05-30", false, true],
    ["2025?-05", false, true],
    ["2024-08~/2025-03-12", true, false],
    ["2024-08~/2025-03-12?", true, true],
    ["[..2025-03-09~]", true, false],
  ])("are kept of %s: about %s, uncertain %s", (text, approximate, uncertain) => {
    expect(readEdtf(text)).toMatchObject({ approximate, uncertain });
  });

  it("never move a day", () => {
    for (const text of ["2025-05-30", "2025-05", "2025", "2024-02"])
      for (const mark of ["~", "?", "%"]) expect(bounds(text + mark)).toEqual(bounds(text));
    expect(bounds("2024-08~/2025-03-12?")).toEqual(bounds("2024-08/2025-03-12"));
  });
});

describe("a form that is no date here", () => {
  it.each([
    "",
    "May 2025",
    "30.05.2025",
    "2025-5-1",
    "2025-13",
    "2025-05-32",
    "2025-04-31",
    "2025-02-3X",
    "[2025-05",
    "[]",
    "2025/2026/2027",
    "2025-uu",
    "yesterday",
  ])("is refused with what to write instead: %j", (text) => {
    expect(complaint(text)).toMatch(
      /^Write a date in EDTF, for example 2025-05-30, .*2024-08\/2025-03-12\.$/,
    );
  });

  it.each([
    ["2025-05-30T10:00:00Z", "A date has no time of day here: write the day alone."],
    ["Y17000", "Write the year with four digits."],
    ["202", "Write the year with four digits."],
    ["-0044", "Write the year with four digits."],
    ["2023-02-29", "No day of the calendar fits this date."],
    ["2025-25", "The season code 25 is not known: use 21 to 24, 33 to 36, 40 or 41."],
    ["2025-05-30/2025-05-01", "The span ends before it begins."],
    ["[2025-05-30..2025-05-23]", "The range ends before it begins."],
  ])("is refused with the reason: %s", (text, reason) => {
    expect(complaint(text)).toMatch(new RegExp(`^${reason} Write a date in EDTF`));
  });

  it("is refused where the text is longer than any date", () => {
    expect(complaint(`[${"2025-05-30,".repeat(9)}2025-05-31]`)).toBeDefined();
  });
});

const part = fc
  .tuple(
    fc.integer({ min: 1900, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([year, month, day, width]) =>
    [`${year}`, `${month}`.padStart(2, "0"), `${day}`.padStart(2, "0")].slice(0, width).join("-"),
  );
const masked = fc
  .tuple(part, fc.nat({ max: 9 }))
  .map(([text, index]) =>
    index > 1 && /\d/.test(text[index] ?? "") ? `${text.slice(0, index)}X${text.slice(index + 1)}` : text,
  );

describe("every date that can be read", () => {
  it("has its earliest day no later than its latest", () => {
    const written = fc.oneof(
      masked,
      part.map((text) => `${text}~`),
      fc.tuple(part, part).map(([from, to]) => `[${from}..${to}]`),
      fc.tuple(part, part).map(([from, to]) => `${from}/${to}`),
      fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => `[${parts.join(",")}]`),
    );
    let read = 0;
    fc.assert(
      fc.property(written, (text) => {
        if (!edtfSchema.safeParse(text).success) return;
        read++;
        const { earliest, latest } = readEdtf(text);
        expect(earliest && latest && earliest <= latest).toBe(true);
      }),
      { numRuns: 200 },
    );
    expect(read).toBeGreaterThan(100);
  });

  it("means no day outside of what it means with fewer digits known", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
          for (const wider of [
            `${text.slice(0, 9)}X`,
            `${text.slice(0, 8)}XX`,
            text.slice(0, 7),
            `${year}-XX-XX`,
            `${text.slice(0, 3)}X`,
          ]) {
            const { earliest, latest } = readEdtf(wider);
            expect(earliest && latest && earliest <= text && text <= latest, `${text} in ${wider}`).toBe(
              true,
            );
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
