import { transform } from "topojson-client";
import type { Topology } from "topojson-specification";
import { mercatorX, mercatorY } from "@/lib/geo/web-mercator";
import type { LocalPlane } from "./local-plane";

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

/** How many corners a ring has; the ring is a list of arcs as in a topology (~i is arc i backwards). */
export function countCorners({ at }: FlatArcs, ring: readonly number[]): number {
  let count = 0;
  // the last point of an arc is the first of the next
  for (const arc of ring) count += pointsOf(at, arc) - 1;
  return count;
}

/** Writes x and y of a ring's corners, each once, into `corners` from the index given. Says where it ended. */
export function writeCorners(
  { at, points }: FlatArcs,
  ring: readonly number[],
  corners: Float64Array,
  from: number,
): number {
  let next = from;
  for (const arc of ring) {
    const first = arc < 0 ? (at[~arc + 1] ?? 0) - 1 : (at[arc] ?? 0);
    const step = arc < 0 ? -1 : 1;
    for (let left = pointsOf(at, arc) - 1, point = first; left > 0; left -= 1, point += step) {
      corners[next] = points[2 * point] ?? 0;
      corners[next + 1] = points[2 * point + 1] ?? 0;
      next += 2;
    }
  }
  return next;
}

function pointsOf(at: Uint32Array, arc: number): number {
  const index = arc < 0 ? ~arc : arc;
  return (at[index + 1] ?? 0) - (at[index] ?? 0);
}

/** Twice the area inside a ring of corners, between two indexes; positive where it runs from x towards y. */
export function turnOf(corners: Float64Array, from: number, end: number): number {
  let sum = 0;
  // counted from the first corner: far from it the products would swallow the difference
  const [x0, y0] = [corners[from] ?? 0, corners[from + 1] ?? 0];
  let [x, y] = [0, 0];
  for (let index = from + 2; index < end; index += 2) {
    const [nextX, nextY] = [(corners[index] ?? 0) - x0, (corners[index + 1] ?? 0) - y0];
    sum += x * nextY - nextX * y;
    x = nextX;
    y = nextY;
  }
  return sum;
}
