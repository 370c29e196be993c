import { area, booleanPointInPolygon, featureCollection, intersect } from "@turf/turf";
import fc from "fast-check";
import geodesic from "geographiclib-geodesic";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { feature, merge } from "topojson-client";
import type { GeometryCollection, Polygon as TopoPolygon } from "topojson-specification";
import { describe, expect, it } from "vitest";
import { authalicAreaKm2 } from "@/lib/geo/authalic-area";
import { buildCatchments, type CatchmentPlace, type Catchments } from "@/lib/geo/catchments";

/** Two regions side by side with a crooked line between them; the eastern one has a hole and an exclave. */
const LINE: Position[] = [
  [35, 51],
  [35.031, 51.1],
  [34.962, 51.17],
  [35.04, 51.25],
  [35.01, 51.4],
];
const EXCLAVE: Position[] = [
  [34.7, 51.1],
  [34.72, 51.1],
  [34.72, 51.12],
  [34.7, 51.12],
  [34.7, 51.1],
];
const WEST: Polygon = {
  type: "Polygon",
  coordinates: [[[34.5, 51], ...LINE, [34.5, 51.4], [34.5, 51]], [...EXCLAVE].reverse()],
};
const EAST: MultiPolygon = {
  type: "MultiPolygon",
  coordinates: [[[...[...LINE].reverse(), [35.6, 51], [35.6, 51.4], [35.01, 51.4]]], [EXCLAVE]],
};
const REGIONS = [
  { id: "east", geometry: EAST },
  { id: "west", geometry: WEST },
];

const placesArbitrary = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 34_450, max: 35_650 }), fc.integer({ min: 50_980, max: 51_420 })), {
    minLength: 1,
    maxLength: 60,
    selector: String,
  })
  .map((points) =>
    points.map(([lng, lat], i): CatchmentPlace => {
      return { id: `place-${i}`, regionId: lng < 35_010 ? "west" : "east", lng: lng / 1000, lat: lat / 1000 };
    }),
  );

function cellsOf({
  topology,
}: Catchments): Feature<Polygon | MultiPolygon, { areaKm2: number; regionId: string }>[] {
  const object = topology.objects.catchments as GeometryCollection<{ areaKm2: number; regionId: string }>; // as built
  return feature(topology, object).features as Feature<
    Polygon | MultiPolygon,
    { areaKm2: number; regionId: string }
  >[];
}

function pointsOf(geometry: Polygon | MultiPolygon): Position[] {
  return geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}

function kmBetween(a: Position, b: Position): number {
  return (
    (geodesic.Geodesic.WGS84.Inverse(a[1] ?? 0, a[0] ?? 0, b[1] ?? 0, b[0] ?? 0).s12 ?? Number.NaN) / 1000
  );
}

