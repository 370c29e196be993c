"use client";

import type { KeyboardEvent, RefObject } from "react";
import type { DayWindow } from "./day-window";
import { commandOf, type TimelineCommand } from "./timeline-keys";

interface DaySliderProps {
  input: RefObject<HTMLInputElement | null>;
  window: DayWindow;
  index: number;
  label: string;
  /** What a screen reader says of the position: the date and what is said of it, in words. */
  valueText: string;
  onChange: (index: number) => void;
  onCommand: (command: TimelineCommand) => void;
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
 * A slider of one step a day over the window: the browser's own range input, for assistive technology and the thumb.
 * Its keys are the timeline's, because they also lead out of the window; pointers are the track's, around it.
 */
export function DaySlider({ input, window, index, label, valueText, onChange, onCommand }: DaySliderProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    onCommand(command);
  };
  return (
    <input
      ref={input}
      type="range"
      min={window.from}
      max={window.to}
      step={1}
      value={index}
      aria-label={label}
      aria-valuetext={valueText}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      onKeyDown={onKeyDown}
      className={`pointer-events-none block h-9 w-full appearance-none rounded-small bg-transparent lg:h-7 ${TRACK} ${THUMB}`}
    />
  );
}
