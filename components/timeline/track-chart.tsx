"use client";

import { type PointerEvent, useRef, useState } from "react";
import { useMessages } from "@/components/shell/messages-provider";
import type { DayColumns } from "@/lib/domain/day-columns";
import { dayInWords } from "@/lib/wire/words-of-dates";
import { dayInNumbers } from "./day-in-numbers";
import { DaySlider } from "./day-slider";
import { type DayRange, dayAt } from "./day-steps";
import type { DayWindow } from "./day-window";
import { Histogram, histogramHeight } from "./histogram";
import { Scale } from "./scale";
import type { TimelineCommand } from "./timeline-keys";
import { dayAtX, xOfDay } from "./track";
import { useTrackGestures } from "./use-track-gestures";
import { useWidth } from "./use-width";

interface TrackChartProps {
  id: string;
  range: DayRange;
  count: number;
  index: number;
  days: DayColumns;
  window: DayWindow;
  onDay: (index: number) => void;
  /** Asked for a longer or shorter window, and for one moved. */
  onZoom: (window: DayWindow) => void;
  onPan: (window: DayWindow) => void;
  onCommand: (command: TimelineCommand) => void;
}

/** Half of the widest hint, which stays inside the track. */
const HINT_HALF_PX = 130;

/** Histogram, slider and scale as one surface for mouse, fingers and keys. Only the marker moves with the day. */
export function TrackChart(props: TrackChartProps) {
  const { id, range, count, index, days, window, onDay, onZoom, onPan, onCommand } = props;
  const { t, language } = useMessages();
  const track = useRef<HTMLDivElement>(null);
  const slider = useRef<HTMLInputElement>(null);
  const widthPx = useWidth(track);
  const [hovered, setHovered] = useState<number | null>(null);
  const gestures = useTrackGestures({ track, widthPx, window, count, index, onDay, onZoom, onPan });

  const press = (event: PointerEvent<HTMLElement>) => {
    gestures.onPointerDown(event);
    event.preventDefault(); // the press would take the focus from the slider that gets it here
    slider.current?.focus({ preventScroll: true });
  };
  const hover = (event: PointerEvent<HTMLElement>) => {
    gestures.onPointerMove(event);
    if (event.pointerType !== "mouse") return;
    setHovered(dayAtX(window, widthPx, event.clientX - event.currentTarget.getBoundingClientRect().left));
  };
  const inWords = (at: number, weekday: boolean) =>
    `${dayInWords(dayAt(range, at), language, weekday)}: ${dayInNumbers(t, days, at)}`;
  const markerPx = xOfDay(window, widthPx, index);
  return (
    <div
      id={id}
      ref={track}
      data-testid="track"
      className="relative cursor-pointer touch-none select-none"
      onPointerDown={press}
      onPointerMove={hover}
      onPointerUp={gestures.onPointerUp}
      onPointerCancel={gestures.onPointerCancel}
      onPointerLeave={() => setHovered(null)}
    >
      <div style={{ height: histogramHeight(days) }}>
        {widthPx > 0 && <Histogram days={days} window={window} widthPx={widthPx} />}
      </div>
      {widthPx > 0 && (
        <div
          aria-hidden="true"
          className="pointer-events-none absolute top-0 left-0 w-0.5 -ml-px bg-accent"
          style={{ transform: `translateX(${markerPx}px)`, height: histogramHeight(days) + 8 }}
        />
      )}
      <div className="relative -mt-2 lg:-mt-1.5">
        <DaySlider
          input={slider}
          window={window}
          index={index}
          label={t("map.slider")}
          valueText={inWords(index, true)}
          onChange={onDay}
          onCommand={onCommand}
        />
      </div>
      <div className="-mt-1 h-5 lg:-mt-0.5">
        {widthPx > 0 && <Scale range={range} window={window} widthPx={widthPx} />}
      </div>
      {hovered !== null && (
        <div
          aria-hidden="true"
          className="pointer-events-none absolute bottom-full z-20 mb-1 w-max max-w-[260px] -translate-x-1/2 rounded-small border border-line bg-surface px-2.5 py-1.5 text-small shadow-raised"
          style={{
            left: Math.min(Math.max(xOfDay(window, widthPx, hovered), HINT_HALF_PX), widthPx - HINT_HALF_PX),
          }}
        >
          <b className="block font-semibold">{dayInWords(dayAt(range, hovered), language, true)}</b>
          {dayInNumbers(t, days, hovered)}
        </div>
      )}
    </div>
  );
}
