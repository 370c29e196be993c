import { drawDot, drawPatternTile } from "@/components/map/draw-pattern";
import type { Party } from "@/lib/domain/theatre";
import type { LegendSample } from "@/lib/wire/legend-entries";
import { SAMPLE } from "@/lib/wire/picture/picture-column";
import type { PaperInk } from "./paper-ink";

/** As in the page's legend: the map scales its tiles up to twofold between two zoom levels. */
const TILE_SCALE = 1.35;
const DOT_PX = 12;

/** Draws a sample of the legend with its upper left corner at x, y. `scale` is device pixels to a pixel of the layout. */
export function drawSample(
  context: CanvasRenderingContext2D,
  sample: LegendSample,
  { x, y }: { x: number; y: number },
  parties: readonly Party[],
  ink: PaperInk,
  scale: number,
): void {
  const { width, height } = SAMPLE;
  if (sample.kind === "dot") {
    const dot = drawDot(ink.ink, ink.halo, scale);
    const [left, top] = [x + (width - DOT_PX) / 2, y + (height - DOT_PX) / 2];
    if (dot) context.drawImage(dot, left, top, DOT_PX, DOT_PX);
    return;
  }
  if (sample.kind === "line") {
    const [first = ink.neutral, second] = sample.colours;
    context.lineWidth = 3;
    const line = (colour: string, dashes: number[]) => {
      context.strokeStyle = colour;
      context.setLineDash(dashes);
      context.beginPath();
      context.moveTo(x, y + height / 2);
      context.lineTo(x + width, y + height / 2);
      context.stroke();
    };
    if (second) line(second, []);
    line(first, [6, 6]);
    context.setLineDash([]);
    return;
  }
  context.fillStyle = ink.land;
  context.fillRect(x, y, width, height);
  const { pattern } = sample;
  const colours = new Map(parties.map((party) => [party.key, party.colour]));
  const tile = pattern && drawPatternTile(pattern, { parties: colours, ...ink }, scale * TILE_SCALE);
  const fill = tile && context.createPattern(tile, "repeat");
  if (pattern && fill) {
    fill.setTransform(new DOMMatrix([1 / scale, 0, 0, 1 / scale, x, y]));
    context.globalAlpha = sample.stale ? ink.staleOpacity : 1;
    context.fillStyle = fill;
    context.fillRect(x, y, width, height);
    context.globalAlpha = 1;
  }
  const isFirm = pattern?.firmEdge ?? false;
  context.strokeStyle = isFirm ? (colours.get(pattern?.parties[0] ?? "") ?? ink.neutral) : ink.line;
  context.lineWidth = isFirm ? 2 : 0.75;
  context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
}
