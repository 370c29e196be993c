import { clampToWindow, type DayWindow } from "./day-window";

/** Half a thumb: the slider's thumb, and so the first and last day, stays that far from either side. */
export const TRACK_PAD_PX = 12;

/** Pixels from one day to the next on a track of this width. */
export function stepPx({ from, to }: DayWindow, widthPx: number): number {
  return Math.max(0, widthPx - 2 * TRACK_PAD_PX) / Math.max(1, to - from);
}

/** Pixels from the track's left side to the middle of a day. */
export function xOfDay(window: DayWindow, widthPx: number, index: number): number {
  return TRACK_PAD_PX + (index - window.from) * stepPx(window, widthPx);
}

/** The day nearest to a place on the track; beyond its ends the first or last of the window. */
export function dayAtX(window: DayWindow, widthPx: number, xPx: number): number {
  const step = stepPx(window, widthPx);
  if (step === 0) return window.from;
  return clampToWindow(window, window.from + Math.round((xPx - TRACK_PAD_PX) / step));
}
