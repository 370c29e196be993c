"use client";

import { type ReactNode, useMemo } from "react";
import { type DayRange, dayAt, indexOf } from "@/components/timeline/day-steps";
import { Timeline } from "@/components/timeline/timeline";
import type { Day } from "@/lib/domain/day";
import type { DayColumns } from "@/lib/domain/day-columns";
import type { AtlasData } from "./atlas-data";
import { changeStops } from "./timeline-data";
import { useMedia } from "./use-media";

interface TimelineDockProps {
  data: AtlasData;
  day: Day;
  range: DayRange;
  days: DayColumns;
  tools: ReactNode;
  onChange: (day: Day) => void;
}

/** The timeline under the map, with the days on which this view changes. */
export function TimelineDock({ data, day, range, days, tools, onChange }: TimelineDockProps) {
  const calm = useMedia("(prefers-reduced-motion: reduce)");
  const { timelines } = data;
  const stops = useMemo(() => changeStops(timelines, range), [timelines, range]);
  return (
    <Timeline
      {...{ range, days, stops, calm }}
      index={indexOf(range, day)}
      onChange={(next) => onChange(dayAt(range, next))}
      tools={tools}
    />
  );
}
