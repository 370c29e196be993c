import { patternFill } from "@/components/map/svg-patterns";
import { type AreaSeries, rowsOn } from "@/lib/domain/area-columns";
import { type AreaPart, areaStatuses } from "@/lib/domain/area-ground";
import { fromDayNumber } from "@/lib/domain/day";
import type { Party } from "@/lib/domain/theatre";
import { toKm2 } from "@/lib/wire/cell-areas";
import { byParty, partPattern } from "./area-part";
import type { ChartRow } from "./draw-area-chart";

/** A part with its size on one day. */
export interface SizedPart extends AreaPart {
  km2: number;
}

const partOf = ({ status, holder }: AreaSeries, row: number, parties: readonly Party[]): AreaPart => ({
  status: areaStatuses[status[row] ?? -1] ?? "unattributed",
  party: parties[holder[row] ?? -1]?.key ?? null,
});

/** The parts of a series of one region that are not empty on a day (Julian day number). */
export function partsOn(series: AreaSeries, day: number, parties: readonly Party[]): SizedPart[] {
  return rowsOn(series, 0, day)
    .map((row) => ({ ...partOf(series, row, parties), km2: toKm2(series.m2[row] ?? 0) }))
    .filter(({ km2 }) => km2 > 0);
}

/** What a series of one region draws: its rows of parts that have a pattern and are ever more than nothing, and those parts. */
export function drawnRows(
  series: AreaSeries,
  parties: readonly Party[],
): { rows: ChartRow[]; kinds: AreaPart[] } {
  const drawn = new Map<string, { kind: AreaPart; fill: string; isEver: boolean; rows: number[] }>();
  const dates = new Map<number, string>();
  series.m2.forEach((m2, row) => {
    const day = series.day[row] ?? 0;
    if (!dates.has(day)) dates.set(day, fromDayNumber(day));
    const key = `${series.status[row]} ${series.holder[row]}`;
    const known = drawn.get(key);
    if (known) {
      known.rows.push(row);
      known.isEver ||= m2 > 0;
      return;
    }
    const kind = partOf(series, row, parties);
    const pattern = partPattern(kind, parties);
    if (pattern) drawn.set(key, { kind, fill: patternFill(pattern), isEver: m2 > 0, rows: [row] });
  });
  const inOrder = byParty(parties);
  const ever = [...drawn]
    .filter(([, { isEver }]) => isEver)
    .sort(([, one], [, other]) => inOrder(one.kind, other.kind));
  return {
    rows: ever.flatMap(([part, { fill, rows }]) =>
      rows.map((row) => ({
        date: dates.get(series.day[row] ?? 0) ?? "",
        part,
        fill,
        km2: toKm2(series.m2[row] ?? 0),
      })),
    ),
    kinds: ever.map(([, { kind }]) => kind),
  };
}
