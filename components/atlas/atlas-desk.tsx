"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useMemo, useState } from "react";
import type { Comparison } from "@/components/compare/use-comparison";
import { useEscape } from "@/components/compare/use-escape";
import { usePanes } from "@/components/compare/use-panes";
import type { AskEngine } from "@/components/engine/use-engine";
import { windowBounds } from "@/components/export/map-frame";
import { TakeoutDesk } from "@/components/export/takeout-desk";
import type { MapGround } from "@/components/map/map-view";
import { useMessages } from "@/components/shell/messages-provider";
import type { DayRange } from "@/components/timeline/day-steps";
import type { Day } from "@/lib/domain/day";
import type { DayColumns } from "@/lib/domain/day-columns";
import type { UnmappedPage } from "@/lib/wire/atlas-payload";
import type { AtlasView } from "@/lib/wire/view-url";
import type { AtlasData } from "./atlas-data";
import { atlasRows } from "./atlas-rows";
import { COMPARE_BUTTON, CompareButton } from "./compare-button";
import { SidePanel } from "./side-panel";
import type { StoryLibrary } from "./story-library";
import { takeoutWays } from "./takeout-ways";
import { boundsOf } from "./timeline-data";
import { TimelineDock } from "./timeline-dock";
import { ToolButton } from "./tool-button";
import type { Geometry } from "./use-geometry";
import { ViewedMap } from "./viewed-map";

interface AtlasDeskProps {
  data: AtlasData;
  day: Day;
  range: DayRange;
  days: DayColumns;
  view: AtlasView;
  comparison: Comparison | null;
  geometry: Geometry;
  ground: MapGround;
  engine: AskEngine;
  library: StoryLibrary;
  unmapped: UnmappedPage | null;
  notices: ReactNode;
  /** Another view than the one shown is on its way. */
  isUpdating: boolean;
  onChange: (patch: Partial<AtlasView>) => void;
  onStopComparing: () => void;
}

/** Fetched when it is opened: the first picture needs no table. */
const AtlasTable = dynamic(() =>
  import("@/components/table/atlas-table").then((module) => module.AtlasTable),
);

/** Where a map without a single position looks: the inhabited world. */
const WORLD: [number, number, number, number] = [-140, -50, 160, 68];

/** Map, panel, timeline, table and the ways out, once there is something to show. */
export function AtlasDesk(props: AtlasDeskProps) {
  const { data, day, range, view, comparison, geometry, ground, library, onChange } = props;
  const { t, language } = useMessages();
  const { head } = data;
  const panes = usePanes({ data, day, geometry, comparison, language });
  const bounds = useMemo(() => boundsOf(data.directory) ?? WORLD, [data.directory]);
  const [isTabled, setIsTabled] = useState(false);
  const [isWindowOnly, setIsWindowOnly] = useState(false);
  const [isTakingOut, setIsTakingOut] = useState(false);
  useEscape(comparison !== null && !isTabled, props.onStopComparing);
  const { camera } = view;
  const rows = useMemo(() => {
    if (!isTabled) return [];
    // Until the reader moves it, the map shows all that anybody spoke of.
    const live = isWindowOnly && camera ? document.querySelector("[data-map]") : null;
    if (!live || !camera) return atlasRows(data, day, language);
    const [west, south, east, north] = windowBounds(camera, live.clientWidth, live.clientHeight);
    const { lng, lat } = data.directory.places;
    return atlasRows(data, day, language, (number) => {
      const [x = Number.NaN, y = Number.NaN] = [lng[number], lat[number]];
      return x >= west && x <= east && y >= south && y <= north;
    });
  }, [isTabled, isWindowOnly, camera, data, day, language]);
  const ways = takeoutWays({ data, day, view, comparison, panes, ground, library, bounds, language });
  const compareButton = (label: string, id?: string) => (
    <CompareButton {...{ head, view, range, day, label }} {...(id && { id })} onChange={onChange} />
  );
  const waysOut = (
    <>
      <ToolButton label={t("table.open")} onPress={() => setIsTabled(!isTabled)} />
      <ToolButton label={t("export.open")} onPress={() => setIsTakingOut(true)} />
    </>
  );
  const tools = (id?: string) => (
    <>
      {compareButton(t("compare.open"), id)}
      {waysOut}
    </>
  );
  const table = isTabled && (
    <AtlasTable
      {...{ rows, day, isWindowOnly }}
      selected={view.selected}
      onSelect={(selected) => onChange({ selected })}
      parties={head.theatre.parties}
      csvHref={ways.csv.map}
      isUpdating={props.isUpdating}
      onWindowOnly={setIsWindowOnly}
      onClose={() => setIsTabled(false)}
    />
  );
  return (
    <>
      <TakeoutDesk isOpen={isTakingOut} onOpenChange={setIsTakingOut} {...ways} />
      <main
        id="content"
        className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)_auto] lg:grid-cols-[minmax(0,1fr)_25rem] print:block"
      >
        <ViewedMap
          {...{ data, view, comparison, geometry, panes, ground, bounds, onChange }}
          over={
            <>
              {props.notices}
              {table}
            </>
          }
        />
        <SidePanel
          {...{ data, day, range, view, comparison, geometry, library, compareButton, waysOut, onChange }}
          engine={props.engine}
          unmapped={props.unmapped}
          tools={<span className="flex gap-1">{tools()}</span>}
          onClose={props.onStopComparing}
        />
        <div className="lg:col-start-1 lg:row-start-2">
          <TimelineDock
            {...{ data, day, range }}
            days={props.days}
            tools={tools(COMPARE_BUTTON)}
            onChange={(date) => onChange({ date })}
          />
        </div>
      </main>
    </>
  );
}
