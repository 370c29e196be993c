import type { Party } from "@/lib/domain/theatre";
import { svgElement } from "@/lib/wire/svg";
import { betweenZooms } from "./between-zooms";
import type { MapInk } from "./map-ink";
import { definePattern, lineColour, PATTERN_SCALE, type PatternPaint, patternUrl } from "./pattern-svg";
import type { PaintedPattern, SnapshotSurvey, SurveyedRegion } from "./survey-snapshot";

/** How large and in which ink things are drawn. */
export interface LayerHand {
  ink: MapInk;
  parties: readonly Party[];
  /** Pixels to a CSS pixel of the live map. */
  scale: number;
  /** As on a live map where things are as large. */
  zoom: number;
  /** Before the ids of shapes, which several layers share. */
  shapes: string;
  /** Before the ids of this layer's own patterns. */
  prefix: string;
}

const shape = (d: string, id: string): string => (d === "" ? "" : svgElement("path", { id, d }));

/** The shapes of a map, for `<use>`: drawn once, however many layers there are. */
export function defineShapes(
  { ground, patterns, regionLines, regions }: SnapshotSurvey,
  prefix: string,
): string {
  const own = regions.flatMap((region, index) =>
    region.parties !== null || region.isChosen ? [shape(region.path, `${prefix}-region${index}`)] : [],
  );
  return [
    shape(ground.borders, `${prefix}-border`),
    shape(ground.disputedBorders, `${prefix}-disputed`),
    shape(ground.divisions, `${prefix}-divisions`),
    shape(regionLines, `${prefix}-regions`),
    ...own,
    ...patterns.flatMap(({ fresh, stale, outline }, index) => [
      shape(fresh, `${prefix}-fresh${index}`),
      shape(stale, `${prefix}-stale${index}`),
      fresh && stale ? shape(outline, `${prefix}-both${index}`) : "",
    ]),
  ].join("");
}

/** Land and water: alike in all layers. */
export function drawGround({ ground, frame }: SnapshotSurvey, ink: MapInk): string {
  const { widthPx, heightPx } = frame;
  return [
    svgElement("path", { d: `M0 0h${widthPx}v${heightPx}H0z`, fill: ink.water }),
    ground.land && svgElement("path", { d: ground.land, fill: ink.land }),
    ground.disputed && svgElement("path", { d: ground.disputed, fill: ink.border, opacity: 0.06 }),
    ground.water && svgElement("path", { d: ground.water, fill: ink.water }),
  ].join("");
}

/** A shape that was defined, drawn. */
export const use = (id: string, attributes: Parameters<typeof svgElement>[1] = {}): string =>
  svgElement("use", { href: `#${id}`, ...attributes });

/** Areas of one pattern: filled, paler where stale, and with a line around them: firm where verified. As on the live map. */
function drawPattern(painted: PaintedPattern, index: number, hand: LayerHand, paint: PatternPaint): string {
  const { pattern, fresh, stale, discs } = painted;
  const { shapes, ink, scale, zoom } = hand;
  const fill = patternUrl(pattern, paint);
  const firmPx = Math.min(2, Math.max(1.1, 1.1 + 0.45 * (zoom - 5.5))) * scale;
  const line = {
    fill: "none",
    stroke: lineColour(pattern, paint),
    "stroke-width": pattern.firmEdge ? firmPx : 0.8 * scale,
    "stroke-opacity": pattern.firmEdge ? null : 0.75,
    "stroke-linejoin": "round",
  };
  const outline = fresh && stale ? "both" : fresh ? "fresh" : "stale";
  const discPx = Math.min(14, Math.max(3, 3.5 + 2.6 * (zoom - 6))) * scale;
  const drawn = discs.map(({ x, y, stale: isStale }) =>
    svgElement("circle", {
      ...line,
      cx: x,
      cy: y,
      r: discPx,
      fill,
      "fill-opacity": isStale ? ink.staleOpacity : null,
    }),
  );
  return svgElement(
    "g",
    { "data-pattern": [pattern.marks, ...pattern.parties].join(" ") },
    fresh && use(`${shapes}-fresh${index}`, { fill }),
    stale && use(`${shapes}-stale${index}`, { fill, "fill-opacity": ink.staleOpacity }),
    (fresh || stale) && use(`${shapes}-${outline}${index}`, line),
    ...drawn,
  );
}

