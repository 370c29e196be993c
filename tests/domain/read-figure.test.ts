import { describe, expect, it } from "vitest";
import { readFigure } from "@/lib/domain/read-figure";

describe("a figure as an editor writes it", () => {
  it.each([
    ["90", 90],
    ["12.5", 12.5],
    ["12,5", 12.5],
    ["66,75", 66.75],
    ["0,125", 0.125],
    ["-3", -3],
    // A comma before three digits parts thousands.
    ["1,000", 1000],
    ["12,500", 12_500],
    ["1,234,567", 1_234_567],
    ["1,234.5", 1234.5],
    // So do blanks, whatever their width.
    ["1 000", 1000],
    ["12\u00a0500", 12_500],
    ["1\u2009234\u2009567,5", 1_234_567.5],
    ["12\u202f500.5", 12_500.5],
  ])("%s is %d", (written, figure) => {
    expect(readFigure(written)).toBe(figure);
  });

  it.each([
    "",
    "many",
    "1,00,000",
    "1 00",
    "1,000,5",
    "1.000.000",
    "0x10",
    "1e3",
    "Infinity",
    "12,",
    "1 000 km",
  ])("is not guessed from %j", (written) => {
    expect(readFigure(written)).toBeNull();
  });
});
