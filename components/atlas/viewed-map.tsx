"use client";

import type { ReactNode } from "react";
import { MapStage } from "@/components/compare/map-stage";
import type { Comparison } from "@/components/compare/use-comparison";
import type { Panes } from "@/components/compare/use-panes";
import type { MapGround } from "@/components/map/map-view";
import { useMessages } from "@/components/shell/messages-provider";
import { useTheme } from "@/components/shell/theme-provider";
import { pickName } from "@/lib/domain/names";
import type { AtlasView } from "@/lib/wire/view-url";
import type { AtlasData } from "./atlas-data";
import { LegendBox } from "./legend-box";
import type { Geometry } from "./use-geometry";
import { useMedia } from "./use-media";

interface ViewedMapProps {
  data: AtlasData;
  view: AtlasView;
  comparison: Comparison | null;
  geometry: Geometry;
  panes: Panes;
  ground: MapGround;
  /** West, south, east, north: what the map shows until it is moved. */
  bounds: [number, number, number, number];
  /** What lies over the map: notices, the table. */
  over: ReactNode;
  onChange: (patch: Partial<AtlasView>) => void;
}

/** The legend's box covers the left of a wide map, the folded sheet the foot of a narrow one. */
const WIDE_PADDING = { top: 56, right: 96, bottom: 150, left: 420 };
const NARROW_PADDING = { top: 76, right: 116, bottom: 190, left: 84 };

/** The map with its legend, and what has to be said over it. Places come as points while the cells are on their way. */
export function ViewedMap(props: ViewedMapProps) {
  const { data, view, comparison, geometry, panes, ground, bounds, over, onChange } = props;
  const { t, language } = useMessages();
  const { shown } = useTheme();
  const calm = useMedia("(prefers-reduced-motion: reduce)");
  const isWide = useMedia("(min-width: 64rem)");
  const { head, lens } = data;
  return (
    <>
      <h1 className="sr-only">{t("map.heading", { theatre: pickName(head.theatre.names, language) })}</h1>
      <div className="relative min-h-0 max-lg:contents">
        <div className="relative col-start-1 row-start-1 h-full min-h-0 print:h-[140mm]">
          {geometry.isReadyToDraw && (
            <MapStage
              {...{ panes, ground, bounds, calm }}
              ink={`${shown} ${language}`}
              selection={view.selected}
              camera={view.camera}
              padding={isWide ? WIDE_PADDING : NARROW_PADDING}
              onSelect={(selected) => onChange({ selected })}
              onCamera={(camera) => onChange({ camera })}
            />
          )}
          {over}
          <LegendBox {...{ head, view, comparison, onChange }} shown={lens} />
        </div>
      </div>
    </>
  );
}
