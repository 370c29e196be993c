"use client";

import { type MouseEvent, type ReactNode, useMemo, useState } from "react";
import { type AtlasData, daysOf, findSubject } from "@/components/atlas/atlas-data";
import { DayAreasTab } from "@/components/atlas/day-areas-tab";
import { DayPanel } from "@/components/atlas/day-panel";
import { Legend } from "@/components/atlas/legend";
import { OpeningNotice } from "@/components/atlas/opening-notice";
import { Sheet } from "@/components/atlas/sheet";
import { SubjectPanel } from "@/components/atlas/subject-panel";
import { boundsOf } from "@/components/atlas/timeline-data";
import { TimelineDock } from "@/components/atlas/timeline-dock";
import { useAtlasData, useOpened } from "@/components/atlas/use-atlas-data";
import { useCellAreas } from "@/components/atlas/use-cell-areas";
import { type Geometry, useGeometry } from "@/components/atlas/use-geometry";
import { useMedia } from "@/components/atlas/use-media";
import { useStoryLibrary, useWanted } from "@/components/atlas/use-stories";
import { FlipList } from "@/components/compare/flip-list";
import { MapStage } from "@/components/compare/map-stage";
import { type Comparison, useComparison } from "@/components/compare/use-comparison";
import { usePanes } from "@/components/compare/use-panes";
import { type AskEngine, useEngine } from "@/components/engine/use-engine";
import type { Selection } from "@/components/map/atlas-map";
import type { MapGround } from "@/components/map/map-view";
import { useMessages } from "@/components/shell/messages-provider";
import { useTheme } from "@/components/shell/theme-provider";
import type { DayColumns } from "@/lib/domain/day-columns";
import type { AtlasOpening } from "@/lib/wire/atlas-payload";
import type { PinnedView } from "@/lib/wire/snapshot/snapshot-content";
import { type AtlasView, defaultView } from "@/lib/wire/view-url";

interface FrozenMapProps {
  opening: AtlasOpening;
  view: PinnedView;
  ground: MapGround;
  hasLegend: boolean;
  /** Above the map: what it is, and the way to the snapshot's page. */
  head: ReactNode;
}

const WORLD: [number, number, number, number] = [-140, -50, 160, 68];
/** Room for the sheet's handle at the foot of a narrow map. */
const PADDING = { top: 24, right: 24, bottom: 24, left: 24 };
const NARROW_PADDING = { ...PADDING, bottom: 116 };

/** Pages of the atlas refuse to be shown in a frame: a link out of this one opens them beside it. */
function openBeside(event: MouseEvent<HTMLElement>): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.getAttribute("href")?.startsWith("#")) return;
  link.target = "_blank";
  link.rel = "noopener";
}

/** A frozen view with its slider: everything from the snapshot, nothing of it changes what the page is. */
export function FrozenMap({ opening, view: pinned, ground, hasLegend, head }: FrozenMapProps) {
  const { language } = useMessages();
  const range = useMemo(() => daysOf(opening.head), [opening.head]);
  const [view, setView] = useState<AtlasView>({
    ...defaultView,
    date: pinned.date,
    compare: pinned.compareDate,
    selected: pinned.place
      ? { kind: "place", id: pinned.place }
      : pinned.region
        ? { kind: "region", id: pinned.region }
        : null,
  });
  const day = view.date ?? pinned.date;
  const engine = useEngine(opening.head);
  const library = useStoryLibrary(opening);
  const { opened, failed, retry } = useOpened(opening, engine);
  const { data } = useAtlasData(opening, opened, engine, library, null);
  const geometry = useGeometry(opening.head, engine);
  const comparison = useComparison({ engine, view, day, range, data, other: null, language });
  useWanted(library, data?.lens ?? null, view.selected ? [view.selected] : []);
  return (
    <div className="flex h-dvh flex-col overflow-hidden" onClickCapture={openBeside}>
      {head}
      {data === null || opened === null ? (
        <OpeningNotice head={opening.head} failed={failed} onRetry={retry} />
      ) : (
        <FrozenDesk
          {...{ data, day, range, view, geometry, ground, comparison, hasLegend, engine }}
          bounds={pinned.bounds ?? boundsOf(data.directory) ?? WORLD}
          days={opened.payload.days}
          unmapped={opening.unmapped}
          onWanted={(subjects) => library.want(data.lens, subjects)}
          onChange={(patch) => setView((before) => ({ ...before, ...patch }))}
        />
      )}
    </div>
  );
}

