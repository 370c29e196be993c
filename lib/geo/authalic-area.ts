import type { MultiPolygon, Polygon, Position } from "geojson";

/** WGS84 (NGA.STND.0036): semi-major axis in km, flattening. */
const A_KM = 6378.137;
const F = 1 / 298.257223563;
const E2 = F * (2 - F);
const E = Math.sqrt(E2);
const RADIANS = Math.PI / 180;

/**
 * Area in km2 on the WGS84 ellipsoid of a Polygon or MultiPolygon in degrees, holes taken out, whichever way the
 * rings run. 0 for a degenerate ring.
 *
 * Shoelace in the ellipsoidal cylindrical equal-area projection x = a lambda, y = a q / 2 with Snyder's q (Map
 * Projections: A Working Manual, USGS Professional Paper 1395, 1987, equations 3-12 and 10-1 ff.). Exact for
 * edges that are straight in that projection. Against geodesic edges a polygon with edges of 5 km differs by less
 * than 0.1 ppm, one with edges of 100 km by up to some 10 ppm. A ring may cross the 180th meridian, not enclose a pole.
 */
export function authalicAreaKm2(geometry: Polygon | MultiPolygon): number {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  let total = 0;
  for (const rings of polygons) {
    rings.forEach((ring, index) => {
      const size = Math.abs(signedRingKm2(ring));
      total += index === 0 ? size : -size;
    });
  }
  return total;
}

function signedRingKm2(ring: Position[]): number {
  const [first] = ring;
  if (!first || ring.length < 4) return 0;
  // offsets from the first vertex keep the digits that a difference of large products would lose
  const q0 = authalicQ(first[1] ?? 0);
  let twice = 0;
  let previousX = 0;
  let previousY = 0;
  for (let i = 1; i < ring.length; i++) {
    const point = ring[i] ?? first;
    const before = ring[i - 1] ?? first;
    let step = (point[0] ?? 0) - (before[0] ?? 0);
    if (step > 180) step -= 360;
    else if (step < -180) step += 360;
    const x = previousX + step * RADIANS;
    const y = (authalicQ(point[1] ?? 0) - q0) / 2;
    twice += previousX * y - x * previousY;
    previousX = x;
    previousY = y;
  }
  return (A_KM * A_KM * twice) / 2;
}

/** Snyder's q of a latitude in degrees (equation 3-12). */
function authalicQ(latitude: number): number {
  const sine = Math.sin(latitude * RADIANS);
  const eSine = E * sine;
  return (1 - E2) * (sine / (1 - eSine * eSine) + Math.atanh(eSine) / E);
}