/** Hairlines of regions, then areas by pattern, those with a firm edge above the others. */
export function drawClaims(survey: SnapshotSurvey, hand: LayerHand): string {
  const { ink, scale, zoom, shapes, prefix, parties } = hand;
  const paint: PatternPaint = { ink, parties, prefix, scale: PATTERN_SCALE * scale };
  const { ground, patterns } = survey;
  const hair = {
    fill: "none",
    stroke: ink.region,
    "stroke-width": betweenZooms(zoom, [5, 0.6], [10, 1.1]) * scale,
    "stroke-dasharray": [5, 2, 1, 2].map((px) => px * scale).join(" "),
    "stroke-linejoin": "round",
  };
  const numbered = patterns.map((painted, index) => ({ painted, index }));
  const ordered = [
    ...numbered.filter(({ painted }) => !painted.pattern.firmEdge),
    ...numbered.filter(({ painted }) => painted.pattern.firmEdge),
  ];
  return [
    svgElement("defs", {}, ...patterns.map(({ pattern }) => definePattern(pattern, paint))),
    ground.divisions && use(`${shapes}-divisions`, hair),
    survey.regionLines && use(`${shapes}-regions`, hair),
    ...ordered.map(({ painted, index }) => drawPattern(painted, index, hand, paint)),
  ].join("");
}

/** A border one can follow: a soft band under a thin line; dashed where it is disputed. Over areas and the marks of regions. */
export function drawBorders({ ground }: SnapshotSurvey, { ink, scale, zoom, shapes }: LayerHand): string {
  const border = { fill: "none", stroke: ink.border, "stroke-linejoin": "round" };
  const thin = betweenZooms(zoom, [4, 0.8], [10, 1.7]) * scale;
  const band = betweenZooms(zoom, [4, 3], [10, 8]) * scale;
  return [
    ground.borders && use(`${shapes}-border`, { ...border, "stroke-width": band, "stroke-opacity": 0.12 }),
    ground.borders && use(`${shapes}-border`, { ...border, "stroke-width": thin, "data-part": "border" }),
    ground.disputedBorders &&
      use(`${shapes}-disputed`, {
        ...border,
        "stroke-width": thin,
        "stroke-dasharray": [3, 2].map((times) => times * thin).join(" "),
      }),
  ].join("");
}

/** Inside the border of each region that has claims of its own: a dashed line in the colours of those who speak. */
export function drawRegionMarks({ regions }: SnapshotSurvey, hand: LayerHand): string {
  const { ink, scale, zoom, shapes, prefix, parties } = hand;
  const width = betweenZooms(zoom, [5, 1.6], [9, 3]) * scale;
  const inside = (index: number) => `${prefix}-inside${index}`;
  const mark = (region: SurveyedRegion, index: number): string => {
    if (region.parties === null || region.path === "") return "";
    const colours = region.parties.flatMap((key) => parties.find((party) => party.key === key)?.colour ?? []);
    const [first = ink.neutral, second] = colours;
    // what is outside the region is cut off: half of the line
    const line = { fill: "none", "stroke-width": 2 * width + 2 * scale, "stroke-linejoin": "round" };
    return [
      svgElement("clipPath", { id: inside(index) }, use(`${shapes}-region${index}`)),
      svgElement(
        "g",
        { "clip-path": `url(#${inside(index)})`, "data-region-mark": region.parties.join(" ") },
        second ? use(`${shapes}-region${index}`, { ...line, stroke: second, "stroke-opacity": 0.85 }) : "",
        use(`${shapes}-region${index}`, {
          ...line,
          stroke: first,
          "stroke-dasharray": [4 * width, 4 * width].map((px) => Math.round(px)).join(" "),
        }),
      ),
    ].join("");
  };
  return regions.map(mark).join("");
}
