import { memo, useId, useMemo } from "react";
import type { DayColumns } from "@/lib/domain/day-columns";
import { EVENT, eventKinds } from "./day-columns";
import type { DayWindow } from "./day-window";
import { drawBars, drawEvents } from "./histogram-paths";
import { Hatch, shapeClasses } from "./timeline-marks";

interface HistogramProps {
  days: DayColumns;
  window: DayWindow;
  widthPx: number;
}

const BARS_PX = 30;
const LANE_PX = 9;

/** Height of the whole drawing: every kind of event that the range has takes a line above the bars. */
export function histogramHeight(days: DayColumns): number {
  return BARS_PX + LANE_PX * lanesOf(days).length;
}

function lanesOf({ events }: DayColumns) {
  const seen = events.reduce((bits, one) => bits | one, 0);
  return eventKinds.filter((kind) => (seen & EVENT[kind]) !== 0);
}

/**
 * Claims and events day by day over the slider, a few paths however many days there are. It knows nothing of the day
 * shown, so that a step of the slider does not touch it; the slider's text says the numbers of the day.
 */
export const Histogram = memo(function Histogram({ days, window, widthPx }: HistogramProps) {
  const hatch = useId();
  const lanes = useMemo(() => lanesOf(days), [days]);
  const heightPx = BARS_PX + LANE_PX * lanes.length;
  const bars = useMemo(() => drawBars(days, window, widthPx, BARS_PX), [days, window, widthPx]);
  return (
    <svg aria-hidden="true" width={widthPx} height={heightPx} className="block overflow-visible">
      <Hatch id={hatch} />
      {lanes.map((kind, lane) => (
        <path
          key={kind}
          d={drawEvents(days, kind, window, widthPx, lane * LANE_PX + LANE_PX / 2)}
          className={shapeClasses[kind]}
        />
      ))}
      <g transform={`translate(0 ${heightPx - BARS_PX})`}>
        <path d={bars.uncertain} fill={`url(#${hatch})`} data-bars="uncertain" />
        <path d={bars.certain} className="fill-ink" data-bars="certain" />
      </g>
    </svg>
  );
});
