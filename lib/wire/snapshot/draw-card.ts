import type { LetterStyle } from "@/lib/wire/lettering";
import { translator } from "@/lib/wire/messages/translate";
import { wrapText } from "@/lib/wire/picture/wrap-text";
import { svgElement } from "@/lib/wire/svg";
import { defineSamples, drawSample } from "./legend-svg";
import { PAPER_INK } from "./map-ink";
import type { PatternPaint } from "./pattern-svg";
import { drawSnapshotLayers, type MapHand, type MapSources } from "./snapshot-map-svg";
import type { SnapshotWords } from "./snapshot-words";

/** Width of the card in its own units, whatever its pixels: on a phone a unit is little more than half a CSS pixel. */
export const CARD_UNITS = 600;

const MARGIN = 15;
/** Width of the words; the map takes the rest. */
export const CARD_ASIDE = 218;
/** Few names, a little larger than on the live map. */
export const CARD_HANDS: readonly MapHand[] = [
  { scale: 1.1, mostPlaces: 14, isRich: false, className: null },
];
const SAMPLE = { width: 31, height: 18 };

/** Stacks lines and samples from the top. */
class CardColumn {
  readonly #parts: string[] = [];
  y: number;
  readonly #lettering: MapSources["lettering"];

  constructor(y: number, lettering: MapSources["lettering"]) {
    this.y = y;
    this.#lettering = lettering;
  }

  wrap(text: string, style: LetterStyle, width = CARD_ASIDE - 2 * MARGIN + 5): string[] {
    return wrapText(text, width, (part) => this.measure(part, style));
  }

  measure(text: string, style: LetterStyle): number {
    return this.#lettering.measure(text, style);
  }

  lines(lines: readonly string[], style: LetterStyle, lineHeight: number, colour = PAPER_INK.ink): void {
    for (const text of lines) {
      this.#write(text, MARGIN, this.y + lineHeight / 2 + style.sizePx * 0.36, style, colour);
      this.y += lineHeight;
    }
  }

  beside(text: string, x: number, middle: number, style: LetterStyle): void {
    this.#write(text, x, middle + style.sizePx * 0.36, style, PAPER_INK.ink);
  }

  add(markup: string): void {
    this.#parts.push(markup);
  }

  get markup(): string {
    return this.#parts.join("");
  }

  #write(text: string, x: number, y: number, style: LetterStyle, colour: string): void {
    this.#parts.push(this.#lettering.write({ text, x, y, anchor: "start", style, colour, halo: null }));
  }
}

/** What a title may take of a card, and the sizes it is tried in. */
const TITLE_UNITS = 56;
const TITLE_SIZES = [23, 20, 17, 14.5, 13];
const TITLE_LINE = 1.18;

/** The title in the largest size that fits; what does not fit even so ends in an ellipsis. */
function writeTitle(column: CardColumn, title: string): void {
  const style = (sizePx: number): LetterStyle => ({ sizePx, weight: 700 });
  const most = (sizePx: number) => Math.floor(TITLE_UNITS / (sizePx * TITLE_LINE));
  const sizePx = TITLE_SIZES.find((size) => column.wrap(title, style(size)).length <= most(size)) ?? 13;
  const lines = column.wrap(title, style(sizePx));
  const shown = lines.slice(0, most(sizePx));
  if (lines.length > shown.length) shown.push(`${shown.pop()?.slice(0, -2).trimEnd()}…`);
  column.lines(shown, style(sizePx), sizePx * TITLE_LINE);
}

/** What is told of a legend on a card: patterns and the lines of regions. Bare ground and dots speak for themselves. */
const isTold = ({ samples }: SnapshotWords["legend"][number]): boolean =>
  samples.some((sample) => sample.kind === "line" || (sample.kind === "pattern" && sample.pattern !== null));

/** A card has room for one phrase: of a status its name, of what has no name of its own its meaning. */
function nameEntry({ samples, name, meaning }: SnapshotWords["legend"][number]) {
  const isStatus = samples.every((sample) => sample.kind === "pattern" && !sample.stale);
  return { samples, text: isStatus ? name : `${meaning.charAt(0).toLocaleUpperCase()}${meaning.slice(1)}` };
}

