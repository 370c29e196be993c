import type { DayColumns } from "@/lib/domain/day-columns";
import { EVENT, type EventKind } from "./day-columns";
import type { DayWindow } from "./day-window";
import { stepPx, xOfDay } from "./track";

const LEAST_BAR_PX = 1.5;
const MOST_BAR_PX = 22;
/** The lowest bar is still seen beside the highest. */
const LEAST_HEIGHT_PX = 4;

/** The outlines of the bars, one for each kind, and what the highest of them stands for. */
export interface BarPaths {
  certain: string;
  /** The parts above the certain ones. */
  uncertain: string;
  /** Claims of the day with the most of them, certain and uncertain. */
  most: number;
}

/**
 * The bars of a window as two SVG paths, however many days it has. Days that share a pixel are drawn as the highest of
 * them, so that no day with claims is lost.
 */
export function drawBars(
  columns: DayColumns,
  window: DayWindow,
  widthPx: number,
  heightPx: number,
): BarPaths {
  const barPx = Math.min(MOST_BAR_PX, Math.max(LEAST_BAR_PX, stepPx(window, widthPx) * 0.7));
  const places = new Map<number, { certain: number; all: number }>();
  let most = 0;
  for (let index = window.from; index <= window.to; index += 1) {
    const certain = columns.certain[index] ?? 0;
    const all = certain + (columns.uncertain[index] ?? 0);
    if (all === 0) continue;
    most = Math.max(most, all);
    // half pixels are the finest that a screen shows of bars this thin
    const left = Math.round((xOfDay(window, widthPx, index) - barPx / 2) * 2) / 2;
    const here = places.get(left);
    places.set(left, { certain: Math.max(certain, here?.certain ?? 0), all: Math.max(all, here?.all ?? 0) });
  }
  const heightOf = (claims: number) =>
    claims === 0 ? 0 : Math.max(LEAST_HEIGHT_PX, (claims / Math.max(1, most)) * heightPx);
  const right = Number(barPx.toFixed(2));
  const paths: BarPaths = { certain: "", uncertain: "", most };
  for (const [left, { certain, all }] of places) {
    const whole = Math.round(heightOf(all));
    // an uncertain part is never lost beside a certain one of nearly the same height
    const solid = all > certain ? Math.min(Math.round(heightOf(certain)), whole - 2) : whole;
    if (solid > 0) paths.certain += `M${left} ${heightPx}v${-solid}h${right}v${solid}z`;
    if (whole > solid)
      paths.uncertain += `M${left} ${heightPx - solid}v${solid - whole}h${right}v${whole - solid}z`;
  }
  return paths;
}

/** The shapes of events, each about its own middle and at most 7 px wide: told apart without colour. */
export const eventShapes: Record<EventKind, string> = {
  handChange: "m0-3 3.2 5.6h-6.4z",
  verdict: "m0-3.4 3.4 3.4-3.4 3.4-3.4-3.4z",
  correction: "m-2.6-2.6 5.2 5.2m0-5.2-5.2 5.2",
};

/** Least room from one shape of a kind to the next. */
const SHAPE_PX = 8;

/** The shapes of one kind of event as one SVG path along a line; where they would touch, one stands for all. */
export function drawEvents(
  { events }: DayColumns,
  kind: EventKind,
  window: DayWindow,
  widthPx: number,
  linePx: number,
): string {
  let path = "";
  let free = Number.NEGATIVE_INFINITY;
  for (let index = window.from; index <= window.to; index += 1) {
    if (((events[index] ?? 0) & EVENT[kind]) === 0) continue;
    const x = xOfDay(window, widthPx, index);
    if (x < free) continue;
    path += `M${Math.round(x * 2) / 2} ${linePx}${eventShapes[kind]}`;
    free = x + SHAPE_PX;
  }
  return path;
}
