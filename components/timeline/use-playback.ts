"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { nearestStop } from "./day-steps";

/** How fast days pass: so many of them at every beat, or on to the next change. Slow enough to read what changed. */
const SPEEDS = {
  day: { beatMs: 1000, days: 1 },
  threeDays: { beatMs: 333, days: 1 },
  week: { beatMs: 143, days: 1 },
  month: { beatMs: 100, days: 3 },
  change: { beatMs: 2000, days: null },
} as const;

export const speeds = ["day", "threeDays", "week", "month", "change"] as const;
export type Speed = (typeof speeds)[number];

interface Playback {
  index: number;
  /** The first and the last position that are played. */
  from: number;
  to: number;
  /** Sorted positions at which something changes. */
  stops: readonly number[];
  speed: Speed;
  onChange: (index: number) => void;
}

/** Plays forward and stops at the last position. Started there, it begins again at the first. */
export function usePlayback({ index, from, to, stops, speed, onChange }: Playback) {
  const [playing, setPlaying] = useState(false);
  const { beatMs, days } = SPEEDS[speed];
  const step = useEffectEvent(() => {
    const next = days === null ? (nearestStop(stops, index, 1) ?? to) : index + days;
    if (next >= to) setPlaying(false);
    onChange(Math.max(from, Math.min(next, to)));
  });
  useEffect(() => {
    if (!playing) return;
    const timer = window.setInterval(() => step(), beatMs);
    return () => window.clearInterval(timer);
  }, [playing, beatMs]);
  const toggle = () => {
    if (!playing && index >= to) onChange(from);
    setPlaying(!playing);
  };
  return { playing, toggle, stop: () => setPlaying(false) };
}
