"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import type { AskEngine } from "@/components/engine/use-engine";
import { useMessages } from "@/components/shell/messages-provider";
import type { DayRange } from "@/components/timeline/day-steps";
import type { AreaSeries } from "@/lib/domain/area-columns";
import { type Day, toDayNumber } from "@/lib/domain/day";
import { lensParameters } from "@/lib/wire/lens-query";
import { csvAddress, writeQuery } from "@/lib/wire/span-query";
import type { AtlasData } from "./atlas-data";

/** Fetched when the tab is opened: the chart's library is as large as all the rest of the panel. */
const DayAreas = dynamic(() => import("@/components/areas/day-areas").then((module) => module.DayAreas));

interface DayAreasTabProps {
  data: AtlasData;
  day: Day;
  range: DayRange;
  engine: AskEngine;
  /** The moment of knowledge that the view names; null is now. */
  knownAsOf: string | null;
}

/** The areas of the day, added up by the worker when the tab is opened and once for each view. */
export function DayAreasTab({ data, day, range, engine, knownAsOf }: DayAreasTabProps) {
  const { head, lens, timelines } = data;
  const [told, setTold] = useState<{ of: typeof timelines; series: AreaSeries | "failed" } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const { t } = useMessages();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks anew
  useEffect(() => {
    let isWanted = true;
    const [from, to] = [toDayNumber(range.first), toDayNumber(range.last)];
    engine((worker) => worker.areas(lens, from, to))
      .then((series) => isWanted && setTold({ of: timelines, series }))
      .catch(() => isWanted && setTold({ of: timelines, series: "failed" }));
    return () => {
      isWanted = false;
    };
  }, [engine, lens, timelines, range.first, range.last, attempt]);
  const series = told?.of === timelines ? told.series : null;
  if (series === "failed")
    return (
      <p role="alert" className="px-5 pt-4">
        {t("map.areas.failed")}{" "}
        <Button
          onPress={() => {
            setTold(null);
            setAttempt(attempt + 1);
          }}
          className="prose-link touch-target cursor-pointer"
        >
          {t("map.reload")}
        </Button>
      </p>
    );
  return (
    <DayAreas
      {...{ day, series }}
      first={range.first}
      last={range.last}
      parties={head.theatre.parties}
      csvHref={csvAddress(
        head.theatre.slug,
        "areas",
        Object.fromEntries(lensParameters(lens, head.knownAsOf)),
      )}
      regionsHref={`/regions${writeQuery(Object.fromEntries(lensParameters(lens, knownAsOf)))}`}
    />
  );
}
