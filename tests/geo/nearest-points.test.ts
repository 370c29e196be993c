import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceKm } from "@/lib/geo/distance-km";
import { nearestFinder } from "@/lib/geo/nearest-points";

const arbitraryPoints = fc.array(
  fc.record({
    lng: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -89, max: 89, noNaN: true }),
  }),
  { maxLength: 60 },
);
/** Kilometres that are rounding. */
const ROUNDING = 0.002;

describe("the points nearest to a position", () => {
  it("are those that measuring every distance finds, nearest first, across the date line too", () => {
    fc.assert(
      fc.property(
        arbitraryPoints,
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -89, max: 89, noNaN: true }),
        fc.integer({ min: 1, max: 10 }),
        (points, lng, lat, most) => {
          const located = points.map((point, index) => ({ id: String(index), ...point }));
          const km = located.map((point) => distanceKm([point.lng, point.lat], [lng, lat]));
          const nearest = [...km].sort((one, other) => one - other).slice(0, most);
          const found = nearestFinder(located)([lng, lat], { most });
          expect(found.length).toBe(nearest.length);
          for (const [rank, id] of found.entries())
            expect(Math.abs((km[Number(id)] ?? Infinity) - (nearest[rank] ?? 0))).toBeLessThan(ROUNDING);
        },
      ),
    );
  });

  it("are only those that are wanted and near enough, and none where there are none", () => {
    const row = [0, 1, 2, 3].map((lng) => ({ id: `at ${lng}`, lng, lat: 0 }));
    const find = nearestFinder(row);
    const isWanted = (id: string) => id !== "at 1";
    expect(find([0.9, 0], { most: 2, isWanted })).toEqual(["at 0", "at 2"]);
    expect(find([0.9, 0], { most: 4, withinKm: 50 })).toEqual(["at 1"]);
    expect(find([0.9, 0], { most: 4, withinKm: 50, isWanted })).toEqual([]);
    expect(nearestFinder([])([0, 0], { most: 1 })).toEqual([]);
  });
});
