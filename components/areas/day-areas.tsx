"use client";

import Link from "next/link";
import { useMemo } from "react";
import { SvgPatterns } from "@/components/map/svg-patterns";
import { useMessages } from "@/components/shell/messages-provider";
import type { AreaSeries } from "@/lib/domain/area-columns";
import { type Day, toDayNumber } from "@/lib/domain/day";
import type { Party } from "@/lib/domain/theatre";
import { dayInWords } from "@/lib/wire/words-of-dates";
import { AreaChart } from "./area-chart";
import { partPattern } from "./area-part";
import { DayAreasTable } from "./day-areas-table";
import type { ChartFigure } from "./draw-area-chart";
import { MethodNote } from "./method-note";
import { PartLegend } from "./part-legend";
import { drawnRows, partsOn } from "./series-rows";

interface DayAreasProps {
  /** Areas of the whole theatre as one region from `first` to `last`; null while they are being added up. */
  series: AreaSeries | null;
  first: Day;
  last: Day;
  /** The day that the map shows. */
  day: Day;
  parties: readonly Party[];
  /** Addresses of the same areas as CSV, and of the regions in the same view. */
  csvHref: string;
  regionsHref: string;
}

const CHART_HEIGHT_PX = 200;
/** The same list at every step of the slider: another one would draw the chart anew. */
const NO_FIGURES: readonly ChartFigure[] = [];

/** The areas of the map's day by party and status, and how they changed over the whole time, with that day marked. */
export function DayAreas({ series, first, last, day, parties, csvHref, regionsHref }: DayAreasProps) {
  const { t, language } = useMessages();
  const drawn = useMemo(() => series && drawnRows(series, parties), [series, parties]);
  if (!series || !drawn)
    return (
      <p role="status" className="px-5 pt-4 text-ink-soft">
        {t("desk.day.loading")}
      </p>
    );
  const date = dayInWords(day, language);
  const days = { from: dayInWords(first, language), to: dayInWords(last, language) };
  return (
    <div className="px-5 pt-3">
      <DayAreasTable
        parts={partsOn(series, toDayNumber(day), parties)}
        parties={parties}
        language={language}
        caption={t("desk.day.caption", { date })}
      />
      <MethodNote
        label={t("desk.method")}
        about={t("desk.day.caption", { date })}
        text={`${t("desk.method.day")} ${t("desk.method.unattributed")}`}
      />
      <h3 className="mt-5 font-semibold text-body">{t("desk.areas.title")}</h3>
      {drawn.rows.length === 0 ? (
        <p className="mt-1 text-ink-soft">{t("desk.day.none", { date: days.from })}</p>
      ) : (
        <figure>
          <p className="mb-1 text-ink-soft text-small">{t("desk.day.chart.lead", { date: days.from })}</p>
          <SvgPatterns
            patterns={drawn.kinds.flatMap((kind) => partPattern(kind, parties) ?? [])}
            parties={parties}
          />
          <AreaChart
            rows={drawn.rows}
            figures={NO_FIGURES}
            from={first}
            to={last}
            markedDay={day}
            heightPx={CHART_HEIGHT_PX}
            label={t("desk.day.chart", { ...days, date })}
          />
          <PartLegend kinds={drawn.kinds} parties={parties} language={language} />
        </figure>
      )}
      <p className="mt-2 flex flex-wrap gap-x-5 text-small print:hidden">
        <Link
          href={regionsHref}
          prefetch={false}
          className="touch-target prose-link inline-flex items-center"
        >
          {t("desk.day.regions")}
        </Link>
        <a href={csvHref} download className="touch-target prose-link inline-flex items-center">
          {t("desk.download.areas")}
        </a>
      </p>
    </div>
  );
}
