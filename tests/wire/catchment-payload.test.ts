import fc from "fast-check";
import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { buildCatchments } from "@/lib/geo/catchments";
import { decodeCatchments, encodeCatchments } from "@/lib/wire/catchment-payload";
import { orderPlaces } from "@/lib/wire/place-directory";
import { directoryOf } from "./directory-of";

const PATIENCE_MS = 60_000;

/** A square of 0.2 degrees whose lower left corner is this; one with a hole that a region of its own fills. */
const square = (lng: number, lat: number, side = 0.2): [number, number][] => [
  [lng, lat],
  [lng + side, lat],
  [lng + side, lat + side],
  [lng, lat + side],
  [lng, lat],
];
const polygon = (...coordinates: [number, number][][]): Polygon => ({ type: "Polygon", coordinates });
const HOLE = square(35.05, 51.05, 0.02);
const REGIONS = [
  { id: "west", geometry: polygon(square(35, 51), HOLE) },
  { id: "enclave", geometry: polygon(HOLE) },
  { id: "east", geometry: polygon(square(35.2, 51)) },
];

const arbitraryPlaces = fc
  .array(
    fc.record({
      lng: fc.integer({ min: 3_500_000, max: 3_540_000 }).map((step) => step / 1e5),
      lat: fc.integer({ min: 5_100_000, max: 5_120_000 }).map((step) => step / 1e5),
      regionId: fc.constantFrom("west", "west", "enclave", "east"),
      isListed: fc.integer({ min: 0, max: 9 }).map((of10) => of10 > 0),
    }),
    { maxLength: 25 },
  )
  // ids in another order than the places lie
  .map((places) => places.map((place, i) => ({ ...place, id: `p${(i * 7) % 26}` })));
type ArbitraryPlaces = typeof arbitraryPlaces extends fc.Arbitrary<infer T> ? T : never;

function build(places: ArbitraryPlaces) {
  const listed = places.filter(({ isListed }) => isListed);
  const sited = listed.map(({ id, lng, lat }) => ({ id, position: [lng, lat] as const }));
  const ids = orderPlaces(sited).map(({ id }) => id);
  const directory = directoryOf([...ids, "region"].map(() => 0));
  directory.places.ids = ids;
  return { topology: buildCatchments(places, REGIONS).topology, directory };
}

describe("the catchment payload", () => {
  it(
    "gives back the very topology that was built, cells of places that the directory lacks too",
    () => {
      fc.assert(
        fc.property(arbitraryPlaces, (places) => {
          const { topology, directory } = build(places);
          const bytes = encodeCatchments(topology, directory);
          expect(JSON.stringify(decodeCatchments(bytes, directory))).toBe(JSON.stringify(topology));
          expect(encodeCatchments(topology, directory)).toEqual(bytes);
        }),
      );
    },
    PATIENCE_MS,
  );

  it("tells damaged, cut and foreign bytes, other versions and another directory from its own", () => {
    const [places] = fc.sample(arbitraryPlaces, { numRuns: 1, seed: 3 });
    const { topology, directory } = build(places ?? []);
    const bytes = encodeCatchments(topology, directory);
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(() => decodeCatchments(damaged, directory)).toThrow(/catchment payload/);
        expect(() => decodeCatchments(bytes.subarray(0, at), directory)).toThrow(/catchment payload/);
      }),
    );
    const later = bytes.slice();
    later[3] = 2;
    expect(() => decodeCatchments(later, directory)).toThrow(
      "This catchment payload has version 2: only 1 can be read here.",
    );
    expect(() => decodeCatchments(bytes, directoryOf([0]))).toThrow("belongs to another directory");
  });

  it("refuses a topology with an area that its shape does not have", () => {
    const place = { id: "p", regionId: "east" as const, lng: 35.3, lat: 51.1, isListed: true };
    const { topology, directory } = build([place]);
    const altered = JSON.parse(JSON.stringify(topology).replace(/"areaKm2":[\d.]+/, '"areaKm2":1'));
    expect(() => encodeCatchments(altered, directory)).toThrow("cannot have 1 km2");
  });
});
