import type { FeatureCollection, MultiLineString, Polygon } from "geojson";
import { topology } from "topojson-server";
import { describe, expect, it } from "vitest";
import { cellFeatures } from "@/components/map/catchment-shapes";
import { edgeFeatures } from "@/components/map/edge-features";
import { indexPaint } from "@/components/map/paint-index";
import { toDay } from "@/lib/domain/day";
import { readCatchments } from "@/lib/wire/catchment-topology";

const unitSquare = (west: number): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [west, 0],
      [west + 1, 0],
      [west + 1, 1],
      [west, 1],
      [west, 0],
    ],
  ],
});
const cell = (id: string, west: number) => ({
  type: "Feature" as const,
  id,
  properties: {},
  geometry: unitSquare(west),
});
const squares: FeatureCollection = {
  type: "FeatureCollection",
  features: [cell("west", 0), cell("middle", 1), cell("east", 2)],
};
const catchments = readCatchments(topology({ catchments: squares }));
const day = toDay("2025-03-09");
const lookFrom = (pattern: string) => [{ day, pattern, stale: false }];
const scene = {
  paint: indexPaint(
    new Map([
      ["west", lookFrom("stripes-ru")],
      ["middle", lookFrom("stripes-ru")],
      ["east", lookFrom("solid-ua")],
    ]),
  ),
  patterns: new Map([
    ["stripes-ru", { marks: "stripes" as const, parties: ["ru"], firmEdge: false }],
    ["solid-ua", { marks: "solid" as const, parties: ["ua"], firmEdge: true }],
  ]),
  cells: cellFeatures(catchments, new Map([["west", { patterns: "|stripes-ru|" }]])),
  places: { type: "FeatureCollection" as const, features: [] },
  catchments,
  regions: new Map(),
  regionNames: new Map(),
  partyColours: new Map([
    ["ru", "#d55e00"],
    ["ua", "#0072b2"],
  ]),
};
const lengthOf = ({ coordinates }: MultiLineString) =>
  coordinates
    .flatMap((line) =>
      line.slice(1).map(([x = 0, y = 0], index) => {
        const [fromX = 0, fromY = 0] = line[index] ?? [];
        return Math.hypot(x - fromX, y - fromY);
      }),
    )
    .reduce((sum, length) => sum + length, 0);

describe("the outline of cells drawn alike", () => {
  it("leaves out the line between two of them", () => {
    const [stripes] = edgeFeatures(scene, day).features;
    expect(lengthOf(stripes?.geometry as MultiLineString)).toBe(6); // two unit squares side by side; mergedOutline makes lines
    expect(stripes?.properties).toEqual({ firm: false, colour: "#d55e00" });
  });

  it("is firm where verified", () => {
    const solid = edgeFeatures(scene, day).features[1];
    expect(solid?.properties).toEqual({ firm: true, colour: "#0072b2" });
  });

  it("is none on a day on which nothing is drawn", () => {
    expect(edgeFeatures(scene, toDay("2025-03-08")).features).toEqual([]);
  });
});

describe("the catchments", () => {
  it("become cells that carry their place", () => {
    expect(scene.cells.features.map((one) => one.properties)).toEqual([
      { placeId: "west", patterns: "|stripes-ru|" },
    ]);
  });

  it("are refused where the file is none", () => {
    expect(() => readCatchments({ type: "FeatureCollection", features: [] })).toThrow();
  });
});
