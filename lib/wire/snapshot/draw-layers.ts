import type { Party } from "@/lib/domain/theatre";
import { svgElement } from "@/lib/wire/svg";
import type { MapInk } from "./map-ink";
import { definePattern, lineColour, PATTERN_SCALE, type PatternPaint, patternUrl } from "./pattern-svg";
import { dotRadius } from "./place-names";
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

const between = (zoom: number, [from, atFrom]: [number, number], [to, atTo]: [number, number]): number =>
  atFrom + (atTo - atFrom) * Math.min(1, Math.max(0, (zoom - from) / (to - from)));

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

const use = (id: string, attributes: Parameters<typeof svgElement>[1] = {}): string =>
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
    "stroke-width": between(zoom, [5, 0.6], [10, 1.1]) * scale,
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
  const thin = between(zoom, [4, 0.8], [10, 1.7]) * scale;
  const band = between(zoom, [4, 3], [10, 8]) * scale;
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
  const width = between(zoom, [5, 1.6], [9, 3]) * scale;
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

/** What is chosen: a heavy line around its area, a ring around its dot. */
export function drawChosen(survey: SnapshotSurvey, { ink, scale, shapes }: LayerHand): string {
  const lines = [
    { stroke: ink.halo, "stroke-width": 6 * scale },
    { stroke: ink.ink, "stroke-width": 2.6 * scale },
  ].map((line) => ({ ...line, fill: "none", "stroke-linejoin": "round" }));
  const place = survey.places.find(({ isChosen }) => isChosen);
  const region = survey.regions.findIndex(({ isChosen, path }) => isChosen && path !== "");
  return svgElement(
    "g",
    { "data-part": "chosen" },
    ...lines.flatMap((line) => [
      region < 0 ? "" : use(`${shapes}-region${region}`, line),
      survey.chosenArea ? svgElement("path", { d: survey.chosenArea, ...line }) : "",
    ]),
    place
      ? svgElement("circle", {
          cx: place.x,
          cy: place.y,
          r: 11 * scale,
          fill: ink.halo,
          "fill-opacity": 0.2,
          stroke: ink.ink,
          "stroke-width": 2.6 * scale,
        })
      : "",
  );
}

/** With more places than this in sight, those that nobody spoke of would be a grey haze. */
const MOST_QUIET = 400;
/** From here on so many dots of named places do not hide the land. As on the live map. */
const CROWD = 500;
const CROWD_DOTS_MIN_ZOOM = 7.5;

/** Settlements as small dots, those that somebody spoke of bolder; `towns` are those of the ground that have a name. */
export function drawDots(
  { places, quiet }: SnapshotSurvey,
  towns: readonly { x: number; y: number }[],
  { ink, scale, zoom }: LayerHand,
): string {
  const dot =
    (r: number) =>
    ({ x, y }: { x: number; y: number }) =>
      svgElement("circle", { cx: x, cy: y, r });
  const radius = dotRadius(zoom, scale);
  const isCrowd = places.length > CROWD && zoom < CROWD_DOTS_MIN_ZOOM;
  const ring = { fill: ink.ink, stroke: ink.halo, "stroke-width": 1.8 * scale, "paint-order": "stroke" };
  return [
    quiet.length > MOST_QUIET
      ? ""
      : svgElement("g", { fill: ink.dot, opacity: 0.65 }, ...quiet.map(dot(1.3 * scale))),
    svgElement(
      "g",
      { ...ring, fill: ink.dot, "stroke-width": 2 * scale },
      ...towns.map(dot(between(zoom, [5, 1.3], [10, 2.6]) * scale)),
    ),
    isCrowd
      ? ""
      : svgElement("g", { ...ring, "stroke-width": 3.6 * scale }, ...places.map(dot(radius * 0.7))),
  ].join("");
}
