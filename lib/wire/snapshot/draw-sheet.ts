import type { LetterStyle } from "@/lib/wire/lettering";
import { translator } from "@/lib/wire/messages/translate";
import { layOutPicture, type PictureLayout } from "@/lib/wire/picture/lay-out-picture";
import { type PictureFont, pictureFonts, SAMPLE } from "@/lib/wire/picture/picture-column";
import { svgElement } from "@/lib/wire/svg";
import { figureInWords } from "@/lib/wire/words-of-figures";
import { defineSamples, drawSample } from "./legend-svg";
import { PAPER_INK } from "./map-ink";
import { PATTERN_SCALE, type PatternPaint } from "./pattern-svg";
import { drawSnapshotLayers, type MapSources } from "./snapshot-map-svg";
import type { SnapshotWords } from "./snapshot-words";

const SQUARE_PX = 12;

const styleOf = (font: PictureFont): LetterStyle => {
  const { sizePx, weight } = pictureFonts[font];
  return { sizePx, weight: weight === 650 ? 700 : weight };
};

function drawItem(
  item: PictureLayout["items"][number],
  { lettering }: MapSources,
  paint: PatternPaint,
): string {
  const { ink } = paint;
  switch (item.kind) {
    case "sample":
      return drawSample(item.sample, { ...item, ...SAMPLE }, paint);
    case "square":
      return svgElement("rect", {
        x: item.x,
        y: item.y,
        width: SQUARE_PX,
        height: SQUARE_PX,
        fill: item.colour,
      });
    case "rule":
      return svgElement("rect", { x: item.x, y: item.y, width: item.width, height: 0.75, fill: ink.line });
    case "text": {
      const { linePx, sizePx } = pictureFonts[item.font];
      return lettering.write({
        text: item.text,
        x: item.x,
        y: item.y + linePx / 2 + sizePx * 0.36,
        anchor: "start",
        style: styleOf(item.font),
        colour: item.soft ? ink.soft : ink.ink,
        halo: null,
      });
    }
  }
}

/**
 * A snapshot on a sheet for print, laid out as the browser lays out the pictures it saves: the map, what its patterns mean, whose
 * word it rests on, the rules, the credits. Sizes are in CSS pixels.
 */
export function drawSheet(
  sources: MapSources,
  words: SnapshotWords,
  size: { width: number; height: number },
): string {
  const { content, lettering } = sources;
  const t = translator(content.lang);
  const terms = {
    more: (count: number) => t("export.sources.more", { count: figureInWords(count, content.lang) }),
    link: t("picture.link"),
    legend: t("map.legend"),
  };
  const layout = layOutPicture(words, terms, size, (text, font) => lettering.measure(text, styleOf(font)));
  const paint: PatternPaint = {
    ink: PAPER_INK,
    parties: content.theatre.parties,
    prefix: "sample",
    scale: PATTERN_SCALE,
  };
  const maps = layout.maps.map(({ x, y, width, height }) => {
    const map = drawSnapshotLayers(sources, {
      widthPx: width,
      heightPx: height,
      ink: PAPER_INK,
      language: content.lang,
      prefix: "map",
      leastPx2: 0.1,
      hands: [{ scale: 1, mostPlaces: Number.POSITIVE_INFINITY, isRich: true, className: null }],
    });
    const frame = {
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      fill: "none",
      stroke: PAPER_INK.line,
    };
    return svgElement("svg", { x, y, width, height, overflow: "hidden" }, map, svgElement("rect", frame));
  });
  return [
    svgElement("rect", { width: size.width, height: size.height, fill: PAPER_INK.surface }),
    defineSamples(
      layout.items.flatMap((item) => (item.kind === "sample" ? [item.sample] : [])),
      paint,
    ),
    ...maps,
    ...layout.items.map((item) => drawItem(item, sources, paint)),
  ].join("");
}
