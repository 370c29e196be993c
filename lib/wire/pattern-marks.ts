import type { DrawnPattern } from "./pattern";

/** Side of a pattern tile in CSS pixels. Divisible by the spacing of every kind of mark, so that tiles join without a seam. */
export const TILE_PX = 12;

/** Opacity of the wash under dots, stripes and hatches: it shows where the area ends without closing it. */
const WASH_OPACITY = 0.13;

/** One stroke or fill on a tile, as SVG path data: canvas, page and picture all draw these. */
export interface PatternMark {
  /** Key of the party whose colour it takes; null for the colour that no party has. */
  ink: string | null;
  path: string;
  /** Width of the stroke; null fills the path. */
  strokePx: number | null;
  /** A theme says how opaque what was verified or agreed is. */
  opacity: number | "verified" | "agreed";
}

/** Where marks of which a tile has two stand: so that each is amid its neighbours. */
const PAIR = [
  [3, 3],
  [9, 9],
] as const;

const circle = (x: number, y: number, radius: number): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

const box = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`;

const wash = (ink: string | null, opacity: PatternMark["opacity"]): PatternMark => ({
  ink,
  path: box(0, 0, TILE_PX, TILE_PX),
  strokePx: null,
  opacity,
});

const fill = (ink: string | null, parts: string[]): PatternMark => ({
  ink,
  path: parts.join(""),
  strokePx: null,
  opacity: 1,
});

const stroke = (ink: string | null, strokePx: number, parts: string[]): PatternMark => ({
  ink,
  path: parts.join(""),
  strokePx,
  opacity: 1,
});

/** Diagonal bands along x + y = const, `of` to a tile, of which this is every one with the number `band`. */
function diagonals(band: number, of: number): string[] {
  const step = TILE_PX / of;
  return [-1, 0, 1, 2].map((turn) => {
    const sum = (band + turn * of + 0.5) * step;
    return `M${sum + TILE_PX} ${-TILE_PX}L${sum - 2 * TILE_PX} ${2 * TILE_PX}`;
  });
}

/** What is drawn on one tile of a pattern, from the ground up. Repeated side by side the tiles join without a seam. */
export function patternMarks({ marks, parties }: DrawnPattern): PatternMark[] {
  const first = parties[0] ?? null;
  switch (marks) {
    case "solid":
      return [wash(first, "verified")];
    case "light":
      return [wash(first, "agreed")];
    case "dots": {
      const dots = [0, 1, 2, 3].flatMap((row) =>
        [0, 1].map((column) =>
          circle((TILE_PX / 2) * (column + (row % 2 ? 0.75 : 0.25)), (TILE_PX / 4) * (row + 0.5), 1),
        ),
      );
      return [wash(first, WASH_OPACITY), fill(first, dots)];
    }
    case "stripes":
      return [wash(first, WASH_OPACITY), stroke(first, 1.7, diagonals(0, 2))];
    case "hatch": {
      // With fewer than two names in dispute, the neutral colour stands for who is not named.
      const inks = [...parties, null, null].slice(0, Math.max(2, parties.length));
      const width = Math.min(3.2, 6.4 / inks.length);
      return [
        wash(null, WASH_OPACITY / 2),
        ...inks.map((ink, band) => stroke(ink, width, diagonals(band, inks.length))),
      ];
    }
    case "crosses": {
      const crosses = PAIR.map(([x, y]) => `M${x - 1.6} ${y - 1.6}l3.2 3.2M${x + 1.6} ${y - 1.6}l-3.2 3.2`);
      return [wash(null, WASH_OPACITY), stroke(null, 0.9, crosses)];
    }
    case "plus": {
      const pluses = PAIR.map(([x, y]) => `M${x - 2.4} ${y}h4.8M${x} ${y - 2.4}v4.8`);
      return [wash(first, WASH_OPACITY), stroke(first, 1.8, pluses)];
    }
    case "rings": {
      const rings = PAIR.map(([x, y]) => circle(x, y, 2));
      return [wash(first, WASH_OPACITY / 2), stroke(first, 1.4, rings)];
    }
    case "bars":
      return [wash(first, WASH_OPACITY), fill(first, [box(0, 2, TILE_PX, 2.2), box(0, 8, TILE_PX, 2.2)])];
    case "specks":
      return [
        wash(null, WASH_OPACITY),
        fill(null, [box(2.2, 5.2, 1.6, 1.6), box(8.2, 11.2, 1.6, 1.6), box(8.2, -0.8, 1.6, 1.6)]),
      ];
  }
}
