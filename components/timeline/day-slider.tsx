"use client";

import type { KeyboardEvent } from "react";
import { type DayRange, stepMonths } from "./day-steps";

interface DaySliderProps {
  range: DayRange;
  count: number;
  index: number;
  label: string;
  /** What a screen reader says of the position: the date in words. */
  valueText: string;
  onChange: (index: number) => void;
}

const TRACK = `[&::-webkit-slider-runnable-track]:h-1 [&::-webkit-slider-runnable-track]:rounded-full
  [&::-webkit-slider-runnable-track]:bg-line-strong [&::-moz-range-track]:h-1
  [&::-moz-range-track]:rounded-full [&::-moz-range-track]:bg-line-strong`;

const THUMB = `[&::-webkit-slider-thumb]:-mt-2.5 [&::-webkit-slider-thumb]:size-6 [&::-webkit-slider-thumb]:appearance-none
  [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:border-[3px] [&::-webkit-slider-thumb]:border-surface
  [&::-webkit-slider-thumb]:bg-accent [&::-webkit-slider-thumb]:shadow-raised
  [&::-moz-range-thumb]:size-4.5 [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border-[3px]
  [&::-moz-range-thumb]:border-surface [&::-moz-range-thumb]:bg-accent`;

/**
 * A slider of one step a day. The browser's own range input: arrow keys go a day, Home and End to the ends; the page
 * keys, which it leaves to each browser, go a calendar month here.
 */
export function DaySlider({ range, count, index, label, valueText, onChange }: DaySliderProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const months = event.key === "PageUp" ? 1 : event.key === "PageDown" ? -1 : 0;
    if (months === 0) return;
    event.preventDefault();
    onChange(stepMonths(range, index, months));
  };
  return (
    <input
      type="range"
      min={0}
      max={count - 1}
      step={1}
      value={index}
      aria-label={label}
      aria-valuetext={valueText}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      onKeyDown={onKeyDown}
      className={`block h-11 w-full cursor-pointer touch-pan-y appearance-none rounded-small bg-transparent lg:h-7 ${TRACK} ${THUMB}`}
    />
  );
}
