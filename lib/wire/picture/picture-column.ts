import type { LegendSample } from "@/lib/wire/legend-entries";
import type { PictureWords } from "./picture-words";
import { fitNames, wrapText } from "./wrap-text";

export const pictureFonts = {
  title: { sizePx: 25, weight: 650, linePx: 32 },
  subject: { sizePx: 18, weight: 600, linePx: 26 },
  body: { sizePx: 13.5, weight: 400, linePx: 19 },
  strong: { sizePx: 13.5, weight: 650, linePx: 19 },
  small: { sizePx: 11.5, weight: 400, linePx: 16 },
} as const;
export type PictureFont = keyof typeof pictureFonts;
export type MeasureIn = (text: string, font: PictureFont) => number;

/** What is drawn beside the maps. Texts hang from the top of their line. */
export type PictureItem =
  | { kind: "text"; x: number; y: number; text: string; font: PictureFont; soft: boolean }
  | { kind: "sample"; x: number; y: number; sample: LegendSample }
  | { kind: "square"; x: number; y: number; colour: string }
  | { kind: "rule"; x: number; y: number; width: number };

export const SAMPLE = { width: 34, height: 20 } as const;
const PARTY_GAP = 20;
const SAMPLE_GAP = 6;
const SQUARE = 12;

/** Stacks texts and samples in a column of a given width. */
export class PictureColumn {
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

  names(names: readonly string[], more: (count: number) => string, maxLines: number): void {
    const measure = (part: string) => this.#measure(part, "small");
    this.lines(fitNames(names, more, this.#width, maxLines, measure), "small", true);
  }

  rule(): void {
    this.items.push({ kind: "rule", x: this.#x, y: this.y, width: this.#width });
  }

  skip(px: number): void {
    this.y += px;
  }

  parties(parties: PictureWords["parties"]): void {
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
      x += width + PARTY_GAP;
    }
    this.y += pictureFonts.body.linePx;
  }

  legend(legend: PictureWords["legend"], brief: boolean): void {
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
