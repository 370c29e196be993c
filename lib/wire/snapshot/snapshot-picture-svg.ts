import { svgElement } from "@/lib/wire/svg";
import { CARD_UNITS, drawCard } from "./draw-card";
import { drawSheet } from "./draw-sheet";
import type { PictureSize } from "./picture-size";
import type { MapSources } from "./snapshot-map-svg";
import { snapshotWords } from "./snapshot-words";

export interface PictureRequest {
  size: PictureSize;
  /** Whose data the ground is, each as it wants to be named. */
  credits: readonly string[];
  /** Address of the snapshot, for a sheet; empty where it is not to be said. */
  link: string;
}

/** Smaller than this is looked at on a screen, and small: its words are few and large. */
const CARD_MOST = { width: 1500, height: 900 };
const CARD_LEAST_OBLONG = 1.5;
/** A sheet of paper in CSS pixels (A4), along its longer and its shorter side: print is read from as near as a screen. */
const SHEET = { long: 1123, short: 794 };

const isCard = ({ width, height }: PictureSize): boolean =>
  width <= CARD_MOST.width && height <= CARD_MOST.height && width / height >= CARD_LEAST_OBLONG;

/** Pixels to a CSS pixel of a sheet, so that all its words have room. */
function sheetScale({ width, height }: PictureSize): number {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  return Math.min(long / SHEET.long, short / SHEET.short);
}

/**
 * The picture of a snapshot as an SVG of the size asked for: a card for previews, a sheet for print, in light colours and in the
 * language it was frozen in. The same request gives the same markup.
 */
export function snapshotPictureSvg(sources: MapSources, { size, credits, link }: PictureRequest): string {
  const words = snapshotWords(sources.content, { credits, link }, sources.content.lang);
  const scale = isCard(size) ? size.width / CARD_UNITS : sheetScale(size);
  const units = { width: size.width / scale, height: size.height / scale };
  const inner = isCard(size) ? drawCard(sources, words, units.height) : drawSheet(sources, words, units);
  return svgElement(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: size.width,
      height: size.height,
      viewBox: `0 0 ${units.width} ${units.height}`,
    },
    inner,
  );
}
