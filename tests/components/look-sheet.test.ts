import { describe, expect, it } from "vitest";
import { layOutLooks, SHEET_LOOKS } from "@/components/map/look-sheet";
import { bareLook, type Look } from "@/components/map/map-scene";
import type { DrawnPattern } from "@/lib/wire/pattern";

const inks = {
  parties: new Map([
    ["ua", "#0072b2"],
    ["ru", "#d55e00"],
  ]),
  neutral: "#777777",
  verifiedOpacity: 0.6,
  agreedOpacity: 0.35,
};
const palette = { staleOpacity: 0.5 };
const readHex = (css: string) =>
  [1, 3, 5].map((from) => Number.parseInt(css.slice(from, from + 2), 16)) as [number, number, number]; // three
const pattern = (marks: DrawnPattern["marks"], parties: string[], firmEdge = false): DrawnPattern => ({
  marks,
  parties,
  firmEdge,
});
const fresh = (own: DrawnPattern): Look => ({ pattern: own, stale: false });
const layOut = (looks: Look[], before: readonly DrawnPattern[] = []) =>
  layOutLooks(looks, inks, palette, before, readHex);
const fillOf = (table: Uint8Array, look: number) => [...table.subarray(4 * look, 4 * look + 4)];
const lineOf = (table: Uint8Array, look: number) => fillOf(table, SHEET_LOOKS + look).slice(0, 3);

describe("the sheet of looks", () => {
  const looks = [
    bareLook,
    fresh(pattern("stripes", ["ru"])),
    { pattern: pattern("stripes", ["ru"]), stale: true },
    fresh(pattern("solid", ["ua"], true)),
    fresh(pattern("hatch", ["ru", "ua"])),
    fresh(pattern("crosses", [])),
  ];
  const { table, patterns } = layOut(looks);

  it("draws nothing for bare ground", () => {
    expect(fillOf(table, 0)[0]).toBe(0);
  });

  it("gives fresh and stale one tile, so that no line is drawn between them, and the stale one less weight", () => {
    expect(fillOf(table, 1)).toEqual([1, 255, 0, 0]);
    expect(fillOf(table, 2)).toEqual([1, 128, 0, 0]);
  });

  it("has a firm line where it was verified, and nowhere else", () => {
    expect(looks.flatMap((_, look) => (fillOf(table, look)[2] === 255 ? [look] : []))).toEqual([3]);
  });

  it("draws the line in the party's colour, in the neutral one for several or none", () => {
    expect(lineOf(table, 1)).toEqual([0xd5, 0x5e, 0x00]);
    expect(lineOf(table, 3)).toEqual([0x00, 0x72, 0xb2]);
    expect(lineOf(table, 4)).toEqual([0x77, 0x77, 0x77]);
    expect(lineOf(table, 5)).toEqual([0x77, 0x77, 0x77]);
  });

  it("keeps the tiles it has, so that they are not drawn again, and adds what is new", () => {
    expect(layOut([bareLook, fresh(pattern("hatch", ["ru", "ua"]))], patterns).patterns).toBe(patterns);
    const more = layOut([bareLook, fresh(pattern("plus", ["ru"]))], patterns);
    expect(more.patterns.slice(0, -1)).toEqual(patterns);
    expect(fillOf(more.table, 1)[0]).toBe(patterns.length + 1);
  });

  it("makes room for new tiles when those not in use any more fill it", () => {
    const crowd = Array.from({ length: 250 }, (_, party) => pattern("stripes", [`p${party}`]));
    const next = layOut(
      [bareLook, ...Array.from({ length: 9 }, (_, at) => fresh(pattern("plus", [`n${at}`])))],
      crowd,
    );
    expect(next.patterns).toHaveLength(9);
  });

  it("refuses more looks than a byte counts", () => {
    const many = Array.from({ length: 257 }, () => bareLook);
    expect(() => layOut(many)).toThrow(RangeError);
  });
});
