"use client";

import { type KeyboardEvent, type PointerEvent, useRef } from "react";

interface SwipeDividerProps {
  /** Width left of it, in percent. */
  share: number;
  label: string;
  valueText: string;
  onChange: (share: number) => void;
}

const STEP = 2;
const LEAP = 10;

const MOVES: Record<string, (share: number) => number> = {
  ArrowLeft: (share) => share - STEP,
  ArrowDown: (share) => share - STEP,
  ArrowRight: (share) => share + STEP,
  ArrowUp: (share) => share + STEP,
  PageDown: (share) => share - LEAP,
  PageUp: (share) => share + LEAP,
  Home: () => 0,
  End: () => 100,
};

const clamp = (share: number) => Math.min(100, Math.max(0, Math.round(share)));

/** The line between two maps laid over each other: dragged, or moved with the keys of a slider. */
export function SwipeDivider({ share, label, valueText, onChange }: SwipeDividerProps) {
  const line = useRef<HTMLDivElement>(null);
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const room = line.current?.parentElement?.getBoundingClientRect();
    if (!room || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onChange(clamp(((event.clientX - room.left) / room.width) * 100));
  };
  const press = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    onChange(clamp(move(share)));
  };
  return (
    <div
      ref={line}
      role="slider"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share}
      aria-valuetext={valueText}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
      className="group absolute inset-y-0 z-[2] w-11 lg:z-[11] -translate-x-1/2 cursor-ew-resize touch-none outline-none!"
      style={{ left: `${share}%` }}
    >
      <span className="absolute inset-y-0 left-1/2 w-[3px] -translate-x-1/2 border-surface border-x bg-ink box-content" />
      <span className="absolute top-1/3 grid size-11 place-items-center rounded-full border border-line-strong bg-surface text-ink shadow-raised group-focus-visible:outline-3 group-focus-visible:outline-accent group-focus-visible:outline-offset-2">
        <svg
          aria-hidden="true"
          viewBox="0 0 20 20"
          className="size-5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
        >
          <path d="m6.5 5-5 5 5 5M13.5 5l5 5-5 5" />
        </svg>
      </span>
    </div>
  );
}
