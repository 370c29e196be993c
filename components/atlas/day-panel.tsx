"use client";

import { type ReactNode, useDeferredValue, useMemo } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { Selection } from "@/components/map/atlas-map";
import { FollowLine } from "@/components/record/follow";
import { useMessages } from "@/components/shell/messages-provider";
import { useStableCallback } from "@/components/timeline/use-stable-callback";
import type { Day } from "@/lib/domain/day";
import type { UnmappedPage } from "@/lib/wire/atlas-payload";
import { dayInWords } from "@/lib/wire/words-of-dates";
import type { AtlasData } from "./atlas-data";
import { listSubjects } from "./list-subjects";
import { mapCsv } from "./map-csv";
import { SubjectList } from "./subject-list";
import { UnmappedList } from "./unmapped-list";

interface DayPanelProps {
  data: AtlasData;
  day: Day;
  unmapped: UnmappedPage | null;
  /** What a phone has here, because its timeline has no room for it. */
  tools: ReactNode;
  /** The areas of the day: a tab of its own. */
  areas: ReactNode;
  onSelect: (selection: Selection) => void;
}

const TAB = `touch-target flex cursor-pointer items-center border-transparent border-b-2 px-1 text-body text-ink-soft
  data-selected:border-accent data-selected:font-semibold data-selected:text-ink`;

/** One day in words: every place and region with its status, the areas, and what the map cannot show. */
export function DayPanel({ data, day, unmapped, tools, areas, onSelect }: DayPanelProps) {
  const { t, language } = useMessages();
  const listed = useDeferredValue(day); // the list follows the slider when there is time for it
  const places = useMemo(() => listSubjects(data, "place", listed, language), [data, listed, language]);
  const regions = useMemo(() => listSubjects(data, "region", listed, language), [data, listed, language]);
  const choose = useStableCallback(onSelect);
  return (
    <div className="pb-8">
      <header className="px-5 pt-1 lg:pt-5">
        <h2 className="truncate font-semibold text-lead max-lg:leading-7 lg:text-title">
          {t("map.panel.day", { date: dayInWords(day, language) })}
        </h2>
        {/* Under the heading: three buttons leave it no room beside them on a phone. */}
        <div className="-mx-1 overflow-x-auto lg:hidden print:hidden">{tools}</div>
        <p className="text-ink-soft text-small">{t("map.list.summary", { count: places.changed })}</p>
      </header>
      <Tabs className="mt-2">
        <TabList aria-label={t("map.panel")} className="flex gap-5 border-line border-b px-5">
          <Tab id="places" className={TAB}>
            {t("map.tab.places")}
          </Tab>
          <Tab id="areas" className={TAB}>
            {t("map.tab.areas")}
          </Tab>
          <Tab id="unmapped" className={TAB}>
            {t("map.tab.unmapped")}
          </Tab>
        </TabList>
        <TabPanel id="places" className="outline-none">
          <SubjectList title={t("map.list.places")} listing={places} data={data} onSelect={choose} />
          <SubjectList title={t("map.list.regions")} listing={regions} data={data} onSelect={choose} />
          {places.subject.length === 0 && <p className="px-5 pt-4 text-ink-soft">{t("map.list.none")}</p>}
          <p className="px-5 pt-4 text-small print:hidden">
            <a
              href={mapCsv(data, day, language)}
              download
              className="prose-link touch-target inline-flex items-center"
            >
              {t("desk.download.map")}
            </a>
          </p>
          <div className="px-5">
            <FollowLine lead="follow.theatre" slug={data.head.theatre.slug} language={language} />
          </div>
        </TabPanel>
        <TabPanel id="areas" className="outline-none">
          {areas}
        </TabPanel>
        <TabPanel id="unmapped" className="outline-none">
          <UnmappedList head={data.head} first={unmapped} day={day} />
        </TabPanel>
      </Tabs>
    </div>
  );
}
