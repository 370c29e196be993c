import Flatbush from "flatbush";
import type { Position } from "geojson";

/**
 * A corner near which closed rings of whole numbers cross one another, or one crosses or touches itself; null where none
 * does. Different rings may touch. Exact as long as no line is longer than about 9e7 steps.
 */
export function findCrossing(rings: readonly Position[][]): Position | null {
  const lines = rings.flatMap((ring, number) =>
    ring
      .slice(1)
      .map((to, index) => ({ number, index, count: ring.length - 1, from: ring[index] ?? to, to })),
  );
  if (lines.length === 0) return null;
  const near = new Flatbush(lines.length);
  const boxes = lines.map(({ from: [x1 = 0, y1 = 0], to: [x2 = 0, y2 = 0] }) => {
    const box = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)] as const;
    near.add(...box);
    return box;
  });
  near.finish();
  for (const [at, line] of lines.entries()) {
    const [west, south, east, north] = boxes[at] ?? [0, 0, 0, 0];
    for (const found of near.search(west, south, east, north)) {
      const other = lines[found];
      if (found <= at || !other) continue;
      if (line.number !== other.number) {
        if (cross(line, other, false)) return other.from;
        continue;
      }
      const apart = other.index - line.index;
      const isNext = apart === 1;
      const isLast = apart === line.count - 1;
      const isWrong = isNext
        ? doubles(line, other)
        : isLast
          ? doubles(other, line)
          : cross(line, other, true);
      if (isWrong) return other.from;
    }
  }
  return null;
}

interface Line {
  from: Position;
  to: Position;
}

/** Which side of the line from a to b the point c is on: more than 0 left, less than 0 right. */
const side = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [cx = 0, cy = 0]: Position) =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

function cross(one: Line, other: Line, touching: boolean): boolean {
  const mine = side(one.from, one.to, other.from) * side(one.from, one.to, other.to);
  const theirs = side(other.from, other.to, one.from) * side(other.from, other.to, one.to);
  // The boxes of the two meet, so lines of which neither lies to a side of the other have a point in common.
  return touching ? mine <= 0 && theirs <= 0 : mine < 0 && theirs < 0;
}

/** Whether the second line, which begins where the first ends, goes back along it. */
function doubles(first: Line, second: Line): boolean {
  const [x = 0, y = 0] = first.to;
  const back = [(first.from[0] ?? 0) - x, (first.from[1] ?? 0) - y];
  const on = [(second.to[0] ?? 0) - x, (second.to[1] ?? 0) - y];
  const dot = (back[0] ?? 0) * (on[0] ?? 0) + (back[1] ?? 0) * (on[1] ?? 0);
  return side(first.from, first.to, second.to) === 0 && dot > 0;
}
