import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { authalicAreaKm2 } from "@/lib/geo/authalic-area";
import { fillHoles } from "@/lib/geo/fill-holes";
import { joinBorders } from "@/lib/geo/join-borders";
import { type Areal, partitionCountry } from "@/lib/geo/partition-country";
import { shareLines } from "@/lib/geo/share-lines";

const box = (west: number, south: number, east: number, north: number): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const sum = (areas: Iterable<Areal>) => [...areas].reduce((total, area) => total + authalicAreaKm2(area), 0);

const cornersOf = (area: Areal | undefined) =>
  area?.type === "Polygon" ? area.coordinates.flat().map(String) : [];

describe("partitionCountry", () => {
  const country = box(35, 50, 37, 51);
  // the coarse source draws the country 0.03 degrees too far north and 0.03 too far east
  const regions = new Map<string, Areal>([
    ["west", box(35.03, 50.03, 36, 51.03)],
    ["east", box(36, 50.03, 37.03, 51.03)],
  ]);
  const parts = partitionCountry(country, regions);

  it("covers the country and nothing beside it, without gaps or overlaps", () => {
    expect(sum(parts.values())).toBeCloseTo(authalicAreaKm2(country), 3);
    const points = [...parts.values()].flatMap((part) => (part.coordinates as number[][][]).flat());
    expect(Math.min(...points.map(([lng = 0]) => lng))).toBe(35);
    expect(Math.max(...points.map(([, lat = 0]) => lat))).toBe(51);
  });

  it("gives land that no region covers to the nearest region", () => {
    const west = parts.get("west");
    expect(west && authalicAreaKm2(west)).toBeCloseTo(authalicAreaKm2(box(35, 50, 36, 51)), -1);
  });
});

describe("shareLines", () => {
  it("gives both sides of a line the corners of both", () => {
    const shared = shareLines(
      new Map<string, Areal>([
        ["a", box(35, 50, 36, 51)],
        ["b", box(36, 50.2, 37, 50.7)],
      ]),
    );
    const corners = cornersOf(shared.get("a"));
    expect(corners).toContain("36,50.2");
    expect(corners).toContain("36,50.7");
    expect(corners).toHaveLength(7);
  });
});

describe("fillHoles", () => {
  it("closes a small hole between regions and leaves a large one", () => {
    const ring = (hole: number[][]): Polygon => ({
      type: "Polygon",
      coordinates: [...box(35, 50, 36, 51).coordinates, hole],
    });
    const small = box(35.5, 50.5, 35.52, 50.52).coordinates[0] ?? [];
    const large = box(35.5, 50.5, 35.8, 50.8).coordinates[0] ?? [];
    expect(sum(fillHoles(new Map([["a", ring(small)]])).values())).toBeCloseTo(sum([box(35, 50, 36, 51)]), 6);
    expect(sum(fillHoles(new Map([["a", ring(large)]])).values())).toBeCloseTo(sum([ring(large)]), 6);
  });
});

describe("joinBorders", () => {
  const border = [
    [35, 50],
    [35.01, 50.1],
    [35, 50.2],
  ];
  const west = [...border, [34, 50.2], [34, 50], [35, 50]];

  it("closes the gap that a pond leaves between two countries", () => {
    const pond = [
      [35, 50],
      [35.01, 50.1],
      [35.02, 50.11],
      [35.01, 50.12],
      [35, 50.2],
      [36, 50.2],
      [36, 50],
      [35, 50],
    ];
    const joined = joinBorders(pond, [...west.slice(0, 2), [35.01, 50.12], ...west.slice(2)]);
    expect(joined.map(String)).not.toContain("35.02,50.11");
    expect(joined).toHaveLength(7);
  });

  it("leaves a long way round, and a ring that shares nothing, as they are", () => {
    const wide = [
      [35, 50],
      [35.3, 50.1],
      [35, 50.2],
      [34, 50.2],
      [35, 50],
    ];
    expect(joinBorders(wide, west).map(String)).toContain("35.3,50.1");
    const apart = [
      [40, 50],
      [41, 50],
      [41, 51],
      [40, 50],
    ];
    expect(joinBorders(apart, west)).toEqual(apart);
  });
});
