"use client";

import { useMemo, useState } from "react";
import { clampToWindow, countDaysOf, type DayWindow, followDay, holdDay } from "./day-window";

/** The window as a page may hold it itself, for example in its address; null is the whole range. */
export interface WindowControl {
  window?: DayWindow | null | undefined;
  onWindow?: ((window: DayWindow | null) => void) | undefined;
}

/**
 * The days in sight, which always have the day shown among them: they are turned like pages when it leaves them. The
 * window asked for is the timeline's own, unless the page holds it.
 */
export function useDayWindow(
  control: WindowControl,
  count: number,
  index: number,
  onChange: (index: number) => void,
) {
  const [own, setOwn] = useState<DayWindow | null>(null);
  const asked = control.window === undefined ? own : control.window;
  const { from, to } = asked ? followDay(asked, count, index) : { from: 0, to: count - 1 };
  // the same object on the same page, so that what is drawn of it stays
  const window = useMemo(() => ({ from, to }), [from, to]);
  const show = (next: DayWindow | null) => {
    const kept = next && countDaysOf(next) < count ? next : null;
    setOwn(kept);
    control.onWindow?.(kept);
  };
  return {
    window,
    isWhole: to - from + 1 >= count,
    showWhole: () => show(null),
    /** Shows a window that is moved, if need be, so that the day shown stays in sight. */
    zoomTo: (next: DayWindow) => show(holdDay(next, count, index)),
    /** Shows just this window and takes the day shown along where it would be left behind. */
    panTo: (next: DayWindow) => {
      show(next);
      const carried = clampToWindow(next, index);
      if (carried !== index) onChange(carried);
    },
  };
}
