import { type MeasureIn, PictureColumn, type PictureItem, pictureFonts } from "./picture-column";
import type { PictureWords } from "./picture-words";

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where everything on a picture stands, in pixels of a picture drawn once as large. */
export interface PictureLayout {
  width: number;
  height: number;
  /** One box for each map, the first of a comparison first. */
  maps: (Box & { label: string | null })[];
  items: PictureItem[];
}

/** The words that a layout needs besides those of the view. */
export interface PictureTerms {
  more: (count: number) => string;
  /** Before the live view's address. */
  link: string;
  legend: string;
}

const MARGIN = 28;
const GAP = 20;

function fillLegend(column: PictureColumn, words: PictureWords, terms: PictureTerms, brief: boolean): void {
  column.text(terms.legend, "strong");
  column.skip(4);
  column.parties(words.parties);
  column.skip(8);
  column.legend(words.legend, brief);
  column.text(words.area, "small", true);
}

function fillSources(
  column: PictureColumn,
  words: PictureWords,
  terms: PictureTerms,
  sourceLines: number,
): void {
  column.text(words.count, "strong");
  column.names(words.sources, terms.more, sourceLines);
  column.skip(8);
  column.text(words.policy, "small");
  column.skip(4);
  column.text(words.known, "small");
  if (words.link === "") return;
  column.skip(4);
  column.text(terms.link, "small");
  column.text(words.link, "small", true);
}

/** Boxes of the map or maps in a frame: two stand beside each other where it is wide, else one above the other. */
export function mapBoxes(frame: Box, words: Pick<PictureWords, "maps">): PictureLayout["maps"] {
  if (words.maps === null) return [{ ...frame, label: null }];
  const { before, after } = words.maps;
  const gap = 8;
  if (frame.width >= frame.height) {
    const width = Math.floor((frame.width - gap) / 2);
    return [
      { ...frame, width, label: before },
      { ...frame, x: frame.x + width + gap, width, label: after },
    ];
  }
  const height = Math.floor((frame.height - gap) / 2);
  return [
    { ...frame, height, label: before },
    { ...frame, y: frame.y + height + gap, height, label: after },
  ];
}

/**
 * Lays a picture out: the head over the map; beside it (on a wide picture) or below it (on a high one) the legend and what the
 * view rests on; the credits right under the map. The map takes the room that is left. Where room is short the list of sources
 * gives way first, then the legend's explanations; nothing else is left out.
 */
export function layOutPicture(
  words: PictureWords,
  terms: PictureTerms,
  size: { width: number; height: number },
  measure: MeasureIn,
): PictureLayout {
  const { width, height } = size;
  const full = width - 2 * MARGIN;
  const head = new PictureColumn(MARGIN, MARGIN - 6, full, measure);
  head.text(words.title, "title");
  head.text(words.subject, "subject");
  head.skip(2);
  head.text(words.lens.join(" "), "body", true);
  head.skip(12);
  const column = (x: number, y: number, columnWidth: number) => new PictureColumn(x, y, columnWidth, measure);
  const isWide = width >= 1.15 * height;
  const aside = isWide ? Math.min(400, Math.max(300, Math.round(width * 0.24))) : 0;
  const mapWidth = isWide ? full - aside - GAP : full;

  const credits = (y: number) => {
    const under = column(MARGIN, y, mapWidth);
    under.text(words.credits, "small", true);
    return under;
  };
  const creditsPx = credits(0).y + 6;

  if (isWide) {
    const bottom = height - MARGIN;
    const side = (sourceLines: number, brief: boolean) => {
      const made = column(MARGIN + mapWidth + GAP, head.y, aside);
      fillLegend(made, words, terms, brief);
      made.skip(10);
      made.rule();
      made.skip(10);
      fillSources(made, words, terms, sourceLines);
      return made;
    };
    const least = side(1, false);
    const isBrief = least.y > bottom;
    const room = bottom - (isBrief ? side(1, true) : least).y;
    const chosen = side(1 + Math.max(0, Math.floor(room / pictureFonts.small.linePx)), isBrief);
    const frame = { x: MARGIN, y: head.y, width: mapWidth, height: bottom - creditsPx - head.y };
    const under = credits(bottom - creditsPx + 6);
    return {
      width,
      height,
      maps: mapBoxes(frame, words),
      items: [...head.items, ...chosen.items, ...under.items],
    };
  }

  const half = Math.floor((full - 2 * GAP) / 2);
  const left = (y: number, brief: boolean) => {
    const made = column(MARGIN, y, half);
    fillLegend(made, words, terms, brief);
    return made;
  };
  const right = (y: number, sourceLines: number) => {
    const made = column(MARGIN + half + 2 * GAP, y, half);
    fillSources(made, words, terms, sourceLines);
    return made;
  };
  // The map keeps at least half of what is under the head.
  const most = (height - head.y) * 0.45;
  const isBrief = left(0, false).y > most;
  const legendPx = left(0, isBrief).y;
  const spare = Math.max(legendPx, most * 0.6) - right(0, 1).y;
  const sourceLines = 1 + Math.max(0, Math.floor(spare / pictureFonts.small.linePx));
  const blockPx = Math.max(legendPx, right(0, sourceLines).y);
  const top = height - MARGIN - blockPx;
  const frame = { x: MARGIN, y: head.y, width: full, height: top - GAP - creditsPx - head.y };
  const under = credits(frame.y + frame.height + 6);
  return {
    width,
    height,
    maps: mapBoxes(frame, words),
    items: [...head.items, ...under.items, ...left(top, isBrief).items, ...right(top, sourceLines).items],
  };
}
