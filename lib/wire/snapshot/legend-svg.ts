import type { LegendSample } from "@/lib/wire/legend-entries";
import { type DrawnPattern, patternName } from "@/lib/wire/pattern";
import { svgElement } from "@/lib/wire/svg";
import { definePattern, lineColour, type PatternPaint, patternUrl } from "./pattern-svg";

/** Defines every pattern of a legend once. */
export function defineSamples(samples: readonly LegendSample[], paint: PatternPaint): string {
  const patterns = samples.flatMap((sample): DrawnPattern[] =>
    sample.kind === "pattern" && sample.pattern ? [sample.pattern] : [],
  );
  const byName = new Map(patterns.map((pattern) => [patternName(pattern), pattern]));
  return svgElement("defs", {}, ...[...byName.values()].map((pattern) => definePattern(pattern, paint)));
}

interface SampleBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Draws a sample of a legend: a piece of the map's own pattern, line or dot. */
export function drawSample(
  sample: LegendSample,
  { x, y, width, height }: SampleBox,
  paint: PatternPaint,
): string {
  const { ink } = paint;
  const unit = height / 20;
  const inner = (): string => {
    if (sample.kind === "dot")
      return svgElement("circle", {
        cx: width / 2,
        cy: height / 2,
        r: 4.2 * unit,
        fill: ink.ink,
        stroke: ink.halo,
        "stroke-width": 3 * unit,
        "paint-order": "stroke",
      });
    if (sample.kind === "line") {
      const [first = ink.neutral, second] = sample.colours;
      const line = { d: `M0 ${height / 2}H${width}`, "stroke-width": 3.4 * unit, fill: "none" };
      const dash = 6 * unit;
      return [
        second ? svgElement("path", { ...line, stroke: second, "stroke-opacity": 0.85 }) : "",
        svgElement("path", { ...line, stroke: first, "stroke-dasharray": `${dash} ${dash}` }),
      ].join("");
    }
    const { pattern, stale } = sample;
    const box = `M0 0h${width}v${height}H0z`;
    const isFirm = pattern?.firmEdge ?? false;
    return [
      svgElement("path", { d: box, fill: ink.land }),
      pattern
        ? svgElement("path", {
            d: box,
            fill: patternUrl(pattern, paint),
            "fill-opacity": stale ? ink.staleOpacity : null,
          })
        : "",
      svgElement("path", {
        d: box,
        fill: "none",
        stroke: pattern && isFirm ? lineColour(pattern, paint) : ink.line,
        "stroke-width": (isFirm ? 2 : 0.75) * unit,
      }),
    ].join("");
  };
  // tiles begin in the sample's own corner
  return svgElement("g", { transform: `translate(${x} ${y})` }, inner());
}
