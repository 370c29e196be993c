import type { Feature, Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { findLabelSpot } from "@/lib/geo/find-label-spot";

const square = (west: number, south: number, size: number): Feature<Polygon> => ({
  type: "Feature",
  properties: {},
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  },
});
/** One degree is ten pixels, y downwards from 60 N. */
const unproject = ({ x, y }: { x: number; y: number }): [number, number] => [x / 10, 60 - y / 10];
const room = { left: 0, top: 0, right: 800, bottom: 400 };

describe("the spot for a region's name", () => {
  it("lies inside the part of the region that the window shows", () => {
    const spot = findLabelSpot(square(60, 30, 100), room, [], unproject);
    expect(spot?.[0]).toBeGreaterThan(60);
    expect(spot?.[0]).toBeLessThan(80);
    expect(spot?.[1]).toBeGreaterThan(30);
  });

  it("keeps away from the dots of places", () => {
    const dot = { x: 400, y: 200 };
    const spot = findLabelSpot(square(-100, -100, 300), room, [dot], unproject);
    const [x, y] = [(spot?.[0] ?? 0) * 10, (60 - (spot?.[1] ?? 0)) * 10];
    expect(Math.hypot(x - dot.x, y - dot.y)).toBeGreaterThan(80);
  });

  it("is none where the window does not show the region, or has no room", () => {
    expect(findLabelSpot(square(500, 0, 5), room, [], unproject)).toBeNull();
    expect(findLabelSpot(square(-100, -100, 300), { ...room, right: -10 }, [], unproject)).toBeNull();
  });
});
