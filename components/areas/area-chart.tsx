"use client";

import { DateFormatter } from "@internationalized/date";
import { useEffect, useRef, useState } from "react";
import { useMessages } from "@/components/shell/messages-provider";
import { countDays, toDay } from "@/lib/domain/day";
import { locales } from "@/lib/wire/words-of-dates";
import { areaInWords } from "@/lib/wire/words-of-figures";
import type { ChartFigure, ChartRow } from "./draw-area-chart";

interface AreaChartProps {
  rows: readonly ChartRow[];
  figures: readonly ChartFigure[];
  from: string;
  to: string;
  /** A day to draw a line at; it moves without drawing the chart again. */
  markedDay?: string | null;
  heightPx?: number;
  /** What the picture shows, for those who do not see it; the figures are in the table beside it. */
  label: string;
}

const HEIGHT_PX = 300;
/** Over more days than these the axis names months and years, over fewer days and months. */
const LONG_DAYS = 100;

/** Areas over time, drawn to the width there is. The drawing library is loaded with it, not before. */
export function AreaChart({
  rows,
  figures,
  from,
  to,
  markedDay = null,
  heightPx = HEIGHT_PX,
  label,
}: AreaChartProps) {
  const { language } = useMessages();
  const frame = useRef<HTMLDivElement>(null);
  /** Where a day stands in the chart drawn last. */
  const [placeDay, setPlaceDay] = useState<((day: string) => number) | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let watched: ResizeObserver | null = null;
    let isGone = false;
    const isLong = countDays(toDay(from), toDay(to)) > LONG_DAYS;
    const days = new DateFormatter(locales[language], {
      month: "short",
      ...(isLong ? { year: "numeric" } : { day: "numeric" }),
      timeZone: "UTC",
    });
    void import("./draw-area-chart").then(({ drawAreaChart }) => {
      if (isGone) return;
      const draw = () => {
        const widthPx = element.clientWidth;
        if (widthPx === 0) return;
        const formats = {
          formatDay: (day: Date) => {
            const parts = days.formatToParts(day);
            const named = (type: string) => parts.find((part) => part.type === type)?.value;
            // The year stands below its month: side by side they would not fit on a phone.
            return isLong ? `${named("month")}\n${named("year")}` : `${named("day")} ${named("month")}`;
          },
          formatKm2: (km2: number) => areaInWords(km2, language),
        };
        const drawn = drawAreaChart({ rows, figures, from, to, widthPx, heightPx, ...formats });
        element.replaceChildren(drawn.chart);
        setPlaceDay(() => drawn.xOfDay);
      };
      watched = new ResizeObserver(draw);
      watched.observe(element);
    });
    return () => {
      isGone = true;
      watched?.disconnect();
    };
  }, [rows, figures, from, to, heightPx, language]);
  return (
    <div
      role="img"
      aria-label={label}
      className="relative w-full overflow-hidden"
      style={{ height: heightPx }}
    >
      <div
        ref={frame}
        className="h-full w-full text-ink [&_svg]:block [&_svg]:bg-transparent [&_text]:text-[0.8125rem]"
      />
      {markedDay && placeDay && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute top-2 bottom-11 w-0.5 -translate-x-1/2 bg-accent"
          style={{ left: placeDay(markedDay) }}
        />
      )}
    </div>
  );
}
