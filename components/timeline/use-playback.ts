"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { nearestStop } from "./day-steps";

/** A day lasts long enough to see what changed in it: a year takes about a minute. */
const DAY_MS = 170;
/** Where less motion is wanted, only the days on which something changes are shown, slowly. */
const CALM_STOP_MS = 1800;

interface Playback {
  index: number;
  count: number;
  /** Sorted positions at which something changes. */
  stops: readonly number[];
  /** True where the reader asked for less motion. */
  calm: boolean;
  onChange: (index: number) => void;
}

/** Plays day after day and stops at the last one. Started at the end, it begins again at the first day. */
export function usePlayback({ index, count, stops, calm, onChange }: Playback) {
  const [playing, setPlaying] = useState(false);
  const step = useEffectEvent(() => {
    const next = calm ? (nearestStop(stops, index, 1) ?? count - 1) : index + 1;
    if (next >= count - 1) setPlaying(false);
    onChange(Math.min(next, count - 1));
  });
  useEffect(() => {
    if (!playing) return;
    const timer = window.setInterval(() => step(), calm ? CALM_STOP_MS : DAY_MS);
    return () => window.clearInterval(timer);
  }, [playing, calm]);
  const toggle = () => {
    if (!playing && index >= count - 1) onChange(0);
    setPlaying(!playing);
  };
  return { playing, toggle, stop: () => setPlaying(false) };
}
