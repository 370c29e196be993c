"use client";

import { useEffect, useRef } from "react";
import { useTheme } from "@/components/shell/theme-provider";
import type { Party } from "@/lib/domain/theatre";
import { drawPatternTile } from "./draw-pattern";
import { readPalette } from "./palette";
import type { DrawnPattern } from "./pattern";

interface SwatchProps {
  /** Null is the baseline: bare ground. */
  pattern: DrawnPattern | null;
  parties: readonly Party[];
  stale?: boolean;
}

const WIDTH_PX = 34;
const HEIGHT_PX = 20;
/** The map scales its tiles up to twofold between two zoom levels; the samples stand in the middle. */
const SCALE = 1.35;

/** A sample of a pattern, filled with the very tile the map repeats. Decoration: the words beside it say the status. */
export function Swatch(props: SwatchProps) {
  const { shown } = useTheme();
  // Another theme is another drawing, in that theme's tokens.
  return <Sample key={shown} {...props} />;
}

function Sample({ pattern, parties, stale = false }: SwatchProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (!element || !context) return;
    // of its own place: what is made for paper is in light colours on a page at night
    const palette = readPalette(element);
    const ratio = Math.ceil(window.devicePixelRatio);
    element.width = WIDTH_PX * ratio;
    element.height = HEIGHT_PX * ratio;
    context.fillStyle = palette.land;
    context.fillRect(0, 0, element.width, element.height);
    if (!pattern) return;
    const colours = new Map(parties.map((party) => [party.key, party.colour]));
    const tile = drawPatternTile(pattern, { parties: colours, ...palette }, ratio * SCALE);
    const fill = tile && context.createPattern(tile, "repeat");
    if (!fill) return;
    context.globalAlpha = stale ? palette.staleOpacity : 1;
    context.fillStyle = fill;
    context.fillRect(0, 0, element.width, element.height);
    context.globalAlpha = 1;
    if (!pattern.firmEdge) return;
    context.strokeStyle = colours.get(pattern.parties[0] ?? "") ?? palette.neutral;
    context.lineWidth = 4 * ratio;
    context.strokeRect(0, 0, element.width, element.height);
  }, [pattern, parties, stale]);
  return (
    <canvas
      ref={canvas}
      className="inline-block shrink-0 rounded-[2px] border border-line-strong/60"
      style={{ width: WIDTH_PX, height: HEIGHT_PX }}
    />
  );
}
