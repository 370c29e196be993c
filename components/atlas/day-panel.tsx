"use client";

import { type ReactNode, useState } from "react";
import { Button, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { Selection } from "@/components/map/atlas-map";
import { SubjectSwatch } from "@/components/map/region-swatch";
import { useMessages } from "@/components/shell/messages-provider";
import type { Day } from "@/lib/domain/day";
import { pickName } from "@/lib/domain/names";
import { csvAddress } from "@/lib/wire/span-query";
import { statusWords } from "@/lib/wire/status-words";
import { dayInWords } from "@/lib/wire/words-of-dates";
import { listSubjects, type SubjectRow } from "./list-subjects";
import type { AtlasIndex } from "./status-on-day";
import { UnmappedList } from "./unmapped-list";

interface DayPanelProps {
  index: AtlasIndex;
  day: Day;
  /** What a phone has here, because its timeline has no room for it. */
  tools: ReactNode;
  onSelect: (selection: Selection) => void;
}

/** A theatre may have thousands of places with claims: drawing all rows at each step of the slider would be slow. */
const ROWS_AT_ONCE = 100;

const TAB = `touch-target flex cursor-pointer items-center border-transparent border-b-2 px-1 text-body text-ink-soft
  data-selected:border-accent data-selected:font-semibold data-selected:text-ink`;

/** One day in words: every place and region with its status, and what the map cannot show. */
export function DayPanel({ index, day, tools, onSelect }: DayPanelProps) {
  const { t, language } = useMessages();
  const { regions, places } = listSubjects(index, day, language);
  const changed = places.filter((row) => row.status.status !== "baseline").length;
  const { theatre, viewpoint, asKnown, knownAsOf } = index.payload;
  const csv = csvAddress(theatre.slug, "map", { date: day, viewpoint, asKnown, knownAsOf, lang: language });
  const unmapped = index.payload.unmapped.flatMap((id) => index.claims.get(id) ?? []);
  return (
    <div className="pb-8">
      <header className="px-5 pt-1 lg:pt-5">
        <div className="flex items-start justify-between gap-3">
          <h2 className="font-semibold text-lead lg:text-title">
            {t("map.panel.day", { date: dayInWords(day, language) })}
          </h2>
          <div className="-mt-1 -mr-2 shrink-0 lg:hidden print:hidden">{tools}</div>
        </div>
        <p className="text-ink-soft text-small">{t("map.list.summary", { count: changed })}</p>
      </header>
      <Tabs className="mt-2">
        <TabList aria-label={t("map.panel")} className="flex gap-5 border-line border-b px-5">
          <Tab id="places" className={TAB}>
            {t("map.tab.places")}
          </Tab>
          <Tab id="unmapped" className={TAB}>
            {t("map.tab.unmapped")}
          </Tab>
        </TabList>
        <TabPanel id="places" className="outline-none">
          <Rows title={t("map.list.places")} rows={places} index={index} onSelect={onSelect} />
          <Rows title={t("map.list.regions")} rows={regions} index={index} onSelect={onSelect} />
          {places.length === 0 && <p className="px-5 pt-4 text-ink-soft">{t("map.list.none")}</p>}
          <p className="px-5 pt-4 text-small print:hidden">
            <a href={csv} download className="prose-link touch-target inline-flex items-center">
              {t("desk.download.map")}
            </a>
          </p>
        </TabPanel>
        <TabPanel id="unmapped" className="outline-none">
          <UnmappedList claims={unmapped} parties={index.payload.theatre.parties} day={day} />
        </TabPanel>
      </Tabs>
    </div>
  );
}

interface RowsProps {
  title: string;
  rows: readonly SubjectRow[];
  index: AtlasIndex;
  onSelect: (selection: Selection) => void;
}

function Rows({ title, rows, index, onSelect }: RowsProps) {
  const { t, language } = useMessages();
  const { parties } = index.payload.theatre;
  const [limit, setLimit] = useState(ROWS_AT_ONCE);
  const hidden = rows.length - limit;
  if (rows.length === 0) return null;
  return (
    <section aria-label={title} className="pt-3">
      <h3 className="px-5 pb-1 font-semibold text-ink-soft text-small">{title}</h3>
      <ul>
        {rows.slice(0, limit).map(({ subject, status }) => (
          <li key={subject.record.id}>
            <Button
              onPress={() => onSelect({ kind: subject.kind, id: subject.record.id })}
              className="flex min-h-12 w-full cursor-pointer items-center gap-3 px-5 py-1.5 text-left hover:bg-sunken"
            >
              <SubjectSwatch kind={subject.kind} status={status} parties={parties} />
              <span className="min-w-0">
                <span className="block font-semibold leading-5">
                  {pickName(subject.record.names, language)}
                </span>
                <span className="block text-ink-soft text-small">
                  {statusWords(status, parties, language)}
                  {"position" in subject.record &&
                    !subject.record.position &&
                    `, ${t("map.list.noPosition")}`}
                </span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button
          onPress={() => setLimit(limit + 10 * ROWS_AT_ONCE)}
          className="prose-link touch-target mx-5 mt-2 cursor-pointer"
        >
          {t("map.list.more", { count: hidden })}
        </Button>
      )}
    </section>
  );
}
