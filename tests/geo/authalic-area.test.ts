import geodesic from "geographiclib-geodesic";
import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { authalicAreaKm2 } from "@/lib/geo/authalic-area";
import { geodesicAreaKm2 } from "@/tests/support/geodesic-area";

/** A ring of `corners` at `km` around a centre. */
function circle(lng: number, lat: number, km: number, corners: number): [number, number][] {
  return Array.from({ length: corners + 1 }, (_, i) => {
    const { lat2 = 0, lon2 = 0 } = geodesic.Geodesic.WGS84.Direct(
      lat,
      lng,
      (360 * (i % corners)) / corners,
      km * 1000,
    );
    return [lon2, lat2];
  });
}

function polygon(...rings: [number, number][][]): Polygon {
  return { type: "Polygon", coordinates: rings };
}

describe("authalicAreaKm2", () => {
  it("is within 0.1 ppm of the geodesic area for shapes of the size of a catchment", () => {
    for (const lat of [-60, 0, 12, 44, 51, 68]) {
      const ring = circle(35, lat, 4, 12);
      const reference = geodesicAreaKm2(polygon(ring));
      expect(Math.abs(authalicAreaKm2(polygon(ring)) / reference - 1)).toBeLessThan(1e-7);
    }
  });

  it("is within 20 ppm for a shape with edges of fifty kilometres", () => {
    const ring = circle(35, 51, 100, 12);
    expect(Math.abs(authalicAreaKm2(polygon(ring)) / geodesicAreaKm2(polygon(ring)) - 1)).toBeLessThan(2e-5);
  });

  it("measures a square degree at the equator as the ellipsoid has it", () => {
    const ring: [number, number][] = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ];
    // the quadrangle between meridians and parallels: 12,308.8 km2, 0.4 % off the sphere's 12,363.7
    expect(authalicAreaKm2(polygon(ring))).toBeCloseTo(12_308.8, 0);
  });

  it("takes holes out, adds parts, and does not care which way rings run", () => {
    const outer = circle(35, 51, 5, 24);
    const hole = circle(35, 51, 2, 24);
    const [big, small] = [authalicAreaKm2(polygon(outer)), authalicAreaKm2(polygon(hole))];
    expect(authalicAreaKm2(polygon(outer, hole))).toBeCloseTo(big - small, 9);
    expect(authalicAreaKm2(polygon(outer, [...hole].reverse()))).toBeCloseTo(big - small, 9);
    const parts = { type: "MultiPolygon" as const, coordinates: [[outer], [circle(37, 50, 5, 24)]] };
    expect(authalicAreaKm2(parts)).toBeCloseTo(big + authalicAreaKm2(polygon(circle(37, 50, 5, 24))), 9);
  });

  it("measures across the 180th meridian as elsewhere", () => {
    const here = circle(0, 65, 5, 24);
    const across = here.map(([lng, lat]): [number, number] => [lng > 0 ? lng - 180 : lng + 180, lat]);
    expect(authalicAreaKm2(polygon(across))).toBeCloseTo(authalicAreaKm2(polygon(here)), 6);
  });

  it("finds no area in a ring that encloses none", () => {
    expect(
      authalicAreaKm2(
        polygon([
          [35, 51],
          [35, 51],
          [35, 51],
          [35, 51],
        ]),
      ),
    ).toBe(0);
    expect(
      authalicAreaKm2(
        polygon([
          [35, 51],
          [36, 52],
          [35, 51],
        ]),
      ),
    ).toBe(0);
  });
});
