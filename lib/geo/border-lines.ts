import type { Position } from "geojson";

/** The outer rings of one country. */
export interface Outline {
  code: string;
  rings: Position[][];
}

/** A piece of border between two countries. */
export interface BorderPiece {
  between: [string, string];
  line: Position[];
}

const CELL_DEGREES = 0.05;

/**
 * The land borders among countries: every stretch of an outline that has a vertex of another country within
 * `nearDegrees` at both ends of each segment. Borders that run in a river, where land outlines stand apart by the
 * river's width, are found too. Each border is drawn once, along the country that comes first.
 */
export function borderLines(outlines: readonly Outline[], nearDegrees = 0.02): BorderPiece[] {
  const pieces: BorderPiece[] = [];
  outlines.forEach((one, index) => {
    for (const other of outlines.slice(index + 1)) {
      const vertices = indexVertices(other.rings);
      const near = (point: Position) => isNear(point, vertices, nearDegrees);
      for (const ring of one.rings) {
        for (const line of stretches(ring, near)) pieces.push({ between: [one.code, other.code], line });
      }
    }
  });
  return pieces;
}

function stretches(ring: Position[], near: (point: Position) => boolean): Position[][] {
  const lines: Position[][] = [];
  let line: Position[] = [];
  for (const point of ring) {
    if (near(point)) {
      line.push(point);
      continue;
    }
    if (line.length > 1) lines.push(line);
    line = [];
  }
  if (line.length > 1) lines.push(line);
  return lines;
}

function indexVertices(rings: Position[][]): Map<string, Position[]> {
  const cells = new Map<string, Position[]>();
  for (const point of rings.flat()) {
    const cell = cellOf(point[0] ?? 0, point[1] ?? 0);
    const held = cells.get(cell);
    if (held) held.push(point);
    else cells.set(cell, [point]);
  }
  return cells;
}

function isNear([x = 0, y = 0]: Position, cells: Map<string, Position[]>, within: number): boolean {
  for (const dx of [-CELL_DEGREES, 0, CELL_DEGREES]) {
    for (const dy of [-CELL_DEGREES, 0, CELL_DEGREES]) {
      for (const [px = 0, py = 0] of cells.get(cellOf(x + dx, y + dy)) ?? []) {
        // a degree of longitude is about 0.65 of one of latitude here
        if (Math.hypot((px - x) * 0.65, py - y) <= within) return true;
      }
    }
  }
  return false;
}

function cellOf(x: number, y: number): string {
  return `${Math.floor(x / CELL_DEGREES)},${Math.floor(y / CELL_DEGREES)}`;
}
