import { describe, expect, it } from "vitest";
import { statuses } from "@/lib/domain/resolve/status";
import { choosePattern, patternName } from "@/lib/wire/pattern";

const choose = (status: (typeof statuses)[number], holder: string | null, parties: string[] = []) =>
  choosePattern({ status, holder, parties });

describe("the pattern of a status", () => {
  it("is bare ground for the baseline", () => {
    expect(choose("baseline", "ua")).toBeNull();
  });

  it("has a firm edge only where it was verified", () => {
    const firm = statuses.filter((status) => choose(status, "ua")?.firmEdge);
    expect(firm).toEqual(["verified"]);
  });

  it("tells every status apart without its colour", () => {
    const marks = statuses.flatMap((status) => choose(status, "ua", ["ru", "ua"])?.marks ?? []);
    expect(new Set(marks).size).toBe(statuses.length - 1);
  });

  it("takes the colours of all who dispute it, in one order whatever order they come in", () => {
    const one = choose("contested", null, ["ua", "ru"]);
    const other = choose("contested", null, ["ru", "ua"]);
    expect(one).toEqual(other);
    expect(one && patternName(one)).toBe("hatch-ru-ua");
  });

  it("takes no party's colour where nobody is known to hold it", () => {
    expect(choose("unknown", null)?.parties).toEqual([]);
    expect(choose("contested", null, [])?.parties).toEqual([]);
  });

  it("has one name for each look", () => {
    const looks = statuses.flatMap((status) =>
      ["ua", "ru"].flatMap((holder) => choose(status, holder, ["ru", "ua"]) ?? []),
    );
    const names = new Set(looks.map(patternName));
    expect(names.size).toBe(new Set(looks.map((look) => JSON.stringify([look.marks, look.parties]))).size);
  });
});
