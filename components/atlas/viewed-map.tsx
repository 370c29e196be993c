"use client";

import type { ReactNode } from "react";
import { CompareLegend } from "@/components/compare/compare-legend";
import { MapStage } from "@/components/compare/map-stage";
import type { Comparison } from "@/components/compare/use-comparison";
import { usePanes } from "@/components/compare/use-panes";
import type { MapGround } from "@/components/map/map-view";
import { useMessages } from "@/components/shell/messages-provider";
import { useTheme } from "@/components/shell/theme-provider";
import type { Day } from "@/lib/domain/day";
import { pickName } from "@/lib/domain/names";
import type { AtlasView } from "@/lib/wire/view-url";
import type { AtlasData } from "./atlas-data";
import { Legend } from "./legend";
import { LegendBox } from "./legend-box";
import { boundsOf } from "./timeline-data";
import type { Geometry } from "./use-geometry";
import { useMedia } from "./use-media";

interface ViewedMapProps {
  data: AtlasData;
  day: Day;
  view: AtlasView;
  comparison: Comparison | null;
  geometry: Geometry;
  ground: MapGround;
  notices: ReactNode;
  onChange: (patch: Partial<AtlasView>) => void;
}

/** The legend's box covers the left of a wide map, the folded sheet the foot of a narrow one. */
const WIDE_PADDING = { top: 56, right: 96, bottom: 150, left: 420 };
const NARROW_PADDING = { top: 76, right: 116, bottom: 190, left: 84 };
/** Where a map without a single position looks: the inhabited world. */
const WORLD: [number, number, number, number] = [-140, -50, 160, 68];

/** The map with its legend, and what has to be said over it. */
export function ViewedMap(props: ViewedMapProps) {
  const { data, day, view, comparison, geometry, ground, notices, onChange } = props;
  const { t, language } = useMessages();
  const { shown } = useTheme();
  const calm = useMedia("(prefers-reduced-motion: reduce)");
  const isWide = useMedia("(min-width: 64rem)");
  const panes = usePanes({ data, day, geometry, comparison, language });
  const { head, lens } = data;
  return (
    <>
      <h1 className="sr-only">{t("map.heading", { theatre: pickName(head.theatre.names, language) })}</h1>
      <div className="relative min-h-0 max-lg:contents">
        <div className="relative col-start-1 row-start-1 h-full min-h-0 print:h-[140mm]">
          {geometry.state !== "loading" && (
            <MapStage
              panes={panes}
              ink={`${shown} ${language}`}
              ground={ground}
              selection={view.selected}
              camera={view.camera}
              bounds={boundsOf(data.directory) ?? WORLD}
              padding={isWide ? WIDE_PADDING : NARROW_PADDING}
              calm={calm}
              onSelect={(selected) => onChange({ selected })}
              onCamera={(camera) => onChange({ camera })}
            />
          )}
          {notices}
          <LegendBox {...{ head, view, comparison, onChange }} shown={lens} />
        </div>
      </div>
      <div className="hidden px-5 pt-8 print:block">
        {comparison?.pair && comparison.mode === "difference" ? (
          <CompareLegend {...{ head, comparison }} asKnown={lens.asKnown} lens={null} />
        ) : (
          <Legend head={head} shown={lens} lens={null} />
        )}
      </div>
    </>
  );
}
