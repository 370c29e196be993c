"use client";

import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { CompareControl } from "@/components/compare/compare-control";
import { CompareHead } from "@/components/compare/compare-head";
import { compareSubject } from "@/components/compare/compare-sides";
import { FlipCard } from "@/components/compare/flip-card";
import { FlipList } from "@/components/compare/flip-list";
import { MapStage } from "@/components/compare/map-stage";
import { useComparison } from "@/components/compare/use-comparison";
import { useEscape } from "@/components/compare/use-escape";
import { usePanes } from "@/components/compare/use-panes";
import { TakeoutDesk } from "@/components/export/takeout-desk";
import type { Selection } from "@/components/map/atlas-map";
import { buildScene } from "@/components/map/map-scene";
import type { MapGround } from "@/components/map/map-view";
import { useMessages } from "@/components/shell/messages-provider";
import { useTheme } from "@/components/shell/theme-provider";
import { TopBar } from "@/components/shell/top-bar";
import { AtlasTable } from "@/components/table/atlas-table";
import { dayAt, indexOf } from "@/components/timeline/day-steps";
import { Timeline } from "@/components/timeline/timeline";
import type { Day } from "@/lib/domain/day";
import { pickName } from "@/lib/domain/names";
import type { AtlasPayload } from "@/lib/wire/atlas-payload";
import { readCellAreas } from "@/lib/wire/cell-areas";
import { type AtlasView, defaultView, type ViewParameter } from "@/lib/wire/view-url";
import { AtlasNotices } from "./atlas-notices";
import { DayPanel } from "./day-panel";
import { EmptyPanel } from "./empty-panel";
import { LegendBox } from "./legend-box";
import { Sheet } from "./sheet";
import { indexAtlas } from "./status-on-day";
import { SubjectPanel } from "./subject-panel";
import { atlasRows, takeoutWays } from "./takeout-ways";
import { boundsOf, timelineData } from "./timeline-data";
import { useAtlasPayload } from "./use-atlas-payload";
import { useAtlasView } from "./use-atlas-view";
import { useGeometry } from "./use-geometry";
import { useMedia } from "./use-media";

interface AtlasProps {
  payload: AtlasPayload;
  /** What the link asked for, as far as it could be read. */
  view: AtlasView;
  problems: ViewParameter[];
  ground: MapGround;
}

/** The legend's box covers the left of a wide map, the folded sheet the foot of a narrow one. */
const WIDE_PADDING = { top: 56, right: 96, bottom: 150, left: 420 };
const NARROW_PADDING = { top: 76, right: 116, bottom: 190, left: 84 };
/** Where the focus goes when a comparison ends. */
const COMPARE_BUTTON = "compare-with";
/** Where a map without a single position looks: the inhabited world. */
const WORLD: [number, number, number, number] = [-140, -50, 160, 68];

