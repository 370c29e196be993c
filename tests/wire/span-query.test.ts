import { describe, expect, it } from "vitest";
import { csvAddress, parseSpanQuery, writeQuery } from "@/lib/wire/span-query";

describe("the address of a page about a span of days", () => {
  it("is read back as it was written", () => {
    const { query, problems } = parseSpanQuery({
      from: "2025-03-01",
      to: "2025-03-31",
      region: "kursk",
      party: "ru",
    });
    expect(problems).toEqual([]);
    expect(writeQuery({ ...query })).toBe("?from=2025-03-01&to=2025-03-31&region=kursk&party=ru");
  });

  it("takes an empty field as absent, and names what it cannot use", () => {
    expect(parseSpanQuery({ from: "", to: "2025-02-30", region: "no such", party: ["ru", "ua"] })).toEqual({
      query: { from: null, to: null, region: null, party: "ru" },
      problems: ["to", "region"],
    });
  });

  it("lets go of a first day after the last", () => {
    expect(parseSpanQuery({ from: "2025-03-02", to: "2025-03-01" })).toMatchObject({
      query: { from: null, to: "2025-03-01" },
      problems: ["from"],
    });
  });

  it("leads to a table with what is given and nothing else", () => {
    expect(csvAddress("small", "map", { date: "2025-03-01", knownAsOf: null })).toBe(
      "/api/v1/theatres/small/map?date=2025-03-01&format=csv",
    );
  });
});