function drawLegend(column: CardColumn, words: SnapshotWords, bottom: number, paint: PatternPaint): void {
  const entries = words.legend.filter(isTold).map(nameEntry);
  const partyPx = 17;
  const pitch = Math.min(23, (bottom - column.y - partyPx) / Math.max(1, entries.length));
  const share = Math.min(1, pitch / 21);
  const name: LetterStyle = { sizePx: 15 * share, weight: 600 };
  const [width, height] = [SAMPLE.width * share, SAMPLE.height * share];
  let x = MARGIN;
  const party: LetterStyle = { sizePx: 12, weight: 600 };
  for (const { name: own, colour } of words.parties) {
    column.add(svgElement("rect", { x, y: column.y + 2.5, width: 11, height: 11, fill: colour }));
    column.beside(own, x + 15, column.y + 8, party);
    x += 15 + column.measure(own, party) + 13;
  }
  column.y += partyPx + 3;
  for (const { samples, text } of entries) {
    const shown = samples.slice(0, 2);
    shown.forEach((sample, index) => {
      const left = MARGIN + index * (width + 4);
      column.add(drawSample(sample, { x: left, y: column.y + (pitch - height) / 2, width, height }, paint));
    });
    const left = MARGIN + shown.length * (width + 4) + 4;
    const fit = Math.min(1, (CARD_ASIDE - 8 - left) / column.measure(text, name));
    column.beside(text, left, column.y + pitch / 2, { ...name, sizePx: name.sizePx * fit });
    column.y += pitch;
  }
}

/**
 * A snapshot as a card for link previews: large words beside the map, few names on it, legible at the width of a phone. Sizes are in
 * units of which the card is 600 wide.
 */
export function drawCard(sources: MapSources, words: SnapshotWords, height: number): string {
  const { content, lettering } = sources;
  const t = translator(content.lang);
  const paint: PatternPaint = {
    ink: PAPER_INK,
    parties: content.theatre.parties,
    prefix: "sample",
    scale: 1.15,
  };
  const column = new CardColumn(MARGIN - 3, lettering);
  column.lines([t("shell.name")], { sizePx: 10.5, weight: 600 }, 14, PAPER_INK.soft);
  column.y += 2;
  writeTitle(column, words.title);
  column.y += 2;
  const date: LetterStyle = { sizePx: 17, weight: 600 };
  column.lines(column.wrap(words.subject, date), date, 21);
  column.y += 2;
  const brief: LetterStyle = { sizePx: 10, weight: 400 };
  for (const line of words.brief.slice(0, 3))
    column.lines(column.wrap(line, brief).slice(0, 2), brief, 13, PAPER_INK.soft);
  const small: LetterStyle = { sizePx: 6.6, weight: 400 };
  const foot = new CardColumn(0, lettering);
  foot.lines(
    [...foot.wrap(words.basis, small), ...foot.wrap(words.credits, small)],
    small,
    8.6,
    PAPER_INK.soft,
  );
  const bottom = height - MARGIN + 5 - foot.y;
  column.y += 7;
  drawLegend(column, words, bottom - 5, paint);
  const mapWidth = CARD_UNITS - CARD_ASIDE;
  const map = drawSnapshotLayers(sources, {
    widthPx: mapWidth,
    heightPx: height,
    ink: PAPER_INK,
    language: content.lang,
    prefix: "map",
    leastPx2: 0.1,
    hands: CARD_HANDS,
  });
  return [
    svgElement("rect", { width: CARD_UNITS, height, fill: PAPER_INK.surface }),
    defineSamples(
      words.legend.flatMap(({ samples }) => samples),
      paint,
    ),
    svgElement("svg", { x: CARD_ASIDE, y: 0, width: mapWidth, height, overflow: "hidden" }, map),
    svgElement("rect", { x: CARD_ASIDE - 0.75, y: 0, width: 0.75, height, fill: PAPER_INK.line }),
    column.markup,
    svgElement("g", { transform: `translate(0 ${bottom})` }, foot.markup),
  ].join("");
}
