"use client";

import { DateFormatter, parseDate } from "@internationalized/date";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useMessages } from "@/components/shell/messages-provider";
import { dayInWords, locales } from "@/lib/wire/words-of-dates";
import { DateEntry } from "./date-entry";
import { DaySlider } from "./day-slider";
import { countSteps, type DayRange, dayAt, indexOf, monthStarts, nearestStop } from "./day-steps";
import { Histogram } from "./histogram";
import { usePlayback } from "./use-playback";

interface TimelineProps {
  range: DayRange;
  /** Position of the day shown, 0 being the first of the range. */
  index: number;
  onChange: (index: number) => void;
  /** Claims by the position of their day. */
  bars: readonly { index: number; claims: number }[];
  /** Sorted positions on which the map changes. */
  stops: readonly number[];
  calm: boolean;
  /** What a page adds beside the date, where there is room for it. */
  tools?: ReactNode;
}

const ROUND = `touch-target grid shrink-0 cursor-pointer place-items-center rounded-small border border-line
  aspect-square bg-surface hover:bg-sunken disabled:cursor-default disabled:opacity-40`;

/** The dock under the map: the day, ways to change it, and the claims along time. Knows positions and days, no map. */
export function Timeline({ range, index, onChange, bars, stops, calm, tools }: TimelineProps) {
  const { t, language } = useMessages();
  const count = countSteps(range);
  const day = dayAt(range, index);
  const { playing, toggle, stop } = usePlayback({ index, count, stops, calm, onChange });
  const claims = bars.find((bar) => bar.index === index)?.claims ?? 0;
  const [before, after] = [nearestStop(stops, index, -1), nearestStop(stops, index, 1)];
  const go = (next: number) => {
    stop();
    onChange(next);
  };
  return (
    <section
      aria-label={t("map.timeline")}
      className="border-line border-t bg-surface px-3 pt-1.5 pb-[max(0.375rem,env(safe-area-inset-bottom))] sm:px-5 lg:pt-2"
      data-print="no"
    >
      <div className="flex items-center gap-x-2">
        <Button
          onPress={toggle}
          aria-label={t(playing ? "map.pause" : "map.play")}
          className={`${ROUND} text-accent`}
        >
          <PlayIcon playing={playing} />
        </Button>
        <Button
          onPress={() => before !== null && go(before)}
          isDisabled={before === null}
          aria-label={t("map.change.previous")}
          className={ROUND}
        >
          <StepIcon mirrored />
        </Button>
        <Button
          onPress={() => after !== null && go(after)}
          isDisabled={after === null}
          aria-label={t("map.change.next")}
          className={ROUND}
        >
          <StepIcon />
        </Button>
        <div className="ml-2 min-w-0">
          <DateEntry range={range} day={day} onChange={(typed) => go(indexOf(range, typed))} />
        </div>
        {tools && <div className="flex min-w-0 items-center gap-1 max-lg:hidden">{tools}</div>}
        <p className="ml-auto truncate text-ink-soft text-small max-lg:hidden">
          {t("map.date.range", {
            first: dayInWords(range.first, language),
            last: dayInWords(range.last, language),
          })}
        </p>
      </div>
      <div className="relative mt-1">
        {/* The bars end where the thumb's centre does: half a thumb from either side. */}
        <div className="mx-3 h-7 lg:h-9">
          <Histogram count={count} index={index} bars={bars} />
        </div>
        <div className="-mt-2.5 lg:-mt-2">
          <DaySlider
            range={range}
            count={count}
            index={index}
            label={t("map.slider")}
            valueText={t("map.slider.value", { date: dayInWords(day, language, true), claims })}
            onChange={go}
          />
        </div>
        <Scale range={range} />
      </div>
    </section>
  );
}

/** Months under the slider: all of them where there is room, every third on a phone. */
function Scale({ range }: { range: DayRange }) {
  const { language } = useMessages();
  const month = new DateFormatter(locales[language], { month: "short", timeZone: "UTC" });
  const last = countSteps(range) - 1;
  return (
    <ol aria-hidden="true" className="relative mx-3 -mt-2 h-5 text-ink-soft text-small lg:mt-0">
      {monthStarts(range).map((day) => {
        const isYear = day.slice(5, 7) === "01";
        const isQuarter = ["01", "04", "07", "10"].includes(day.slice(5, 7));
        return (
          <li
            key={day}
            className={`absolute top-0 -translate-x-1/2 whitespace-nowrap ${isQuarter ? "" : "max-lg:hidden"} ${isYear ? "font-semibold text-ink" : ""}`}
            style={{ left: `${(indexOf(range, day) / Math.max(1, last)) * 100}%` }}
          >
            {isYear ? day.slice(0, 4) : month.format(parseDate(day).toDate("UTC"))}
          </li>
        );
      })}
    </ol>
  );
}

function PlayIcon({ playing }: { playing: boolean }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" className="size-5" fill="currentColor">
      <path d={playing ? "M5 4h3.5v12H5zM11.5 4H15v12h-3.5z" : "M6 3.5v13l10.5-6.5z"} />
    </svg>
  );
}

function StepIcon({ mirrored = false }: { mirrored?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      className={`size-5 ${mirrored ? "-scale-x-100" : ""}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
    >
      <path d="m6 4 6 6-6 6M15 4v12" />
    </svg>
  );
}
