import type { Position } from "geojson";
import { type RingLines, side } from "./find-crossing";

/**
 * A corner of a part that lies in another part, or of a hole that does not lie in its own; null where there is none. `parts`
 * are rings of whole numbers, outer ones first, and `lines` those of all of them in order; none crosses another. A corner
 * asks only for the lines east of it.
 */
export function findNested(parts: readonly Position[][][], lines: RingLines): Position | null {
  const partOf = parts.flatMap((rings, part) => rings.map(() => part));
  let shell = 0;
  for (const [part, [outer = [], ...holes]] of parts.entries()) {
    const own = shell;
    const isInShell = (at: Position) => {
      const { around, on } = lookEast(at, lines);
      return around.has(own) || on.has(own);
    };
    const loose = holes.find((hole) => !hole.some(isInShell));
    if (loose?.[0]) return loose[0];
    const inside = outer.find((at) => liesInOther(lookEast(at, lines), part, partOf));
    if (inside) return inside;
    shell += 1 + holes.length;
  }
  return null;
}

/** Rings that a corner lies within, and those that it lies on. */
interface Look {
  around: ReadonlySet<number>;
  on: ReadonlySet<number>;
}

/** Whether a corner of a part lies in another one: in its outer ring and in none of its holes, and on no line of it. */
function liesInOther({ around, on }: Look, part: number, partOf: readonly number[]): boolean {
  const touched = new Set([...on].map((ring) => partOf[ring]));
  const odd = new Set<number>();
  for (const ring of around) {
    const other = partOf[ring] ?? part;
    if (other !== part && !touched.has(other) && !odd.delete(other)) odd.add(other);
  }
  return odd.size > 0;
}

/** A ring whose lines are met an odd number of times on the way east is around. */
function lookEast(at: Position, { lines, near }: RingLines): Look {
  const [x = 0, y = 0] = at;
  const around = new Set<number>();
  const on = new Set<number>();
  for (const found of near?.search(x, y, Number.POSITIVE_INFINITY, y) ?? []) {
    const line = lines[found];
    if (!line) continue;
    const { number, from, to } = line;
    const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [from, to];
    const isBeside = x < Math.min(x1, x2);
    const turn = isBeside ? 0 : side(from, to, at);
    if (!isBeside && turn === 0) on.add(number);
    // Of two lines that meet at this height one counts, or both or none where they turn back.
    else if (y1 > y !== y2 > y && (isBeside || turn > 0 === y2 > y1) && !around.delete(number))
      around.add(number);
  }
  return { around, on };
}
