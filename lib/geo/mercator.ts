const A_METRES = 6378137;
const F = 1 / 298.257223563;
const E2 = F * (2 - F);
const E = Math.sqrt(E2);
const RADIANS = Math.PI / 180;
const HIGHEST_LATITUDE = 85;

/**
 * Ellipsoidal Mercator on WGS84 in metres at the equator (Snyder 1987, equations 7-6 and 7-7): conformal, so near a
 * place "nearer" means the same on the plane and on the ground. Latitudes beyond 85 degrees count as 85.
 */
export function projectMercator(lng: number, lat: number): [number, number] {
  const sine = Math.sin(Math.max(-HIGHEST_LATITUDE, Math.min(HIGHEST_LATITUDE, lat)) * RADIANS);
  return [A_METRES * lng * RADIANS, A_METRES * (Math.atanh(sine) - E * Math.atanh(E * sine))];
}

/** The inverse of projectMercator, to 1e-12 degrees. */
export function unprojectMercator(x: number, y: number): [number, number] {
  const isometric = y / A_METRES;
  let sine = Math.tanh(isometric);
  for (let i = 0; i < 6; i++) {
    const next = Math.tanh(isometric + E * Math.atanh(E * sine));
    if (Math.abs(next - sine) < 1e-15) break;
    sine = next;
  }
  return [x / A_METRES / RADIANS, Math.asin(sine) / RADIANS];
}

/** Metres on the projected plane of one kilometre on the ground at a latitude. */
export function mercatorPerKm(lat: number): number {
  const phi = Math.max(-HIGHEST_LATITUDE, Math.min(HIGHEST_LATITUDE, lat)) * RADIANS;
  const eSine = E * Math.sin(phi);
  return (1000 * Math.sqrt(1 - eSine * eSine)) / Math.cos(phi);
}
