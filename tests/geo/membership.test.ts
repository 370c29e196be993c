import type { MultiPolygon, Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { placesWithin, regionAt } from "@/lib/geo/membership";

const square = (west: number, south: number, size: number): [number, number][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

const drawn: MultiPolygon = {
  type: "MultiPolygon",
  coordinates: [[square(35, 51, 1), square(35.4, 51.4, 0.2)], [square(37, 51, 0.5)]],
};

describe("placesWithin", () => {
  it("finds the places in every part of a drawn area, and none in its holes", () => {
    const places = [
      { id: "second-part", lng: 37.2, lat: 51.2 },
      { id: "hole", lng: 35.5, lat: 51.5 },
      { id: "inside", lng: 35.2, lat: 51.2 },
      { id: "between", lng: 36.5, lat: 51.2 },
      { id: "edge", lng: 35, lat: 51.5 },
    ];
    expect(placesWithin(drawn, places)).toEqual(["second-part", "inside", "edge"]);
  });
});

describe("regionAt", () => {
  const region = (id: string, west: number): { id: string; geometry: Polygon } => {
    return { id, geometry: { type: "Polygon", coordinates: [square(west, 51, 1)] } };
  };
  const regions = [region("west", 35), region("east", 36)];

  it("names the region that holds a point", () => {
    expect(regionAt({ lng: 36.5, lat: 51.5 }, regions)).toBe("east");
  });

  it("gives a point on the line between two regions to the smaller id", () => {
    expect(regionAt({ lng: 36, lat: 51.5 }, regions)).toBe("east");
  });

  it("names none outside of all regions", () => {
    expect(regionAt({ lng: 39, lat: 51.5 }, regions)).toBeNull();
  });
});
