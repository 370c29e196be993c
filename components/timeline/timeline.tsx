"use client";

import { type ReactNode, useId } from "react";
import { useMessages } from "@/components/shell/messages-provider";
import type { DayColumns } from "@/lib/domain/day-columns";
import { dayInWords } from "@/lib/wire/words-of-dates";
import { DateEntry } from "./date-entry";
import { dayInNumbers } from "./day-in-numbers";
import { countSteps, type DayRange, dayAt, indexOf, nearestStop, stepMonths } from "./day-steps";
import { centreWindow, countDaysOf, zoomWindow } from "./day-window";
import { OverviewStrip } from "./overview-strip";
import { type PlayEnd, PlayMenu, playEnds } from "./play-menu";
import { shortDay } from "./short-day";
import { StepButtons } from "./step-buttons";
import { TimelineHelp } from "./timeline-help";
import type { TimelineCommand } from "./timeline-keys";
import { TrackChart } from "./track-chart";
import { useDayWindow, type WindowControl } from "./use-day-window";
import { type Speed, speeds, usePlayback } from "./use-playback";
import { useStableCallback } from "./use-stable-callback";
import { useVisitChoice } from "./use-visit-choice";
import { ZoomControls } from "./zoom-controls";

interface TimelineProps extends WindowControl {
  range: DayRange;
  /** Position of the day shown, 0 being the first of the range. */
  index: number;
  onChange: (index: number) => void;
  /** Claims and events by day. Hand over the same object for as long as nothing in it changes. */
  days: DayColumns;
  /** Sorted positions on which the map changes. */
  stops: readonly number[];
  /** True where the reader asked for less motion: playing then goes slowly from change to change, until they choose a speed. */
  calm: boolean;
  /** What a page adds beside the date, where there is room for it. */
  tools?: ReactNode;
}

/** The dock under the map: the day, ways to change it, and what is said along time. Knows positions and days, no map. */
export function Timeline(props: TimelineProps) {
  const { range, index, onChange, days, stops, calm, tools } = props;
  const { t, language } = useMessages();
  const chartId = useId();
  const count = countSteps(range);
  const day = dayAt(range, index);
  const sight = useDayWindow(props, count, index, onChange);
  const { window } = sight;
  const [speed, setSpeed] = useVisitChoice<Speed>("timeline-speed", speeds, calm ? "change" : "threeDays");
  const [end, setEnd] = useVisitChoice<PlayEnd>("timeline-end", playEnds, "last");
  const played = end === "window" ? window : { from: 0, to: count - 1 };
  const { playing, toggle, stop } = usePlayback({ index, ...played, stops, speed, onChange });

  const go = (next: number | null) => {
    if (next === null) return;
    stop();
    onChange(Math.min(Math.max(next, 0), count - 1));
  };
  const zoomBy = (factor: number) => sight.zoomTo(zoomWindow(window, count, factor, index));
  const obey = (command: TimelineCommand) => {
    if (command.kind === "days") go(index + command.by);
    else if (command.kind === "months") go(stepMonths(range, index, command.by));
    else if (command.kind === "end") go(command.at === "first" ? 0 : count - 1);
    else if (command.kind === "change") go(nearestStop(stops, index, command.direction));
    else if (command.kind === "zoom") zoomBy(command.factor);
    else if (command.kind === "whole") sight.showWhole();
    else toggle();
  };
  const step = useStableCallback((direction: -1 | 1) => go(nearestStop(stops, index, direction)));
  const play = useStableCallback(toggle);
  const zoom = useStableCallback(zoomBy);
  const show = useStableCallback((length: number | null) =>
    length === null ? sight.showWhole() : sight.zoomTo(centreWindow(count, index, length)),
  );
  const ends = { first: dayAt(range, window.from), last: dayAt(range, window.to) };
  const inSight = t("map.date.range", {
    first: dayInWords(ends.first, language),
    last: dayInWords(ends.last, language),
  });
  return (
    <section
      aria-label={t("map.timeline")}
      className="border-line border-t bg-surface px-3 pt-1.5 pb-[max(0.375rem,env(safe-area-inset-bottom))] sm:px-5 lg:pt-2"
      data-print="no"
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5">
        <StepButtons
          playing={playing}
          byChange={speed === "change"}
          hasBefore={nearestStop(stops, index, -1) !== null}
          hasAfter={nearestStop(stops, index, 1) !== null}
          onPlay={play}
          onStep={step}
        />
        <div className="ml-2 min-w-0">
          <DateEntry range={range} day={day} onChange={(typed) => go(indexOf(range, typed))} />
        </div>
        {tools && <div className="flex min-w-0 items-center gap-1 max-lg:hidden">{tools}</div>}
        <div className="flex items-center gap-2 max-sm:w-full max-sm:justify-between sm:ml-auto">
          <PlayMenu speed={speed} onSpeed={setSpeed} end={end} onEnd={setEnd} />
          <ZoomControls shown={countDaysOf(window)} count={count} onLength={show} onFactor={zoom} />
          <TimelineHelp />
        </div>
      </div>
      <div className="mt-1.5">
        <TrackChart
          id={chartId}
          {...{ range, count, index, days, window }}
          onDay={go}
          onZoom={sight.zoomTo}
          onPan={sight.panTo}
          onCommand={obey}
        />
      </div>
      <div className="mt-0.5 flex min-h-6 items-center gap-x-4 text-ink-soft text-small max-lg:flex-col max-lg:items-stretch">
        <p className="min-w-0 shrink truncate" data-testid="day-in-numbers">
          {dayInNumbers(t, days, index)}
        </p>
        <p
          aria-live="polite"
          data-testid="days-in-sight"
          className={`truncate lg:ml-auto lg:shrink-0 ${sight.isWhole ? "" : "max-lg:sr-only"}`}
        >
          <span className={sight.isWhole ? "max-xl:hidden" : "hidden"}>{inSight}</span>
          <span className={sight.isWhole ? "xl:hidden" : ""}>
            {t("timeline.range.short", {
              first: shortDay(ends.first, language),
              last: shortDay(ends.last, language),
            })}
          </span>
        </p>
        {!sight.isWhole && (
          <div className="lg:w-44 lg:shrink-0 xl:w-60">
            <OverviewStrip
              {...{ count, index, days, window }}
              valueText={inSight}
              controls={chartId}
              onPan={sight.panTo}
            />
          </div>
        )}
      </div>
    </section>
  );
}
