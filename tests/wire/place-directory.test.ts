import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decodeDirectory,
  directorySum,
  encodeDirectory,
  orderPlaces,
  type PlaceDirectory,
} from "@/lib/wire/place-directory";

const arbitraryText = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
const arbitraryNames = fc.record({ en: arbitraryText, uk: fc.option(arbitraryText) });
const arbitraryParty = fc.integer({ min: -1, max: 30 });
const degrees = (limit: number) =>
  fc.integer({ min: -limit * 1e5, max: limit * 1e5 }).map((step) => step / 1e5);

const arbitraryPlace = fc.record({
  id: arbitraryText,
  names: arbitraryNames,
  position: fc.option(fc.tuple(degrees(180), degrees(90))),
  region: fc.integer({ min: -1, max: 40 }),
  baseline: arbitraryParty,
  isNamed: fc.nat({ max: 1 }),
});
const arbitraryRegion = fc.record({
  id: arbitraryText,
  key: arbitraryText,
  names: arbitraryNames,
  baseline: arbitraryParty,
  isNamed: fc.nat({ max: 1 }),
});

const arbitraryDirectory = fc
  .record({
    places: fc.array(arbitraryPlace, { maxLength: 40 }),
    regions: fc.array(arbitraryRegion, { maxLength: 6 }),
    parties: fc.array(arbitraryText, { maxLength: 4 }),
  })
  .map(
    ({ places, regions, parties }): PlaceDirectory => ({
      places: {
        ids: places.map(({ id }) => id),
        names: places.map(({ names }) => names),
        lng: Float64Array.from(places, ({ position }) => position?.[0] ?? Number.NaN),
        lat: Float64Array.from(places, ({ position }) => position?.[1] ?? Number.NaN),
        region: Int32Array.from(places, ({ region }) => region),
        baseline: Int8Array.from(places, ({ baseline }) => baseline),
        isNamed: Uint8Array.from(places, ({ isNamed }) => isNamed),
      },
      regions: {
        ids: regions.map(({ id }) => id),
        keys: regions.map(({ key }) => key),
        names: regions.map(({ names }) => names),
        baseline: Int8Array.from(regions, ({ baseline }) => baseline),
        isNamed: Uint8Array.from(regions, ({ isNamed }) => isNamed),
      },
      parties,
    }),
  );

describe("the place directory", () => {
  it("comes back from its bytes as it went in, and is the same bytes every time", () => {
    fc.assert(
      fc.property(arbitraryDirectory, (directory) => {
        const bytes = encodeDirectory(directory);
        expect(decodeDirectory(bytes)).toEqual(directory);
        expect(encodeDirectory(decodeDirectory(bytes))).toEqual(bytes);
      }),
    );
  });

  it("tells damaged, cut and foreign bytes and other versions from its own", () => {
    const [directory] = fc.sample(arbitraryDirectory, { numRuns: 1, seed: 7 });
    if (!directory) throw new Error("no sample");
    const bytes = encodeDirectory(directory);
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(() => decodeDirectory(damaged)).toThrow(/place directory/);
        expect(() => decodeDirectory(bytes.subarray(0, at))).toThrow(/place directory/);
      }),
    );
    const later = bytes.slice();
    later[3] = 2;
    expect(() => decodeDirectory(later)).toThrow(
      "This place directory has version 2: only 1 can be read here.",
    );
    expect(() => decodeDirectory(new Uint8Array([...bytes, 0]))).toThrow("cut short or damaged");
    expect(() => decodeDirectory(new TextEncoder().encode("<!doctype html>"))).toThrow(
      "This is no place directory.",
    );
  });

  it("has another sum when a subject, a baseline, a party or the region of a place is another", () => {
    const [directory] = fc.sample(
      arbitraryDirectory.filter(
        ({ places, regions, parties }) => places.ids.length * regions.ids.length * parties.length > 0,
      ),
      { numRuns: 1, seed: 7 },
    );
    if (!directory) throw new Error("no sample");
    const changes: ((other: PlaceDirectory) => void)[] = [
      ({ places }) => places.ids.splice(0, 1, "another place"),
      ({ regions }) => regions.ids.splice(0, 1, "another region"),
      ({ parties }) => parties.splice(0, 1, "another party"),
      ({ places }) => places.region.set([41]),
      ({ places }) => places.baseline.set([31]),
      ({ regions }) => regions.baseline.set([31]),
    ];
    const sums = changes.map((change) => {
      const other = structuredClone(directory);
      change(other);
      return directorySum(other);
    });
    expect(new Set([directorySum(directory), ...sums]).size).toBe(1 + changes.length);
  });

  it("puts places without a position after the others, by id", () => {
    const places = [
      { id: "z", position: null },
      { id: "b", position: [35, 51] as [number, number] },
      { id: "m", position: null },
      { id: "a", position: [35, 51] as [number, number] },
    ];
    expect(orderPlaces(places).map(({ id }) => id)).toEqual(["a", "b", "m", "z"]);
  });
});
