"use client";

import { useMemo, useState } from "react";
import type { Selection } from "@/components/map/atlas-map";
import { buildScene, regionMarks } from "@/components/map/map-scene";
import { type MapGround, MapView } from "@/components/map/map-view";
import { useMessages } from "@/components/shell/messages-provider";
import { useTheme } from "@/components/shell/theme-provider";
import { TopBar } from "@/components/shell/top-bar";
import { dayAt, indexOf } from "@/components/timeline/day-steps";
import { Timeline } from "@/components/timeline/timeline";
import { pickName } from "@/lib/domain/names";
import type { AtlasPayload } from "@/lib/wire/atlas-payload";
import { statusWords } from "@/lib/wire/status-words";
import type { AtlasView, ViewParameter } from "@/lib/wire/view-url";
import { AtlasNotices } from "./atlas-notices";
import { DayPanel } from "./day-panel";
import { EmptyPanel } from "./empty-panel";
import { Legend } from "./legend";
import { LegendBox } from "./legend-box";
import { Sheet } from "./sheet";
import { indexAtlas, statusOn } from "./status-on-day";
import { SubjectPanel } from "./subject-panel";
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
/** Where a map without a single position looks: the inhabited world. */
const WORLD: [number, number, number, number] = [-140, -50, 160, 68];

/** The map page: map, timeline, legend and panel over one view, which the address always carries. */
export function Atlas({ payload: served, view: initial, problems, ground }: AtlasProps) {
  const { t, language } = useMessages();
  const { shown } = useTheme();
  const calm = useMedia("(prefers-reduced-motion: reduce)");
  const isWide = useMedia("(min-width: 64rem)");
  const servedIndex = useMemo(() => indexAtlas(served), [served]);
  const openingDay = dayAt(
    { first: servedIndex.firstDay, last: servedIndex.lastDay },
    indexOf({ first: servedIndex.firstDay, last: servedIndex.lastDay }, initial.date ?? servedIndex.lastDay),
  );
  const { view, change } = useAtlasView({ ...initial, date: initial.date && openingDay }, openingDay);
  const { payload, lens, isLoading, failed, retry } = useAtlasPayload(served, initial, view);
  const index = useMemo(() => indexAtlas(payload), [payload]);
  const { range, bars, stops } = useMemo(() => timelineData(index), [index]);
  const geometry = useGeometry(payload.theatre.slug, payload.catchments);
  const scene = useMemo(
    () => buildScene(index, geometry.catchments, geometry.regions, language),
    [index, geometry, language],
  );
  const [isNoted, setIsNoted] = useState(true);

  const position = indexOf(range, view.date ?? range.last);
  const day = dayAt(range, position);
  const marks = useMemo(
    () => regionMarks(index, day, (status) => statusWords({ ...status, stale: false }, [], language)),
    [index, day, language],
  );
  const subjectOf = ({ kind, id }: Selection) => (kind === "place" ? index.places : index.regions).get(id);
  const chosen = view.selected && subjectOf(view.selected);
  const select = (selected: Selection | null) => change({ selected });
  const describe = (selection: Selection) => {
    const subject = subjectOf(selection);
    const status = subject && statusOn(index, subject, day);
    if (!status) return "";
    const words = statusWords(status, payload.theatre.parties, language);
    return t("map.hover", { name: pickName(subject.record.names, language), status: words });
  };
  const bounds = boundsOf(
    payload.places.flatMap((place) => (place.position && place.claimIds.length > 0 ? [place.position] : [])),
  );

  return (
    <div className="flex h-dvh flex-col overflow-hidden print:block print:h-auto print:overflow-visible">
      <TopBar theatre={pickName(payload.theatre.names, language)} />
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
              <MapView
                key={`${shown} ${language}`}
                ground={ground}
                scene={scene}
                day={day}
                marks={marks}
                selection={view.selected}
                camera={view.camera}
                bounds={bounds ?? WORLD}
                padding={isWide ? WIDE_PADDING : NARROW_PADDING}
                calm={calm}
                describe={describe}
                onSelect={select}
                onCamera={(camera) => change({ camera })}
              />
            )}
            <AtlasNotices
              problems={isNoted ? problems : []}
              askedDay={isNoted && initial.date !== openingDay ? initial.date : null}
              isLoading={isLoading}
              failedLens={failed ? { payload, viewpoint: lens.viewpoint } : null}
              geometryFailed={geometry.state === "failed"}
              selectionGone={view.selected !== null && !chosen}
              onClose={() => setIsNoted(false)}
              onRetry={retry}
            />
            <LegendBox payload={payload} view={view} shown={lens} onChange={change} />
          </div>
        </div>
        <div className="pointer-events-none relative z-10 min-h-0 max-lg:col-start-1 max-lg:row-start-1 lg:row-span-2 *:pointer-events-auto lg:contents">
          <Sheet label={t("map.panel")} contentKey={view.selected?.id ?? ""}>
            {chosen ? (
              <SubjectPanel index={index} subject={chosen} day={day} onBack={() => select(null)} />
            ) : payload.claims.length === 0 ? (
              <EmptyPanel />
            ) : (
              <DayPanel index={index} day={day} onSelect={select} />
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
          />
        </div>
        <div className="hidden px-5 pt-8 print:block">
          <Legend payload={payload} viewpoint={lens.viewpoint} asKnown={lens.asKnown} lens={null} />
        </div>
      </main>
    </div>
  );
}
