import type { Party } from "@/lib/domain/theatre";
import { type DrawnPattern, patternName } from "@/lib/wire/pattern";
import { type PatternMark, patternMarks, TILE_PX } from "@/lib/wire/pattern-marks";
import { svgElement } from "@/lib/wire/svg";
import type { MapInk } from "./map-ink";

/** What patterns are drawn with. */
export interface PatternPaint {
  ink: MapInk;
  parties: readonly Party[];
  /** Put before every id, so that several drawings can stand on one page. */
  prefix: string;
  /** Pixels that a pattern's own pixel takes. */
  scale: number;
}

/** The live map scales its tiles up to twofold between two zoom levels; samples and pictures stand in the middle. */
export const PATTERN_SCALE = 1.35;

const idOf = (pattern: DrawnPattern, prefix: string): string => `${prefix}-${patternName(pattern)}`;

/** The value of `fill` for a pattern that `definePattern` has defined. */
export const patternUrl = (pattern: DrawnPattern, { prefix }: PatternPaint): string =>
  `url(#${idOf(pattern, prefix)})`;

const opacityOf = ({ opacity }: PatternMark, ink: MapInk): string | number | null =>
  opacity === "verified"
    ? ink.verifiedOpacity
    : opacity === "agreed"
      ? ink.agreedOpacity
      : opacity === 1
        ? null
        : opacity;

const colourOf = (key: string | null, { ink, parties }: PatternPaint): string =>
  parties.find((party) => party.key === key)?.colour ?? ink.neutral;

/** Defines a pattern for fills. `x` and `y` shift its tiles: a sample begins with a whole one. */
export function definePattern(pattern: DrawnPattern, paint: PatternPaint): string {
  const marks = patternMarks(pattern).map((mark) => {
    const colour = colourOf(mark.ink, paint);
    const drawn =
      mark.strokePx === null
        ? { fill: colour }
        : { stroke: colour, "stroke-width": mark.strokePx, fill: "none" };
    return svgElement("path", { d: mark.path, ...drawn, opacity: opacityOf(mark, paint.ink) });
  });
  return svgElement(
    "pattern",
    {
      id: idOf(pattern, paint.prefix),
      width: TILE_PX,
      height: TILE_PX,
      patternUnits: "userSpaceOnUse",
      patternTransform: `scale(${paint.scale})`,
    },
    ...marks,
  );
}

/** The line around a pattern takes its party's colour; with none or several the neutral one. As on the live map. */
export function lineColour({ parties }: DrawnPattern, paint: PatternPaint): string {
  const [only, ...others] = parties;
  return colourOf(others.length === 0 ? (only ?? null) : null, paint);
}
