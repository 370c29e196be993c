"use client";

import { useLayoutEffect, useRef } from "react";
import { useTheme } from "@/components/shell/theme-provider";
import type { Party } from "@/lib/domain/theatre";
import { type DrawnPattern, patternName } from "@/lib/wire/pattern";
import { drawPatternTile } from "./draw-pattern";
import { readPalette } from "./palette";

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

/** Samples as addresses of pictures: a list has hundreds of few kinds, and drawing each is what takes longest at a step of the slider. */
const samples = new Map<string, string>();

/** A sample of a pattern, filled with the very tile the map repeats. Decoration: the words beside it say the status. */
export function Swatch({ pattern, parties, stale = false }: SwatchProps) {
  const { shown } = useTheme();
  const image = useRef<HTMLImageElement>(null);
  const name = pattern === null ? "" : `${patternName(pattern)} ${pattern.firmEdge}`;
  const colours = parties.map(({ key, colour }) => `${key} ${colour}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: name and colours stand for pattern and parties
  useLayoutEffect(() => {
    const element = image.current;
    if (!element) return;
    const ratio = Math.ceil(window.devicePixelRatio);
    // of its own place: what is made for paper is in light colours on a page at night
    const ink = element.closest<HTMLElement>("[data-ink]")?.dataset.ink ?? shown;
    const kind = [ink, ratio, stale, name, colours].join("|");
    const sample = samples.get(kind) ?? drawSample(element, pattern, parties, stale, ratio);
    samples.set(kind, sample);
    element.src = sample;
  }, [name, colours, stale, shown]);
  return (
    // biome-ignore lint/performance/noImgElement: drawn here, there is nothing to optimise
    <img
      ref={image}
      alt=""
      width={WIDTH_PX}
      height={HEIGHT_PX}
      className="inline-block shrink-0 rounded-[2px] border border-line-strong/60"
      style={{ width: WIDTH_PX, height: HEIGHT_PX }}
    />
  );
}

/** Draws a sample in the colours that hold for an element; gives it as the address of a picture. */
function drawSample(
  element: Element,
  pattern: DrawnPattern | null,
  parties: readonly Party[],
  stale: boolean,
  ratio: number,
): string {
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH_PX * ratio;
  canvas.height = HEIGHT_PX * ratio;
  // read back at once: a canvas on the graphics card would have to be waited for
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return "";
  const palette = readPalette(element);
  context.fillStyle = palette.land;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const inks = new Map(parties.map((party) => [party.key, party.colour]));
  const tile = pattern && drawPatternTile(pattern, { parties: inks, ...palette }, ratio * SCALE);
  const fill = tile && context.createPattern(tile, "repeat");
  if (pattern && fill) {
    context.globalAlpha = stale ? palette.staleOpacity : 1;
    context.fillStyle = fill;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.globalAlpha = 1;
    if (pattern.firmEdge) {
      context.strokeStyle = inks.get(pattern.parties[0] ?? "") ?? palette.neutral;
      context.lineWidth = 4 * ratio;
      context.strokeRect(0, 0, canvas.width, canvas.height);
    }
  }
  return canvas.toDataURL();
}
