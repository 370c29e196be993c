import type { DrawnPattern } from "./pattern";

/** Side of a pattern tile in CSS pixels. Divisible by the spacing of every kind of mark, so that tiles join without a seam. */
export const TILE_PX = 12;

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

/** Opacity of the wash under dots, stripes and hatches: it shows where the area ends without closing it. */
const WASH_OPACITY = 0.13;

/** Diagonal bands along x + y = const, `count` to a tile; band i takes the colour i, the others stay empty. */
function drawBands(context: CanvasRenderingContext2D, colours: string[], widthPx: number): void {
  const step = TILE_PX / colours.length;
  context.lineWidth = widthPx;
  for (let band = -colours.length; band <= 2 * colours.length; band++) {
    const colour = colours[((band % colours.length) + colours.length) % colours.length];
    if (colour === undefined || colour === "") continue;
    const sum = (band + 0.5) * step;
    context.strokeStyle = colour;
    context.beginPath();
    context.moveTo(sum + TILE_PX, -TILE_PX);
    context.lineTo(sum - 2 * TILE_PX, 2 * TILE_PX);
    context.stroke();
  }
}

function drawDots(context: CanvasRenderingContext2D, colour: string): void {
  context.fillStyle = colour;
  const step = TILE_PX / 2;
  for (let row = 0; row < 4; row++)
    for (let column = 0; column < 2; column++) {
      context.beginPath();
      context.arc(step * (column + (row % 2 ? 0.75 : 0.25)), (TILE_PX / 4) * (row + 0.5), 1, 0, 2 * Math.PI);
      context.fill();
    }
}

function drawCrosses(context: CanvasRenderingContext2D, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = 0.9;
  for (const [x, y] of [
    [3, 3],
    [9, 9],
  ] as const) {
    context.beginPath();
    context.moveTo(x - 1.6, y - 1.6);
    context.lineTo(x + 1.6, y + 1.6);
    context.moveTo(x + 1.6, y - 1.6);
    context.lineTo(x - 1.6, y + 1.6);
    context.stroke();
  }
}

function drawPluses(context: CanvasRenderingContext2D, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = 1.8;
  for (const [x, y] of [
    [3, 3],
    [9, 9],
  ] as const) {
    context.beginPath();
    context.moveTo(x - 2.4, y);
    context.lineTo(x + 2.4, y);
    context.moveTo(x, y - 2.4);
    context.lineTo(x, y + 2.4);
    context.stroke();
  }
}

function drawRings(context: CanvasRenderingContext2D, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = 1.4;
  for (const [x, y] of [
    [3, 3],
    [9, 9],
  ] as const) {
    context.beginPath();
    context.arc(x, y, 2, 0, 2 * Math.PI);
    context.stroke();
  }
}

function drawBars(context: CanvasRenderingContext2D, colour: string): void {
  context.fillStyle = colour;
  for (const y of [2, 8]) context.fillRect(0, y, TILE_PX, 2.2);
}

function drawSpecks(context: CanvasRenderingContext2D, colour: string): void {
  context.fillStyle = colour;
  for (const [x, y] of [
    [2.2, 5.2],
    [8.2, 11.2],
  ] as const)
    context.fillRect(x, y, 1.6, 1.6);
}

function wash(context: CanvasRenderingContext2D, colour: string, opacity: number): void {
  context.globalAlpha = opacity;
  context.fillStyle = colour;
  context.fillRect(0, 0, TILE_PX, TILE_PX);
  context.globalAlpha = 1;
}

function drawMarks(context: CanvasRenderingContext2D, pattern: DrawnPattern, inks: PatternInks): void {
  const colours = pattern.parties.map((key) => inks.parties.get(key) ?? inks.neutral);
  const first = colours[0] ?? inks.neutral;
  switch (pattern.marks) {
    case "solid":
      wash(context, first, inks.verifiedOpacity);
      break;
    case "light":
      wash(context, first, inks.agreedOpacity);
      break;
    case "dots":
      wash(context, first, WASH_OPACITY);
      drawDots(context, first);
      break;
    case "stripes":
      wash(context, first, WASH_OPACITY);
      drawBands(context, [first, ""], 1.7);
      break;
    case "hatch": {
      // With fewer than two names in dispute, the neutral colour stands for who is not named.
      const pair = [...colours, inks.neutral, inks.neutral].slice(0, Math.max(2, colours.length));
      wash(context, inks.neutral, WASH_OPACITY / 2);
      drawBands(context, pair, Math.min(3.2, 6.4 / pair.length));
      break;
    }
    case "crosses":
      wash(context, inks.neutral, WASH_OPACITY);
      drawCrosses(context, inks.neutral);
      break;
    case "plus":
      wash(context, first, WASH_OPACITY);
      drawPluses(context, first);
      break;
    case "rings":
      wash(context, first, WASH_OPACITY / 2);
      drawRings(context, first);
      break;
    case "bars":
      wash(context, first, WASH_OPACITY);
      drawBars(context, first);
      break;
    case "specks":
      wash(context, inks.neutral, WASH_OPACITY);
      drawSpecks(context, inks.neutral);
      break;
  }
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
  drawMarks(context, pattern, inks);
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