interface FrozenDeskProps {
  data: AtlasData;
  day: NonNullable<AtlasView["date"]>;
  range: ReturnType<typeof daysOf>;
  view: AtlasView;
  geometry: Geometry;
  ground: MapGround;
  comparison: Comparison | null;
  hasLegend: boolean;
  engine: AskEngine;
  bounds: [number, number, number, number];
  days: DayColumns;
  unmapped: AtlasOpening["unmapped"];
  onWanted: (subjects: readonly Selection[]) => void;
  onChange: (patch: Partial<AtlasView>) => void;
}

function FrozenDesk(props: FrozenDeskProps) {
  const { data, day, range, view, geometry, ground, comparison, hasLegend, bounds, onChange } = props;
  const { t, language } = useMessages();
  const { shown } = useTheme();
  const calm = useMedia("(prefers-reduced-motion: reduce)");
  const isWide = useMedia("(min-width: 64rem)");
  const panes = usePanes({ data, day, geometry, comparison, language });
  const m2 = useCellAreas(data.directory, geometry);
  const { selected } = view;
  const chosen = selected && findSubject(data.directory, selected.kind, selected.id);
  const select = (next: Selection | null) => onChange({ selected: next });
  const { knownAsOf } = data.head;
  return (
    <main
      id="content"
      className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)_auto] lg:grid-cols-[minmax(0,1fr)_25rem]"
    >
      <div className="relative col-start-1 row-start-1 h-full min-h-0">
        {geometry.isReadyToDraw && (
          <MapStage
            {...{ panes, ground, bounds, calm, selection: selected }}
            ink={`${shown} ${language}`}
            camera={view.camera}
            padding={isWide ? PADDING : NARROW_PADDING}
            onSelect={select}
            onCamera={(camera) => onChange({ camera })}
          />
        )}
        {hasLegend && (
          <details className="absolute top-3 left-3 z-10 max-h-[calc(100%-8rem)] max-w-[min(24rem,calc(100%-1.5rem))] overflow-y-auto rounded-panel border border-line bg-surface shadow-raised">
            <summary className="touch-target flex cursor-pointer items-center px-4 font-semibold">
              {t("map.legend")}
            </summary>
            <div className="px-4 pb-3">
              <Legend head={data.head} shown={data.lens} lens={null} compared={comparison} />
            </div>
          </details>
        )}
      </div>
      <div className="pointer-events-none relative z-10 min-h-0 *:pointer-events-auto max-lg:col-start-1 max-lg:row-start-1 lg:row-span-2 lg:contents">
        <Sheet label={t("map.panel")} contentKey={selected?.id ?? ""}>
          {chosen ? (
            <SubjectPanel
              {...{ data, day, knownAsOf }}
              subject={chosen}
              onBack={() => select(null)}
              onRetry={() => props.onWanted([chosen])}
            />
          ) : comparison?.pair ? (
            <FlipList
              {...{ comparison, pair: comparison.pair, m2 }}
              onSelect={select}
              onShown={props.onWanted}
            />
          ) : (
            <DayPanel
              {...{ data, day }}
              unmapped={props.unmapped}
              tools={null}
              areas={<DayAreasTab {...{ data, day, range, knownAsOf }} engine={props.engine} />}
              onSelect={select}
            />
          )}
        </Sheet>
      </div>
      <div className="lg:col-start-1 lg:row-start-2">
        <TimelineDock
          {...{ data, day, range }}
          days={props.days}
          tools={null}
          onChange={(date) => onChange({ date })}
        />
      </div>
    </main>
  );
}
