"use client";

import { type KeyboardEvent, memo, type PointerEvent, useId, useMemo, useRef } from "react";
import { useMessages } from "@/components/shell/messages-provider";
import type { DayColumns } from "@/lib/domain/day-columns";
import { countDaysOf, type DayWindow, panWindow } from "./day-window";
import { drawBars } from "./histogram-paths";
import { Hatch } from "./timeline-marks";
import { dayAtX, xOfDay } from "./track";
import { useWidth } from "./use-width";

interface OverviewStripProps {
  count: number;
  index: number;
  days: DayColumns;
  window: DayWindow;
  /** The window's days in words. */
  valueText: string;
  /** What the window is a window of, as its id. */
  controls: string;
  onPan: (window: DayWindow) => void;
}

const HEIGHT_PX = 18;
/** A window of a few pixels is still seen and met. */
const LEAST_FRAME_PX = 12;

/** The whole range as a strip with a frame around the days in sight; dragging it, or its keys, moves them. */
export function OverviewStrip({
  count,
  index,
  days,
  window,
  valueText,
  controls,
  onPan,
}: OverviewStripProps) {
  const { t } = useMessages();
  const strip = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(strip);
  const grip = useRef(0);
  const whole = useMemo(() => ({ from: 0, to: count - 1 }), [count]);
  const length = countDaysOf(window);
  const middle = (window.from + window.to) / 2;

  const dayUnder = (event: PointerEvent<HTMLElement>) =>
    dayAtX(whole, widthPx, event.clientX - event.currentTarget.getBoundingClientRect().left);
  const moveTo = (day: number) => onPan(panWindow(window, count, Math.round(day - middle)));
  const press = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const day = dayUnder(event);
    // a press inside the frame takes hold of it, one beside it brings it there
    grip.current = day >= window.from && day <= window.to ? middle - day : 0;
    moveTo(day + grip.current);
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) moveTo(dayUnder(event) + grip.current);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const days = {
      ArrowLeft: -1,
      ArrowRight: 1,
      PageDown: -length,
      PageUp: length,
      Home: -count,
      End: count,
    }[event.key];
    if (days === undefined) return;
    event.preventDefault();
    onPan(panWindow(window, count, days));
  };
  const [left, right] = [xOfDay(whole, widthPx, window.from), xOfDay(whole, widthPx, window.to)];
  const framePx = Math.max(LEAST_FRAME_PX, right - left);
  return (
    <div
      ref={strip}
      role="scrollbar"
      tabIndex={0}
      aria-label={t("timeline.overview")}
      aria-controls={controls}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={count - length}
      aria-valuenow={window.from}
      aria-valuetext={valueText}
      onPointerDown={press}
      onPointerMove={drag}
      onKeyDown={onKeyDown}
      className="relative h-6 w-full cursor-grab touch-none select-none rounded-small bg-sunken before:absolute before:inset-x-0 before:-inset-y-2.5"
    >
      {widthPx > 0 && (
        <>
          <Skyline days={days} window={whole} widthPx={widthPx} />
          <span
            className="pointer-events-none absolute inset-y-0 rounded-small border-2 border-accent"
            style={{ left: (left + right - framePx) / 2, width: framePx }}
          />
          <span
            className="pointer-events-none absolute inset-y-0.5 -ml-px w-0.5 bg-accent"
            style={{ left: xOfDay(whole, widthPx, index) }}
          />
        </>
      )}
    </div>
  );
}

const Skyline = memo(function Skyline({
  days,
  window,
  widthPx,
}: {
  days: DayColumns;
  window: DayWindow;
  widthPx: number;
}) {
  const hatch = useId();
  const bars = useMemo(() => drawBars(days, window, widthPx, HEIGHT_PX), [days, window, widthPx]);
  return (
    <svg
      aria-hidden="true"
      width={widthPx}
      height={HEIGHT_PX}
      className="absolute bottom-0.5 left-0 block opacity-70"
    >
      <Hatch id={hatch} />
      <path d={bars.uncertain} fill={`url(#${hatch})`} />
      <path d={bars.certain} className="fill-ink-soft" />
    </svg>
  );
});
