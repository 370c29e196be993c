import type { Language } from "@/lib/domain/names";
import { mapBoxes } from "@/lib/wire/picture/lay-out-picture";
import { paintPicture, toPng } from "./export-picture";
import { readPaperInk } from "./paper-ink";
import type { DrawMaps, Takeout } from "./takeout";

/** The map across a page of paper, in pixels: the page has 178 mm between its margins. */
const SIZE = { width: 900, height: 600 };
const SCALE = 2;

/** Draws the map or maps of a view for paper, with scale and labels; the page writes the rest around it. Throws as paintPicture does. */
export async function drawPrintMap(
  takeout: Takeout,
  drawMaps: DrawMaps,
  language: Language,
  signal: AbortSignal,
): Promise<Blob> {
  const { compared } = takeout;
  const maps = compared && compared.mode !== "difference" ? compared.names : null;
  const layout = { ...SIZE, maps: mapBoxes({ x: 0, y: 0, ...SIZE }, { maps }), items: [] };
  const ink = readPaperInk();
  const canvas = await paintPicture({ takeout, layout, ink, scale: SCALE, drawMaps, language, signal });
  return toPng(canvas);
}
