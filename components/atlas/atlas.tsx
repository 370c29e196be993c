"use client";

import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { useComparison } from "@/components/compare/use-comparison";
import { useEngine } from "@/components/engine/use-engine";
import type { MapGround } from "@/components/map/map-view";
import { useMessages } from "@/components/shell/messages-provider";
import { useStatementNews } from "@/components/shell/statement-news";
import { TopBar } from "@/components/shell/top-bar";
import { dayAt, indexOf } from "@/components/timeline/day-steps";
import type { Day } from "@/lib/domain/day";
import { pickName } from "@/lib/domain/names";
import type { AtlasOpening } from "@/lib/wire/atlas-payload";
import { type AtlasView, defaultView, type ViewParameter } from "@/lib/wire/view-url";
import { daysOf, findSubject } from "./atlas-data";
import { AtlasDesk } from "./atlas-desk";
import { AtlasNotices } from "./atlas-notices";
import { COMPARE_BUTTON } from "./compare-button";
import { OpeningNotice } from "./opening-notice";
import { useAtlasData, useOpened } from "./use-atlas-data";
import { useAtlasView } from "./use-atlas-view";
import { useGeometry } from "./use-geometry";
import { useStoryLibrary } from "./use-stories";

interface AtlasProps {
  opening: AtlasOpening;
  /** What the link asked for, as far as it could be read. */
  view: AtlasView;
  problems: ViewParameter[];
  ground: MapGround;
}

/** The map page: map, timeline, legend and panel over one view, which the address always carries. */
export function Atlas({ opening, view: initial, problems, ground }: AtlasProps) {
  const { language } = useMessages();
  const { head } = opening;
  const range = useMemo(() => daysOf(head), [head]);
  const within = (asked: Day) => dayAt(range, indexOf(range, asked));
  const openingDay = within(initial.date ?? range.last);
  const openingCompare = initial.compare && within(initial.compare);
  const { view, change } = useAtlasView(
    { ...initial, date: initial.date && openingDay, compare: openingCompare },
    openingDay,
  );
  const day = within(view.date ?? range.last);

  const engine = useEngine(head);
  const library = useStoryLibrary(opening);
  const { opened, failed: openingFailed, retry: reopen } = useOpened(opening, engine);
  const { viewpoint, asKnown, filter, against } = view;
  const told = useAtlasData(opening, opened, engine, library, { viewpoint, asKnown, filter });
  const other = useAtlasData(
    opening,
    opened,
    engine,
    library,
    against === null ? null : { viewpoint: against, asKnown, filter },
  );
  const isOtherHere =
    against !== null && !other.isLoading && !other.failed && !told.isLoading && !told.failed;
  const geometry = useGeometry(head, engine);
  const comparison = useComparison({
    ...{ engine, view, day, range, language },
    data: told.data,
    other: isOtherHere ? other.data : null,
  });
  const stopComparing = () => {
    change({ compare: null, against: null, mode: defaultView.mode });
    document.getElementById(COMPARE_BUTTON)?.focus();
  };

  const router = useRouter();
  const [isOutdated, setIsOutdated] = useState(false);
  useStatementNews(({ slug }) => {
    if (slug === head.theatre.slug) setIsOutdated(true);
  });

  const [isNoted, setIsNoted] = useState(true);
  const { data } = told;
  const { selected } = view;
  const isGone =
    data !== null && selected !== null && !findSubject(data.directory, selected.kind, selected.id);
  const askedDay = [
    [initial.date, openingDay],
    [initial.compare, openingCompare],
  ].find(([asked, shownDay]) => asked && asked !== shownDay)?.[0];
  const notices = (
    <AtlasNotices
      problems={isNoted ? problems : []}
      askedDay={(isNoted && askedDay) || null}
      isLoading={data !== null && (told.isLoading || (against !== null && other.isLoading))}
      compareFailed={against !== null && other.failed}
      failedLens={told.failed ? { head, viewpoint: data?.lens.viewpoint ?? "all" } : null}
      geometryFailed={geometry.state === "failed"}
      selectionGone={isGone}
      isOutdated={isOutdated}
      onClose={() => setIsNoted(false)}
      onRetry={told.retry}
      onRefresh={() => router.refresh()}
      onCompareRetry={other.retry}
    />
  );
  return (
    <div
      data-print-page=""
      className="flex h-dvh flex-col overflow-hidden print:h-auto print:overflow-visible"
    >
      <TopBar
        theatre={pickName(head.theatre.names, language)}
        slug={head.theatre.slug}
        onSelectPlace={(id) => change({ selected: { kind: "place", id } })}
      />
      {data === null || opened === null ? (
        <OpeningNotice head={head} failed={openingFailed} onRetry={reopen} />
      ) : (
        <AtlasDesk
          {...{ data, day, range, view, comparison, geometry, ground, engine, library, notices }}
          days={opened.payload.days}
          unmapped={opening.unmapped}
          isUpdating={told.isLoading}
          onChange={change}
          onStopComparing={stopComparing}
        />
      )}
    </div>
  );
}
