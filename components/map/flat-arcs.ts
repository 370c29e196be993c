import { transform } from "topojson-client";
import type { Topology } from "topojson-specification";
import { type LocalPlane, mercatorX, mercatorY } from "./local-plane";

/** The arcs of a topology on the map's plane: those of arc i are the points `at[i]` up to `at[i + 1]`. */
export interface FlatArcs {
  at: Uint32Array;
  /** x and y of each point. */
  points: Float64Array;
}

/** Reads the arcs of a topology, quantized or not. */
export function flattenArcs({ arcs, transform: steps }: Topology, plane: LocalPlane): FlatArcs {
  const at = new Uint32Array(arcs.length + 1);
  for (const [index, arc] of arcs.entries()) at[index + 1] = (at[index] ?? 0) + arc.length;
  const points = new Float64Array(2 * (at[arcs.length] ?? 0));
  const toDegrees = steps ? transform(steps) : (point: number[]) => point;
  let next = 0;
  for (const arc of arcs)
    for (const [index, point] of arc.entries()) {
      const [lng = 0, lat = 0] = toDegrees([point[0] ?? 0, point[1] ?? 0], index > 0);
      points[next] = mercatorX(lng) - plane.originX;
      points[next + 1] = mercatorY(lat) - plane.originY;
      next += 2;
    }
  return { at, points };
}

/** Writes x and y of a ring's corners, each once; the ring is a list of arcs as in a topology (~i is arc i backwards). */
export function ringCorners({ at, points }: FlatArcs, ring: readonly number[]): number[] {
  const corners: number[] = [];
  for (const arc of ring) {
    const index = arc < 0 ? ~arc : arc;
    const [first, end] = [at[index] ?? 0, at[index + 1] ?? 0];
    // the last point of an arc is the first of the next
    for (let step = 0; step < end - first - 1; step += 1) {
      const point = arc < 0 ? end - 1 - step : first + step;
      corners.push(points[2 * point] ?? 0, points[2 * point + 1] ?? 0);
    }
  }
  return corners;
}

/** Twice the area inside a ring of corners; positive where it runs from x towards y. */
export function turnOf(corners: readonly number[]): number {
  let sum = 0;
  const { length } = corners;
  // counted from the first corner: far from it the products would swallow the difference
  const [x0 = 0, y0 = 0] = corners;
  for (let here = 0; here < length; here += 2) {
    const next = (here + 2) % length;
    sum +=
      ((corners[here] ?? 0) - x0) * ((corners[next + 1] ?? 0) - y0) -
      ((corners[next] ?? 0) - x0) * ((corners[here + 1] ?? 0) - y0);
  }
  return sum;
}
