import type { LegendSample } from "./legend-entries";
import type { TakeoutWords } from "./takeout-words";
import { fitNames, wrapText } from "./wrap-text";

export const pictureFonts = {
  title: { sizePx: 25, weight: 650, linePx: 32 },
  subject: { sizePx: 18, weight: 600, linePx: 26 },
  body: { sizePx: 13.5, weight: 400, linePx: 19 },
  strong: { sizePx: 13.5, weight: 650, linePx: 19 },
  small: { sizePx: 11.5, weight: 400, linePx: 16 },
} as const;
export type PictureFont = keyof typeof pictureFonts;
type MeasureIn = (text: string, font: PictureFont) => number;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is drawn beside the maps. Texts hang from the top of their line. */
export type PictureItem =
  | { kind: "text"; x: number; y: number; text: string; font: PictureFont; soft: boolean }
  | { kind: "sample"; x: number; y: number; sample: LegendSample }
  | { kind: "square"; x: number; y: number; colour: string }
  | { kind: "rule"; x: number; y: number; width: number };

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

export const SAMPLE = { width: 34, height: 20 } as const;
const MARGIN = 28;
const GAP = 20;
const SAMPLE_GAP = 6;
const SQUARE = 12;

/** Stacks texts and samples in a column of a given width. */
class Column {
  readonly items: PictureItem[] = [];
  y: number;
  readonly #x: number;
  readonly #width: number;
  readonly #measure: MeasureIn;

  constructor(x: number, y: number, width: number, measure: MeasureIn) {
    this.#x = x;
    this.y = y;
    this.#width = width;
    this.#measure = measure;
  }

  lines(lines: readonly string[], font: PictureFont, soft = false, indent = 0): void {
    for (const text of lines) {
      this.items.push({ kind: "text", x: this.#x + indent, y: this.y, text, font, soft });
      this.y += pictureFonts[font].linePx;
    }
  }

  text(text: string, font: PictureFont, soft = false, indent = 0): void {
    const width = this.#width - indent;
    this.lines(
      wrapText(text, width, (part) => this.#measure(part, font)),
      font,
      soft,
      indent,
    );
  }

  names(names: readonly string[], more: PictureTerms["more"], maxLines: number): void {
    const measure = (part: string) => this.#measure(part, "small");
    this.lines(fitNames(names, more, this.#width, maxLines, measure), "small", true);
  }

  rule(): void {
    this.items.push({ kind: "rule", x: this.#x, y: this.y, width: this.#width });
  }

  skip(px: number): void {
    this.y += px;
  }

  parties(parties: TakeoutWords["parties"]): void {
    let x = 0;
    for (const { name, colour } of parties) {
      const width = SQUARE + SAMPLE_GAP + this.#measure(name, "body");
      if (x > 0 && x + width > this.#width) {
        x = 0;
        this.y += pictureFonts.body.linePx;
      }
      this.items.push({ kind: "square", x: this.#x + x, y: this.y + 4, colour });
      const at = this.#x + x + SQUARE + SAMPLE_GAP;
      this.items.push({ kind: "text", x: at, y: this.y, text: name, font: "body", soft: false });
      x += width + GAP;
    }
    this.y += pictureFonts.body.linePx;
  }

  legend(legend: TakeoutWords["legend"], brief: boolean): void {
    const most = Math.min(3, Math.max(1, ...legend.map(({ samples }) => samples.length)));
    const indent = most * (SAMPLE.width + SAMPLE_GAP) + 4;
    for (const { samples, name, meaning } of legend) {
      const top = this.y;
      samples.slice(0, 3).forEach((sample, index) => {
        this.items.push({ kind: "sample", x: this.#x + index * (SAMPLE.width + SAMPLE_GAP), y: top, sample });
      });
      this.text(name, "strong", false, indent);
      if (!brief) {
        this.y -= 2;
        this.text(meaning, "small", true, indent);
      }
      this.y = Math.max(this.y, top + SAMPLE.height) + 5;
    }
  }
}

function fillLegend(column: Column, words: TakeoutWords, terms: PictureTerms, brief: boolean): void {
  column.text(terms.legend, "strong");
  column.skip(4);
  column.parties(words.parties);
  column.skip(8);
  column.legend(words.legend, brief);
  column.text(words.area, "small", true);
}

function fillSources(column: Column, words: TakeoutWords, terms: PictureTerms, sourceLines: number): void {
  column.text(words.count, "strong");
  column.names(words.sources, terms.more, sourceLines);
  column.skip(8);
  column.text(words.policy, "small");
  column.skip(4);
  column.text(words.known, "small");
  column.skip(4);
  column.text(terms.link, "small");
  column.text(words.link, "small", true);
}

/** Boxes of the map or maps in a frame: two stand beside each other where it is wide, else one above the other. */
export function mapBoxes(frame: Box, words: Pick<TakeoutWords, "maps">): PictureLayout["maps"] {
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
  words: TakeoutWords,
  terms: PictureTerms,
  size: { width: number; height: number },
  measure: MeasureIn,
): PictureLayout {
  const { width, height } = size;
  const full = width - 2 * MARGIN;
  const head = new Column(MARGIN, MARGIN - 6, full, measure);
  head.text(words.title, "title");
  head.text(words.subject, "subject");
  head.skip(2);
  head.text(words.lens.join(" "), "body", true);
  head.skip(12);
  const column = (x: number, y: number, columnWidth: number) => new Column(x, y, columnWidth, measure);
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
