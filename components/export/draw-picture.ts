import type { Party } from "@/lib/domain/theatre";
import { scaleBar } from "@/lib/geo/web-mercator";
import type { Box, PictureLayout } from "@/lib/wire/picture/lay-out-picture";
import { type PictureFont, pictureFonts } from "@/lib/wire/picture/picture-column";
import { drawSample } from "./draw-sample";
import type { PaperInk } from "./paper-ink";
import type { DrawnMaps } from "./takeout";

const SCALE_BAR_MAX_PX = 110;
const SQUARE_PX = 12;

/** The font of a picture's text, as a canvas wants it. */
export const fontOf = (font: PictureFont, family: string): string =>
  `${pictureFonts[font].weight} ${pictureFonts[font].sizePx}px ${family}`;

interface PictureParts {
  layout: PictureLayout;
  maps: DrawnMaps;
  parties: readonly Party[];
  ink: PaperInk;
  /** "20 km", from metres. */
  distanceWords: (metres: number) => string;
}

/** Draws a finished picture. `scale` is device pixels to a pixel of the layout; the context is of a canvas of that size. */
export function drawPicture(context: CanvasRenderingContext2D, parts: PictureParts, scale: number): void {
  const { layout, maps, parties, ink } = parts;
  context.save();
  context.scale(scale, scale);
  context.textBaseline = "middle";
  context.fillStyle = ink.paper;
  context.fillRect(0, 0, layout.width, layout.height);
  layout.maps.forEach((box, index) => {
    const canvas = maps.canvases[index];
    if (canvas) context.drawImage(canvas, box.x, box.y, box.width, box.height);
    context.strokeStyle = ink.line;
    context.lineWidth = 1;
    context.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
    if (box.label) drawLabel(context, box, box.label, ink);
  });
  const last = layout.maps.at(-1);
  if (last) drawScaleBar(context, last, parts);
  for (const item of layout.items) {
    if (item.kind === "sample") drawSample(context, item.sample, item, parties, ink, scale);
    else if (item.kind === "text") {
      context.font = fontOf(item.font, ink.family);
      context.fillStyle = item.soft ? ink.soft : ink.ink;
      context.fillText(item.text, item.x, item.y + pictureFonts[item.font].linePx / 2);
    } else {
      context.fillStyle = item.kind === "square" ? item.colour : ink.line;
      const [width, height] = item.kind === "square" ? [SQUARE_PX, SQUARE_PX] : [item.width, 0.75];
      context.fillRect(item.x, item.y, width, height);
    }
  }
  context.restore();
}

/** A line of text on a plate in the ground's colour. */
function drawPlate(context: CanvasRenderingContext2D, box: Box, ink: PaperInk): void {
  context.globalAlpha = 0.88;
  context.fillStyle = ink.paper;
  context.fillRect(box.x, box.y, box.width, box.height);
  context.globalAlpha = 1;
}

function drawLabel(context: CanvasRenderingContext2D, box: Box, label: string, ink: PaperInk): void {
  context.font = fontOf("strong", ink.family);
  const width = Math.min(box.width - 16, context.measureText(label).width + 20);
  drawPlate(context, { x: box.x + 8, y: box.y + 8, width, height: 27 }, ink);
  context.fillStyle = ink.ink;
  context.fillText(label, box.x + 18, box.y + 22, width - 20);
}

function drawScaleBar(
  context: CanvasRenderingContext2D,
  box: Box,
  { maps, ink, distanceWords }: PictureParts,
): void {
  const { metres, px } = scaleBar(maps.zoom, maps.lat, SCALE_BAR_MAX_PX);
  const [right, bottom] = [box.x + box.width - 16, box.y + box.height - 14];
  drawPlate(context, { x: right - px - 8, y: bottom - 24, width: px + 16, height: 32 }, ink);
  context.strokeStyle = ink.ink;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(right - px, bottom - 6);
  context.lineTo(right - px, bottom);
  context.lineTo(right, bottom);
  context.lineTo(right, bottom - 6);
  context.stroke();
  context.font = fontOf("small", ink.family);
  context.fillStyle = ink.ink;
  context.textAlign = "center";
  context.fillText(distanceWords(metres), right - px / 2, bottom - 13);
  context.textAlign = "start";
}