/** The map page: map, timeline, legend and panel over one view, which the address always carries. */
export function Atlas({ payload: served, view: initial, problems, ground }: AtlasProps) {
  const { t, language } = useMessages();
  const { shown } = useTheme();
  const calm = useMedia("(prefers-reduced-motion: reduce)");
  const isWide = useMedia("(min-width: 64rem)");
  const servedIndex = useMemo(() => indexAtlas(served), [served]);
  const within = (asked: Day) => {
    const days = { first: servedIndex.firstDay, last: servedIndex.lastDay };
    return dayAt(days, indexOf(days, asked));
  };
  const openingDay = within(initial.date ?? servedIndex.lastDay);
  const openingCompare = initial.compare && within(initial.compare);
  const { view, change } = useAtlasView(
    { ...initial, date: initial.date && openingDay, compare: openingCompare },
    openingDay,
  );
  const { payload, lens, isLoading, failed, retry } = useAtlasPayload(served, initial, view);
  const index = useMemo(() => indexAtlas(payload), [payload]);
  const { range, bars, stops } = useMemo(() => timelineData(index), [index]);
  const geometry = useGeometry(payload.theatre.slug, payload.catchments);
  const scene = useMemo(
    () => buildScene(index, geometry.catchments, geometry.regions, language),
    [index, geometry, language],
  );
  const [isNoted, setIsNoted] = useState(true);
  const [isTabled, setIsTabled] = useState(false);
  const [isTakingOut, setIsTakingOut] = useState(false);

  const position = indexOf(range, view.date ?? range.last);
  const day = dayAt(range, position);
  const other = useAtlasPayload(
    served,
    initial,
    view.against === null ? null : { ...view, viewpoint: view.against },
  );
  const isOtherHere = view.against !== null && !other.isLoading && !other.failed;
  const otherIndex = useMemo(
    () => (isOtherHere ? indexAtlas(other.payload) : null),
    [isOtherHere, other.payload],
  );
  const comparison = useComparison({
    ...{ view, day, range, index, otherIndex, language },
    viewpoint: lens.viewpoint,
  });
  const panes = usePanes({ index, day, scene, comparison, language });
  const areas = useMemo(
    () => (geometry.catchments ? readCellAreas(geometry.catchments.topology) : new Map()),
    [geometry.catchments],
  );
  const stopComparing = () => {
    change({ compare: null, against: null, mode: defaultView.mode });
    document.getElementById(COMPARE_BUTTON)?.focus();
  };
  useEscape(comparison !== null && !isTabled, stopComparing);
  const subjectOf = ({ kind, id }: Selection) => (kind === "place" ? index.places : index.regions).get(id);
  const chosen = view.selected && subjectOf(view.selected);
  const select = (selected: Selection | null) => change({ selected });
  const pair = comparison?.pair ?? null;
  const chosenFlip =
    pair && view.selected && compareSubject(pair.before, pair.after, view.selected.kind, view.selected.id);
  const askedDay = [
    [initial.date, openingDay],
    [initial.compare, openingCompare],
  ].find(([asked, shownDay]) => asked && asked !== shownDay)?.[0];
  const compareControl = (label: string, id?: string) => (
    <CompareControl
      {...{ payload, view, range, day }}
      onChange={change}
      trigger={
        <Button
          {...(id && { id })}
          className="touch-target min-w-0 cursor-pointer truncate rounded-small border border-line-strong px-3 text-small hover:bg-sunken"
        >
          {label}
        </Button>
      }
    />
  );
  const bounds = boundsOf(
    payload.places.flatMap((place) => (place.position && place.claimIds.length > 0 ? [place.position] : [])),
  );

  const rows = useMemo(
    () => (isTabled ? atlasRows(index, day, language) : []),
    [isTabled, index, day, language],
  );
  const ways = takeoutWays({
    index,
    day,
    view,
    comparison,
    panes,
    ground,
    bounds: bounds ?? WORLD,
    language,
  });
  const wayOut = (
    <>
      {[
        ["table.open", () => setIsTabled(!isTabled)] as const,
        ["export.open", () => setIsTakingOut(true)] as const,
      ].map(([key, run]) => (
        <Button
          key={key}
          onPress={run}
          className="touch-target min-w-0 cursor-pointer truncate rounded-small border border-line-strong px-3 text-small hover:bg-sunken"
        >
          {t(key)}
        </Button>
      ))}
    </>
  );

  return (
    <div
      data-print-page=""
      className="flex h-dvh flex-col overflow-hidden print:h-auto print:overflow-visible"
    >
      <TopBar theatre={pickName(payload.theatre.names, language)} />
      <TakeoutDesk isOpen={isTakingOut} onOpenChange={setIsTakingOut} {...ways} />
      <main
        id="content"
        className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)_auto] lg:grid-cols-[minmax(0,1fr)_25rem] print:block"
      >
        <h1 className="sr-only">
          {t("map.heading", { theatre: pickName(payload.theatre.names, language) })}
        </h1>
        <div className="relative min-h-0 max-lg:contents">
          <div className="relative col-start-1 row-start-1 h-full min-h-0 print:h-[140mm]">
            {geometry.state !== "loading" && (
              <MapStage
                panes={panes}
                ink={`${shown} ${language}`}
                ground={ground}
                selection={view.selected}
                camera={view.camera}
                bounds={bounds ?? WORLD}
                padding={isWide ? WIDE_PADDING : NARROW_PADDING}
                calm={calm}
                onSelect={select}
                onCamera={(camera) => change({ camera })}
              />
            )}
            <AtlasNotices
              problems={isNoted ? problems : []}
              askedDay={(isNoted && askedDay) || null}
              isLoading={isLoading || (view.against !== null && other.isLoading)}
              compareFailed={view.against !== null && other.failed}
              failedLens={failed ? { payload, viewpoint: lens.viewpoint } : null}
              geometryFailed={geometry.state === "failed"}
              selectionGone={view.selected !== null && !chosen}
              onClose={() => setIsNoted(false)}
              onRetry={retry}
              onCompareRetry={other.retry}
            />
            {!isTabled && <LegendBox {...{ payload, view, comparison }} shown={lens} onChange={change} />}
            {isTabled && (
              <AtlasTable
                {...{ rows, day }}
                selected={view.selected}
                onSelect={select}
                parties={payload.theatre.parties}
                csvHref={ways.csv.map}
                isUpdating={isLoading}
                isWindowOnly={null}
                onWindowOnly={() => {}}
                onClose={() => setIsTabled(false)}
              />
            )}
          </div>
        </div>
        <div
          data-print="no"
          className="pointer-events-none relative z-10 min-h-0 max-lg:col-start-1 max-lg:row-start-1 lg:row-span-2 *:pointer-events-auto lg:contents"
        >
          <Sheet label={t("map.panel")} contentKey={view.selected?.id ?? ""}>
            {comparison && (
              <CompareHead
                {...{ comparison, payload, day }}
                viewpoint={lens.viewpoint}
                control={compareControl(t("compare.change"))}
                onChange={change}
                onClose={stopComparing}
              />
            )}
            {comparison && pair && chosenFlip && (
              <div className="border-line border-b bg-paper">
                <FlipCard row={chosenFlip} {...{ comparison, ...pair }} onSelect={null} toldDay={day} />
              </div>
            )}
            {chosen ? (
              <SubjectPanel index={index} subject={chosen} day={day} onBack={() => select(null)} />
            ) : comparison && pair ? (
              <FlipList {...{ comparison, pair, areas }} onSelect={select} />
            ) : comparison ? (
              <p className="px-5 pt-3 text-ink-soft">{t("compare.loading")}</p>
            ) : payload.claims.length === 0 ? (
              <EmptyPanel />
            ) : (
              <DayPanel
                {...{ index, day }}
                tools={
                  <span className="flex gap-1">
                    {wayOut}
                    {compareControl(t("compare.open"))}
                  </span>
                }
                onSelect={select}
              />
            )}
          </Sheet>
        </div>
        <div className="lg:col-start-1 lg:row-start-2">
          <Timeline
            range={range}
            index={position}
            onChange={(next) => change({ date: dayAt(range, next) })}
            bars={bars}
            stops={stops}
            calm={calm}
            tools={
              <>
                {compareControl(t("compare.open"), COMPARE_BUTTON)}
                {wayOut}
              </>
            }
          />
        </div>
      </main>
    </div>
  );
}
