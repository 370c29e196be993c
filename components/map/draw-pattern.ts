import type { DrawnPattern } from "@/lib/wire/pattern";
import { type PatternMark, patternMarks, TILE_PX } from "@/lib/wire/pattern-marks";

/** Diameter of a place's dot with its ring, in CSS pixels. */
const DOT_PX = 12;

/** The colours a pattern is drawn with on a theme's ground. */
export interface PatternInks {
  /** Colour of each party by its key. */
  parties: ReadonlyMap<string, string>;
  /** For statuses without a party. */
  neutral: string;
  verifiedOpacity: number;
  agreedOpacity: number;
}

/** Opacity of a mark on a theme's ground. */
const opacityOf = ({ opacity }: PatternMark, inks: PatternInks): number =>
  opacity === "verified" ? inks.verifiedOpacity : opacity === "agreed" ? inks.agreedOpacity : opacity;

function drawMark(context: CanvasRenderingContext2D, mark: PatternMark, inks: PatternInks): void {
  const colour = (mark.ink === null ? null : inks.parties.get(mark.ink)) ?? inks.neutral;
  const path = new Path2D(mark.path);
  context.globalAlpha = opacityOf(mark, inks);
  if (mark.strokePx === null) {
    context.fillStyle = colour;
    context.fill(path);
  } else {
    context.strokeStyle = colour;
    context.lineWidth = mark.strokePx;
    context.stroke(path);
  }
  context.globalAlpha = 1;
}

/**
 * Draws one tile of a pattern, sharp on a screen of `pixelRatio` device pixels to a CSS pixel.
 * Repeated side by side the tiles join without a seam. Needs a browser's canvas; null where there is none.
 */
export function drawPatternTile(
  pattern: DrawnPattern,
  inks: PatternInks,
  pixelRatio: number,
): HTMLCanvasElement | null {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = Math.round(TILE_PX * pixelRatio);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  context.scale(canvas.width / TILE_PX, canvas.width / TILE_PX);
  for (const mark of patternMarks(pattern)) drawMark(context, mark, inks);
  return canvas;
}

/** Draws the dot of a place: the colour of ink in a ring of the ground's. */
export function drawDot(colour: string, ring: string, pixelRatio: number): HTMLCanvasElement | null {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = DOT_PX * pixelRatio;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  context.scale(pixelRatio, pixelRatio);
  for (const [radius, fill] of [
    [DOT_PX / 2, ring],
    [DOT_PX / 2 - 1.8, colour],
  ] as const) {
    context.fillStyle = fill;
    context.beginPath();
    context.arc(DOT_PX / 2, DOT_PX / 2, radius, 0, 2 * Math.PI);
    context.fill();
  }
  return canvas;
}
