/** A stretch of the slider's positions; both ends are inside it. */
export interface DayWindow {
  from: number;
  to: number;
}

/** The deepest zoom, in days. */
export const LEAST_DAYS = 14;
/** Part of a window that stays in sight when it is turned to the next. */
const OVERLAP = 1 / 8;

export const countDaysOf = ({ from, to }: DayWindow) => to - from + 1;

/** A window of about `days` days beginning about `from`, moved and cut so that it lies inside `count` positions. */
export function fitWindow(count: number, from: number, days: number): DayWindow {
  const length = Math.min(count, Math.max(LEAST_DAYS, Math.round(days)));
  const start = Math.min(Math.max(0, Math.round(from)), count - length);
  return { from: start, to: start + length - 1 };
}

/** A window of so many days around a position. */
export const centreWindow = (count: number, index: number, days: number) =>
  fitWindow(count, index - (days - 1) / 2, days);

/** Where a position stands in a window: 0 at its first day, 1 at its last. */
const shareOf = ({ from, to }: DayWindow, index: number) => (to > from ? (index - from) / (to - from) : 0);

/**
 * The window `factor` times as long (below 1 zooms in) with `anchor` at a share of its length: where it stands now,
 * unless another share is given, and as far as the ends allow.
 */
export function zoomWindow(
  window: DayWindow,
  count: number,
  factor: number,
  anchor: number,
  share = shareOf(window, anchor),
): DayWindow {
  const before = countDaysOf(window);
  const rounded = Math.round(before * factor);
  // a short window times a factor near 1 would round back to itself
  const wanted = rounded === before && factor !== 1 ? before + Math.sign(factor - 1) : rounded;
  const days = Math.min(count, Math.max(LEAST_DAYS, wanted));
  return fitWindow(count, anchor - share * (days - 1), days);
}

/** The window moved by so many days, as far as the ends allow. */
export const panWindow = (window: DayWindow, count: number, days: number) =>
  fitWindow(count, window.from + days, countDaysOf(window));

/**
 * The window that shows a position: the same one, or, like the pages of a book, the next or an earlier one of its
 * length. Depends on nothing but its arguments, so that going back shows the same pages again.
 */
export function followDay(window: DayWindow, count: number, index: number): DayWindow {
  const days = countDaysOf(window);
  const fitted = fitWindow(count, window.from, days);
  if (index >= fitted.from && index <= fitted.to) return fitted;
  const stride = days - Math.max(1, Math.round(days * OVERLAP));
  const pages =
    index > fitted.to ? Math.ceil((index - fitted.to) / stride) : -Math.ceil((fitted.from - index) / stride);
  return fitWindow(count, fitted.from + pages * stride, days);
}

/** The window moved by as few days as it takes to have a position inside. */
export function holdDay(window: DayWindow, count: number, index: number): DayWindow {
  const by = index - clampToWindow(window, index);
  return by === 0 ? window : panWindow(window, count, by);
}

/** The position inside a window that is nearest to one. */
export const clampToWindow = ({ from, to }: DayWindow, index: number) => Math.min(Math.max(index, from), to);
