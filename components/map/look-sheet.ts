import { type DrawnPattern, patternName } from "@/lib/wire/pattern";
import type { PatternInks } from "./draw-pattern";
import type { Look } from "./map-scene";
import type { MapPalette } from "./palette";

/** Looks that a sheet has room for. */
export const SHEET_LOOKS = 256;

/** How looks are drawn: a tile to each pattern, and a table from looks to tiles and lines. */
export interface LookSheet {
  /** The pattern of each tile; the very list of the sheet before where nothing came to it. */
  patterns: readonly DrawnPattern[];
  /**
   * Two rows of RGBA. Row 0: number of the tile plus 1 (0 draws nothing), opacity, 255 for a firm line, unused. Row 1: the
   * colour of the line.
   */
  table: Uint8Array<ArrayBuffer>;
}

/** A look's line takes its party's colour; with none or several the neutral one. */
function lineColour({ parties }: DrawnPattern, inks: PatternInks): string {
  const [only, ...others] = parties;
  return (others.length === 0 && only !== undefined && inks.parties.get(only)) || inks.neutral;
}

/**
 * Lays out looks. Tiles of an earlier sheet keep their numbers. Looks of equal patterns share a tile, hence no line is
 * drawn between them. Throws a RangeError on more than 256 looks.
 */
export function layOutLooks(
  looks: readonly Look[],
  inks: PatternInks,
  palette: Pick<MapPalette, "staleOpacity">,
  before: readonly DrawnPattern[],
  readColour: (css: string) => readonly [number, number, number],
): LookSheet {
  if (looks.length > SHEET_LOOKS)
    throw new RangeError(`Expected at most ${SHEET_LOOKS} looks, got ${looks.length}.`);
  // a table's row has no number for more tiles than looks: what is not in use any more makes room
  const patterns: DrawnPattern[] = before.length + looks.length < SHEET_LOOKS ? [...before] : [];
  const kept = patterns.length;
  const numbers = new Map(patterns.map((pattern, tile) => [patternName(pattern), tile]));
  const table = new Uint8Array(2 * 4 * SHEET_LOOKS);
  for (const [index, { pattern, stale }] of looks.entries()) {
    if (!pattern) continue;
    const name = patternName(pattern);
    const tile = numbers.get(name) ?? patterns.push(pattern) - 1;
    numbers.set(name, tile);
    const opacity = Math.round(255 * (stale ? palette.staleOpacity : 1));
    table.set([tile + 1, opacity, pattern.firmEdge ? 255 : 0, 0], 4 * index);
    table.set([...readColour(lineColour(pattern, inks)), 255], 4 * (SHEET_LOOKS + index));
  }
  return { patterns: kept === before.length && patterns.length === kept ? before : patterns, table };
}

/** Red, green and blue, 0 to 255, of a colour as style sheets write it. */
export function readColour(css: string): [number, number, number] {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return [0, 0, 0];
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}
