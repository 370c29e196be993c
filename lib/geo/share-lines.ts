import type { Position } from "geojson";
import { type Areal, polygonsOf } from "@/lib/geo/partition-country";

const NEAR_STEPS = 1.5;
const STEPS_PER_CELL = 2000;

/**
 * The geometries on a grid of `1 / scale` units (by default 1e-5 degrees, a metre), with every vertex of one that
 * lies on a line of another (within one and a half steps) inserted there too. Neighbours then share their lines
 * vertex for vertex, as a topology needs.
 */
export function shareLines(geometries: Map<string, Areal>, scale = 1e5): Map<string, Areal> {
  const rounded = new Map(
    [...geometries].map(([key, geometry]) => [key, mapRings(geometry, (r) => roundRing(r, scale))]),
  );
  const grid = new Map<string, Position[]>();
  const seen = new Set<string>();
  for (const geometry of rounded.values()) {
    for (const part of polygonsOf(geometry)) {
      for (const point of part.coordinates.flat()) {
        if (seen.has(point.join())) continue;
        seen.add(point.join());
        const cell = cellOf(point[0] ?? 0, point[1] ?? 0, scale);
        const held = grid.get(cell);
        if (held) held.push(point);
        else grid.set(cell, [point]);
      }
    }
  }
  return new Map(
    [...rounded].map(([key, geometry]) => [
      key,
      mapRings(geometry, (ring) => insertVertices(ring, grid, scale)),
    ]),
  );
}

function cellOf(x: number, y: number, scale: number): string {
  return `${Math.floor((x * scale) / STEPS_PER_CELL)},${Math.floor((y * scale) / STEPS_PER_CELL)}`;
}

function insertVertices(ring: Position[], grid: Map<string, Position[]>, scale: number): Position[] {
  const result: Position[] = [];
  for (let i = 1; i < ring.length; i++) {
    const from = ring[i - 1] as Position; // i runs from 1 to length - 1
    const to = ring[i] as Position;
    result.push(from);
    const between = nearSegment(from, to, grid, scale);
    between.sort((a, b) => a.t - b.t);
    result.push(...between.map((hit) => hit.point));
  }
  result.push(result[0] as Position); // a ring has at least three vertices
  return result;
}

function nearSegment(
  from: Position,
  to: Position,
  grid: Map<string, Position[]>,
  scale: number,
): { t: number; point: Position }[] {
  const near = NEAR_STEPS / scale;
  const [x0 = 0, y0 = 0] = from;
  const [x1 = 0, y1 = 0] = to;
  const [dx, dy] = [x1 - x0, y1 - y0];
  const squared = dx * dx + dy * dy;
  if (squared === 0) return [];
  const hits: { t: number; point: Position }[] = [];
  const cell = (value: number, by: number) => Math.floor(((value + by) * scale) / STEPS_PER_CELL);
  for (let cx = cell(Math.min(x0, x1), -near); cx <= cell(Math.max(x0, x1), near); cx++) {
    for (let cy = cell(Math.min(y0, y1), -near); cy <= cell(Math.max(y0, y1), near); cy++) {
      for (const point of grid.get(`${cx},${cy}`) ?? []) {
        const [px = 0, py = 0] = point;
        const t = ((px - x0) * dx + (py - y0) * dy) / squared;
        if (t <= 0 || t >= 1) continue;
        if ((px === x0 && py === y0) || (px === x1 && py === y1)) continue;
        if (Math.hypot(x0 + dx * t - px, y0 + dy * t - py) <= near) hits.push({ t, point });
      }
    }
  }
  return hits;
}

function mapRings(geometry: Areal, change: (ring: Position[]) => Position[]): Areal {
  if (geometry.type === "Polygon") return { ...geometry, coordinates: geometry.coordinates.map(change) };
  return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(change)) };
}

/** Rounds, and drops vertices that fall together. */
function roundRing(ring: Position[], scale: number): Position[] {
  const rounded = ring.map((point) => point.map((value) => Math.round(value * scale) / scale));
  return rounded.filter((point, i) => i === 0 || point.join() !== rounded[i - 1]?.join());
}