describe("buildCatchments", () => {
  it("gives no land to two places at once", () => {
    fc.assert(
      fc.property(placesArbitrary, (places) => {
        const cells = cellsOf(buildCatchments(places, REGIONS));
        for (const [i, one] of cells.entries()) {
          for (const other of cells.slice(i + 1)) {
            const both = intersect(featureCollection<Polygon | MultiPolygon>([one, other]));
            expect(both ? area(both) : 0).toBeLessThan(20_000); // rounding to a metre along some kilometres of edge
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it("keeps each cell inside its region and within five kilometres of its place", () => {
    fc.assert(
      fc.property(placesArbitrary, (places) => {
        for (const cell of cellsOf(buildCatchments(places, REGIONS))) {
          const place = places.find(({ id }) => id === cell.id);
          if (!place) throw new Error(`no place ${cell.id}`);
          expect(cell.properties.regionId).toBe(place.regionId);
          const region: Feature<Polygon | MultiPolygon> = {
            type: "Feature",
            properties: {},
            geometry: place.regionId === "east" ? EAST : WEST,
          };
          const inside = intersect(featureCollection<Polygon | MultiPolygon>([cell, region]));
          expect(area(cell) - (inside ? area(inside) : 0)).toBeLessThan(20_000);
          for (const point of pointsOf(cell.geometry)) {
            expect(kmBetween(point, [place.lng, place.lat])).toBeLessThan(5.002);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("counts what it draws: areas add up to that of the merged outline", () => {
    fc.assert(
      fc.property(placesArbitrary, (places) => {
        const built = buildCatchments(places, REGIONS);
        const object = built.topology.objects.catchments as GeometryCollection; // as built
        const outline = merge(built.topology, object.geometries as TopoPolygon[]);
        const sum = [...built.areasKm2.values()].reduce((total, km2) => total + km2, 0);
        expect(Math.abs(sum - authalicAreaKm2(outline))).toBeLessThan(0.02);
        for (const cell of cellsOf(built)) {
          expect(built.areasKm2.get(String(cell.id))).toBe(cell.properties.areaKm2);
          expect(authalicAreaKm2(cell.geometry)).toBeCloseTo(cell.properties.areaKm2, 6);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("gives the same bytes whatever the order of places and regions", () => {
    fc.assert(
      fc.property(placesArbitrary, fc.infiniteStream(fc.nat()), (places, weights) => {
        const shuffled = places.map((place) => ({ place, weight: weights.next().value }));
        shuffled.sort((a, b) => a.weight - b.weight);
        const other = buildCatchments(
          shuffled.map(({ place }) => place),
          [...REGIONS].reverse(),
        );
        const one = buildCatchments(places, REGIONS);
        expect(JSON.stringify(other.topology)).toBe(JSON.stringify(one.topology));
        expect([...other.areasKm2]).toEqual([...one.areasKm2]);
      }),
      { numRuns: 40 },
    );
  });

  it("gives each point of the land to the nearest place of its region", () => {
    fc.assert(
      fc.property(
        placesArbitrary,
        fc.tuple(
          fc.double({ min: 34.5, max: 35.6, noNaN: true }),
          fc.double({ min: 51, max: 51.4, noNaN: true }),
        ),
        (places, point) => {
          const cells = cellsOf(buildCatchments(places, REGIONS));
          const owner = cells.find((cell) => booleanPointInPolygon(point, cell));
          if (!owner) return;
          const own = places.find(({ id }) => id === owner.id);
          const rivals = places.filter(({ regionId }) => regionId === own?.regionId);
          const nearest = Math.min(...rivals.map(({ lng, lat }) => kmBetween(point, [lng, lat])));
          expect(kmBetween(point, [own?.lng ?? 0, own?.lat ?? 0]) - nearest).toBeLessThan(0.012);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("paints a whole disc around a place that has no neighbours", () => {
    const { areasKm2 } = buildCatchments([{ id: "alone", regionId: "east", lng: 35.3, lat: 51.2 }], REGIONS);
    const disc = Math.PI * 25;
    expect(areasKm2.get("alone")).toBeGreaterThan(disc * 0.996);
    expect(areasKm2.get("alone")).toBeLessThanOrEqual(disc);
  });

  it("lets neighbours share their vertices, so that their common line is one arc", () => {
    const places = [
      { id: "a", regionId: "east", lng: 35.2, lat: 51.2 },
      { id: "b", regionId: "east", lng: 35.25, lat: 51.22 },
    ];
    const object = buildCatchments(places, REGIONS).topology.objects.catchments as GeometryCollection; // as built
    const arcs = object.geometries.map((cell) =>
      (cell as TopoPolygon).arcs.flat().map((arc) => (arc < 0 ? ~arc : arc)),
    );
    expect(arcs[0]?.filter((arc) => arcs[1]?.includes(arc))).toHaveLength(1);
  });

  it("takes no land from a region for a place across its line", () => {
    const alone = buildCatchments([{ id: "w", regionId: "west", lng: 34.96, lat: 51.2 }], REGIONS);
    const beside = buildCatchments(
      [
        { id: "w", regionId: "west", lng: 34.96, lat: 51.2 },
        { id: "e", regionId: "east", lng: 35.06, lat: 51.2 },
      ],
      REGIONS,
    );
    expect(beside.areasKm2.get("w")).toBeCloseTo(alone.areasKm2.get("w") ?? 0, 2);
  });

  it("gives the land of two places at one point to the smaller id", () => {
    const { areasKm2, topology } = buildCatchments(
      [
        { id: "twin-b", regionId: "east", lng: 35.3, lat: 51.2 },
        { id: "twin-a", regionId: "east", lng: 35.300001, lat: 51.200001 },
      ],
      REGIONS,
    );
    expect(areasKm2.get("twin-a")).toBeGreaterThan(78);
    expect(areasKm2.get("twin-b")).toBe(0);
    expect((topology.objects.catchments as GeometryCollection).geometries).toHaveLength(1); // as built
  });

  it("copes with places in a row, and on a regular grid where four are equally near", () => {
    const row = Array.from({ length: 9 }, (_, i) => ({
      id: `r${i}`,
      regionId: "east",
      lng: 35.1 + i * 0.05,
      lat: 51.2,
    }));
    const grid = row.flatMap((place, i) =>
      row.map((_, j) => ({ ...place, id: `g${i}-${j}`, lat: 51.05 + j * 0.04 })),
    );
    expect([...buildCatchments(row, REGIONS).areasKm2.values()].every((km2) => km2 > 20)).toBe(true);
    expect([...buildCatchments(grid, REGIONS).areasKm2.values()].every((km2) => km2 > 5)).toBe(true);
  });

  it("keeps a place that its region's outline leaves out of reach, with no land", () => {
    const { areasKm2 } = buildCatchments([{ id: "far", regionId: "west", lng: 36.5, lat: 52 }], REGIONS);
    expect(areasKm2.get("far")).toBe(0);
  });

  it("refuses a place of an unknown region and two places with one id", () => {
    const place = { id: "a", regionId: "north", lng: 35, lat: 51 };
    expect(() => buildCatchments([place], REGIONS)).toThrow("region north");
    expect(() =>
      buildCatchments(
        [
          { ...place, regionId: "west" },
          { ...place, regionId: "west" },
        ],
        REGIONS,
      ),
    ).toThrow("id a");
  });
});
