import type { Language } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";
import { layOutPicture, type PictureLayout } from "@/lib/wire/picture/lay-out-picture";
import { type PictureFont, pictureFonts } from "@/lib/wire/picture/picture-column";
import { figureInWords } from "@/lib/wire/words-of-figures";
import { drawPicture, fontOf } from "./draw-picture";
import { type PaperInk, readPaperInk } from "./paper-ink";
import { countMaps, type DrawMaps, type Takeout, type TakeoutWitness, takeoutFileName } from "./takeout";
import { pictureAlt, takeoutWords } from "./takeout-words";

/** Size of a picture in its own pixels, and how many device pixels each of them gets. */
export interface PictureSize {
  width: number;
  height: number;
  scale: 1 | 2;
}

export interface Picture {
  blob: Blob;
  fileName: string;
  /** All its words, for those who cannot see it. */
  alt: string;
  widthPx: number;
  heightPx: number;
}

/** A picture of the window's shape, large enough for the words that go with the map. */
export function windowPictureSize(width: number, height: number): { width: number; height: number } {
  const isWide = width >= 1.15 * height;
  const factor = isWide ? Math.max(1, 1100 / width, 720 / height) : Math.max(1, 800 / width, 1000 / height);
  return { width: Math.round(width * factor), height: Math.round(height * factor) };
}

/** Letters of every script and weight that a picture has have to be there before they are measured. */
async function loadFonts(family: string, text: string): Promise<void> {
  const fonts = Object.keys(pictureFonts) as PictureFont[]; // the keys of the object just above
  await Promise.all(fonts.map((font) => document.fonts.load(fontOf(font, family), text)));
  await document.fonts.ready;
}

interface PaintRequest {
  takeout: Takeout;
  layout: PictureLayout;
  ink: PaperInk;
  scale: number;
  drawMaps: DrawMaps;
  language: Language;
  signal: AbortSignal;
}

/** Paints a layout with its maps. Throws where the map cannot be drawn, and the signal's reason after an abort. */
export async function paintPicture(request: PaintRequest): Promise<HTMLCanvasElement> {
  const { takeout, layout, ink, scale, language, signal } = request;
  const t = translator(language);
  const canvas = document.createElement("canvas");
  canvas.width = layout.width * scale;
  canvas.height = layout.height * scale;
  const context = canvas.getContext("2d");
  const [box] = layout.maps;
  if (!context || !box) throw new Error("The browser gives no canvas to draw on.");
  const maps = await request.drawMaps(Math.floor(box.width), Math.floor(box.height), scale, signal);
  signal.throwIfAborted();
  if (maps.canvases.length !== countMaps(takeout))
    throw new Error(`${countMaps(takeout)} maps were asked for, ${maps.canvases.length} came.`);
  const distanceWords = (metres: number) =>
    metres < 1000 ? `${metres} ${t("map.m")}` : `${figureInWords(metres / 1000, language)} ${t("map.km")}`;
  drawPicture(context, { layout, maps, parties: takeout.parties, ink, distanceWords }, scale);
  return canvas;
}

/** A canvas as a PNG file. Throws where the browser makes none: it is too large, or memory is short. */
export async function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new Error("The browser made no file of the picture.");
  return blob;
}

/**
 * Makes the finished picture of a view as PNG: map, title, day, viewpoint, filters, legend, policy, sources, link and credits
 * burned in. Throws as paintPicture and toPng do.
 */
export async function exportPicture(
  takeout: Takeout,
  witness: TakeoutWitness,
  { width, height, scale }: PictureSize,
  drawMaps: DrawMaps,
  language: Language,
  signal: AbortSignal,
): Promise<Picture> {
  const t = translator(language);
  const words = takeoutWords(takeout, witness, language);
  const alt = pictureAlt(words, language);
  const ink = readPaperInk();
  await loadFonts(ink.family, alt);
  const terms = {
    more: (count: number) => t("export.sources.more", { count: figureInWords(count, language) }),
    link: t("export.link"),
    legend: t("map.legend"),
  };
  const ruler = document.createElement("canvas").getContext("2d");
  const layout = layOutPicture(words, terms, { width, height }, (text, font) => {
    if (!ruler) return 0;
    ruler.font = fontOf(font, ink.family);
    return ruler.measureText(text).width;
  });
  const canvas = await paintPicture({ takeout, layout, ink, scale, drawMaps, language, signal });
  const fileName = `${takeoutFileName(takeout)}.png`;
  return { blob: await toPng(canvas), fileName, alt, widthPx: canvas.width, heightPx: canvas.height };
}
