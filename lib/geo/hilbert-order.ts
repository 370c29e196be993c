import type { Position } from "geojson";

/** The curve runs over whole 1e-5 degrees: 360 degrees take 26 bits, the distance along it 52, which a number holds exactly. */
const STEPS_PER_DEGREE = 1e5;
const SIDE = 2 ** 26;

/**
 * The distance of a position (degrees WGS84) along a Hilbert curve over the whole globe, a whole number below 2^52.
 * The grid is the same for every set of points, so a new one never changes the order of the others.
 * Algorithm: `xy2d` of en.wikipedia.org/wiki/Hilbert_curve, after H. S. Warren, Hacker's Delight (2nd ed.), chapter 16.
 */
export function hilbertDistance([lng = 0, lat = 0]: Readonly<Position>): number {
  let x = Math.round((lng + 180) * STEPS_PER_DEGREE);
  let y = Math.round((lat + 90) * STEPS_PER_DEGREE);
  let distance = 0;
  for (let side = SIDE / 2; side >= 1; side /= 2) {
    const right = (x & side) > 0 ? 1 : 0;
    const upper = (y & side) > 0 ? 1 : 0;
    distance += side * side * ((3 * right) ^ upper);
    if (upper === 0) {
      if (right === 1) {
        x = SIDE - 1 - x;
        y = SIDE - 1 - y;
      }
      [x, y] = [y, x];
    }
  }
  return distance;
}

/** A copy in the order of positions along the curve, those at the same grid point by id. */
export function hilbertOrder<T extends { id: string; position: Readonly<Position> }>(
  points: readonly T[],
): T[] {
  return points
    .map((point) => ({ point, distance: hilbertDistance(point.position) }))
    .sort((a, b) => a.distance - b.distance || (a.point.id < b.point.id ? -1 : 1))
    .map(({ point }) => point);
}
