"use client";

import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { CompareHead } from "@/components/compare/compare-head";
import { compareSubject } from "@/components/compare/compare-sides";
import { FlipCard } from "@/components/compare/flip-card";
import { FlipList } from "@/components/compare/flip-list";
import type { Comparison } from "@/components/compare/use-comparison";
import type { AskEngine } from "@/components/engine/use-engine";
import type { Selection } from "@/components/map/atlas-map";
import { useMessages } from "@/components/shell/messages-provider";
import type { DayRange } from "@/components/timeline/day-steps";
import type { Day } from "@/lib/domain/day";
import type { UnmappedPage } from "@/lib/wire/atlas-payload";
import type { AtlasView } from "@/lib/wire/view-url";
import { type AtlasData, findSubject } from "./atlas-data";
import { DayAreasTab } from "./day-areas-tab";
import { DayPanel } from "./day-panel";
import { EmptyPanel } from "./empty-panel";
import { Sheet } from "./sheet";
import type { StoryLibrary } from "./story-library";
import { SubjectPanel } from "./subject-panel";
import { useCellAreas } from "./use-cell-areas";
import type { Geometry } from "./use-geometry";
import { useWanted } from "./use-stories";

interface SidePanelProps {
  data: AtlasData;
  day: Day;
  view: AtlasView;
  comparison: Comparison | null;
  geometry: Geometry;
  engine: AskEngine;
  library: StoryLibrary;
  unmapped: UnmappedPage | null;
  range: DayRange;
  compareButton: (label: string) => ReactNode;
  /** What a phone has here, because its timeline has no room for it. */
  tools: ReactNode;
  /** The same without the way to a comparison. */
  waysOut: ReactNode;
  onChange: (patch: Partial<AtlasView>) => void;
  /** Ends the comparison. */
  onClose: () => void;
}

/** The panel beside the map: what is compared, what is chosen, or the day in words. */
export function SidePanel(props: SidePanelProps) {
  const { data, day, view, comparison, geometry, library, compareButton, onChange } = props;
  const { t } = useMessages();
  const { selected } = view;
  const chosen = selected && findSubject(data.directory, selected.kind, selected.id);
  const pair = comparison?.pair ?? null;
  const chosenFlip = pair && chosen && compareSubject(pair.before, pair.after, chosen);
  const m2 = useCellAreas(data.directory, geometry);
  const wanted = chosen ? [chosen] : [];
  useWanted(library, data.lens, wanted);
  useWanted(library, pair?.before.data.lens ?? null, chosenFlip ? wanted : []);
  useWanted(library, pair?.after.data.lens ?? null, chosenFlip ? wanted : []);
  const select = (next: Selection | null) => onChange({ selected: next });
  return (
    <div
      data-print="no"
      className="pointer-events-none relative z-10 min-h-0 max-lg:col-start-1 max-lg:row-start-1 lg:row-span-2 *:pointer-events-auto lg:contents"
    >
      <Sheet label={t("map.panel")} contentKey={selected?.id ?? ""}>
        {comparison && (
          <CompareHead
            {...{ comparison, day, onChange }}
            head={data.head}
            viewpoint={data.lens.viewpoint}
            control={
              <>
                {compareButton(t("compare.change"))}
                <span className="flex gap-1 lg:hidden">{props.waysOut}</span>
              </>
            }
            onClose={props.onClose}
          />
        )}
        {comparison && pair && chosenFlip && (
          <div className="border-line border-b bg-paper">
            <FlipCard row={chosenFlip} {...{ comparison, ...pair }} onSelect={null} toldDay={day} />
          </div>
        )}
        {chosen ? (
          <SubjectPanel
            {...{ data, day }}
            subject={chosen}
            knownAsOf={view.knownAsOf}
            onBack={() => select(null)}
            onRetry={() => library.want(data.lens, [chosen])}
          />
        ) : comparison && pair ? (
          <FlipList
            {...{ comparison, pair, m2 }}
            onSelect={select}
            onShown={(subjects) => {
              for (const side of [pair.before, pair.after]) library.want(side.data.lens, subjects);
            }}
          />
        ) : comparison?.failed ? (
          <p role="alert" className="px-5 pt-3">
            {t("compare.none.failed")}{" "}
            <Button onPress={comparison.retry} className="prose-link touch-target cursor-pointer">
              {t("map.reload")}
            </Button>
          </p>
        ) : comparison ? (
          <p className="px-5 pt-3 text-ink-soft">
            {t(comparison.sides ? "compare.finding" : "compare.loading")}
          </p>
        ) : data.head.claims === 0 ? (
          <EmptyPanel />
        ) : (
          <DayPanel
            {...{ data, day }}
            unmapped={props.unmapped}
            tools={props.tools}
            areas={
              <DayAreasTab
                {...{ data, day }}
                range={props.range}
                engine={props.engine}
                knownAsOf={view.knownAsOf}
              />
            }
            onSelect={select}
          />
        )}
      </Sheet>
    </div>
  );
}
