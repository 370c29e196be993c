"use client";

import { useState } from "react";
import type { Selection } from "@/components/map/atlas-map";
import { CameraLink } from "@/components/map/camera-link";
import { type MapGround, MapView } from "@/components/map/map-view";
import type { Padding } from "@/components/map/region-names";
import { useMessages } from "@/components/shell/messages-provider";
import type { Camera } from "@/lib/wire/view-url";
import { SwipeDivider } from "./swipe-divider";
import type { Pane, Panes } from "./use-panes";

interface MapStageProps {
  panes: Panes;
  /** Another key makes the maps anew: colours and words are in every layer. */
  ink: string;
  ground: MapGround;
  selection: Selection | null;
  camera: Camera | null;
  bounds: [number, number, number, number];
  padding: Padding;
  calm: boolean;
  onSelect: (selection: Selection | null) => void;
  onCamera: (camera: Camera) => void;
}

/** Two narrow maps have no room to spare for the legend, which is folded then. */
const SIDE_PADDING: Padding = { top: 64, right: 56, bottom: 64, left: 56 };

/** The first map's place: the left half, or the upper one above a phone's folded sheet (5.75rem), or all of it under the swipe's clip. */
const BESIDE = {
  side: "inset-x-0 top-0 bottom-[calc(50%+2.875rem)] border-line-strong max-lg:border-b lg:right-1/2 lg:bottom-0 lg:border-r",
  swipe: "inset-0 z-[1]",
} as const;

const LABEL = `pointer-events-none absolute z-10 max-w-[calc(50%-4.5rem)] rounded-small border border-line bg-surface px-2.5 py-1
  font-semibold text-small shadow-raised`;

/** The map, or two maps that look at the same ground: side by side (one above the other on a phone) or with a divider. */
export function MapStage({ panes, ink, ...shared }: MapStageProps) {
  const { t } = useMessages();
  const [link] = useState(() => new CameraLink());
  const [share, setShare] = useState(50);
  const { layout, main, beside } = panes;
  const padding = layout === "side" ? SIDE_PADDING : shared.padding;
  const draw = ({ label, ...pane }: Pane, controls: boolean) => (
    <MapView key={ink} {...shared} {...pane} link={link} controls={controls} padding={padding} />
  );
  const isSide = layout === "side";
  return (
    <div className="relative h-full w-full overflow-hidden" data-compare={layout}>
      {beside && layout !== "one" && (
        <div
          key="beside"
          className={`absolute ${BESIDE[layout]}`}
          style={layout === "swipe" ? { clipPath: `inset(0 ${100 - share}% 0 0)` } : undefined}
        >
          {draw(beside, false)}
        </div>
      )}
      <div
        key="main"
        className={`absolute ${isSide ? "inset-x-0 top-[calc(50%-2.875rem)] bottom-[5.75rem] lg:inset-y-0 lg:left-1/2" : "inset-0"}`}
      >
        {draw(main, true)}
      </div>
      {beside && (
        <>
          <p
            className={`${LABEL} ${isSide ? "top-3 max-lg:right-3 lg:left-3" : "top-3 left-3 max-lg:top-16"}`}
          >
            {beside.label}
          </p>
          <p
            className={`${LABEL} ${isSide ? "left-3 max-lg:top-[calc(50%-2.125rem)] lg:top-3 lg:left-[calc(50%+0.75rem)]" : "top-3 right-16 max-lg:top-16"}`}
          >
            {main.label}
          </p>
        </>
      )}
      {layout === "swipe" && beside && (
        <SwipeDivider
          share={share}
          label={t("compare.swipe", { before: beside.label, after: main.label })}
          valueText={t("compare.swipe.value", { percent: share, before: beside.label })}
          onChange={setShare}
        />
      )}
    </div>
  );
}
