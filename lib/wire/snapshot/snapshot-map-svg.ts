import type { Topology } from "topojson-specification";
import type { Language } from "@/lib/domain/names";
import { scaleBar } from "@/lib/geo/web-mercator";
import type { Lettering } from "@/lib/wire/lettering";
import { translator } from "@/lib/wire/messages/translate";
import { svgElement } from "@/lib/wire/svg";
import { figureInWords } from "@/lib/wire/words-of-figures";
import {
  defineShapes,
  drawBorders,
  drawChosen,
  drawClaims,
  drawDots,
  drawGround,
  drawRegionMarks,
  type LayerHand,
} from "./draw-layers";
import type { LabelBox } from "./label-room";
import type { MapInk } from "./map-ink";
import { writeNames } from "./place-names";
import type { SnapshotContent } from "./snapshot-content";
import { frameSnapshot, type MapFrame } from "./snapshot-frame";
import type { GroundFiles } from "./snapshot-ground";
import { type SnapshotSurvey, surveySnapshot } from "./survey-snapshot";

/** What a map of a snapshot is made of. */
export interface MapSources {
  content: SnapshotContent;
  /** The catchments that the content names, as TopoJSON; null where it names none. */
  topology: Topology | null;
  ground: GroundFiles;
  lettering: Lettering;
}

/** One way to write on a map: a page has one for wide windows and one for phones, of the same shapes. */
export interface MapHand {
  /** Pixels of the drawing to a CSS pixel of the live map: 2 draws everything twice as large. */
  scale: number;
  mostPlaces: number;
  isRich: boolean;
  /** Class of the layer; null for none. */
  className: string | null;
}

export interface MapRequest {
  widthPx: number;
  heightPx: number;
  ink: MapInk;
  language: Language;
  /** Before every id in the markup: no two drawings on one page may share it. */
  prefix: string;
  /** Shapes of less than so many square pixels are left out. */
  leastPx2: number;
  hands: readonly MapHand[];
}

const SCALE_BAR_PX = 100;

function drawScaleBar(
  { frame }: SnapshotSurvey,
  { lettering }: MapSources,
  { ink, language }: MapRequest,
  { scale, zoom }: { scale: number; zoom: number },
): { box: LabelBox; markup: string } {
  const t = translator(language);
  const most = Math.min(SCALE_BAR_PX, frame.widthPx / scale / 4);
  const { metres, px } = scaleBar(zoom, frame.lat, most);
  const length = px * scale;
  const words =
    metres < 1000 ? `${metres} ${t("map.m")}` : `${figureInWords(metres / 1000, language)} ${t("map.km")}`;
  const [right, bottom] = [frame.widthPx - 12 * scale, frame.heightPx - 10 * scale];
  const [left, rise] = [right - length, 5 * scale];
  const style = { sizePx: 11 * scale, weight: 400 } as const;
  const half = Math.max(length, lettering.measure(words, style)) / 2 + 6 * scale;
  const middle = right - length / 2;
  const box = {
    left: middle - half,
    right: middle + half,
    top: bottom - 22 * scale,
    bottom: bottom + 6 * scale,
  };
  const markup = svgElement(
    "g",
    { "data-part": "scale" },
    svgElement("path", {
      d: `M${box.left} ${box.top}H${box.right}V${box.bottom}H${box.left}z`,
      fill: ink.surface,
      "fill-opacity": 0.85,
    }),
    svgElement("path", {
      d: `M${left} ${bottom - rise}V${bottom}H${right}V${bottom - rise}`,
      fill: "none",
      stroke: ink.ink,
      "stroke-width": 1.4 * scale,
    }),
    lettering.write({
      text: words,
      x: middle,
      y: bottom - 7 * scale,
      anchor: "middle",
      style,
      colour: ink.ink,
      halo: null,
    }),
  );
  return { box, markup };
}

function drawLayer(
  survey: SnapshotSurvey,
  sources: MapSources,
  request: MapRequest,
  hand: MapHand,
  index: number,
): string {
  const { ink, language, prefix } = request;
  const { scale, mostPlaces, isRich, className } = hand;
  const zoom = survey.frame.zoom - Math.log2(scale);
  const { parties } = sources.content.theatre;
  const own: LayerHand = { ink, parties, scale, zoom, shapes: prefix, prefix: `${prefix}${index}` };
  const bar = drawScaleBar(survey, sources, request, { scale, zoom });
  const { lettering } = sources;
  const names = writeNames(survey, [bar.box], { lettering, ink, scale, zoom, language, mostPlaces, isRich });
  return svgElement(
    "g",
    { class: className },
    drawClaims(survey, own),
    drawRegionMarks(survey, own),
    drawBorders(survey, own),
    drawChosen(survey, own),
    drawDots(survey, names.towns, own),
    svgElement("g", { "data-part": "names" }, ...names.lines.map((line) => lettering.write(line))),
    bar.markup,
  );
}

/** The part of the world that a map shows: with room around what has to be seen for the largest of its hands. */
export function frameMap(
  content: SnapshotContent,
  { widthPx, heightPx, hands }: Pick<MapRequest, "widthPx" | "heightPx" | "hands">,
): MapFrame {
  const largest = Math.max(...hands.map(({ scale }) => scale));
  const padding = { x: Math.min(64 * largest, widthPx * 0.14), y: Math.min(44 * largest, heightPx * 0.14) };
  return frameSnapshot(content, { widthPx, heightPx }, padding);
}

/**
 * The true map of a snapshot as markup for inside an `<svg>` of the size asked for: land, water, a border one can follow, regions,
 * settlements, and every place painted by its look on the frozen day (of two days, by what differs) in the very patterns of the
 * live map. The same request gives the same markup. Throws where the basemap or the topology is none.
 */
export function drawSnapshotLayers(sources: MapSources, request: MapRequest): string {
  const { content, topology, ground } = sources;
  const { language, leastPx2, prefix, ink } = request;
  const frame = frameMap(content, request);
  const smallest = Math.min(...request.hands.map(({ scale }) => scale));
  const zoom = frame.zoom - Math.log2(smallest);
  const survey = surveySnapshot({ content, topology, ground, frame, language, leastPx2, zoom });
  return [
    svgElement("defs", {}, defineShapes(survey, prefix)),
    drawGround(survey, ink),
    ...request.hands.map((hand, index) => drawLayer(survey, sources, request, hand, index)),
  ].join("");
}
