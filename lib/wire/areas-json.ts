import type { AreaChange, AreaSeries } from "@/lib/domain/area-columns";
import { type AreaPart, areaStatuses } from "@/lib/domain/area-ground";
import { fromDayNumber } from "@/lib/domain/day";
import { toKm2 } from "./cell-areas";

/** The tables that an answer about areas consists of. */
export const areaTables = ["series", "change", "stated", "regions"] as const;

/** A figure in km2 that a source itself gave. `region` is the key of its region, null where it names several or none. */
export type StatedFigure = {
  claimId: string;
  km2: number;
  modifier: "exact" | "about" | "atLeast" | "atMost";
  /** EDTF, as recorded. */
  saidOn: string;
  region: string | null;
};

/** Areas over time as they leave the process, in km2 to the square metre. */
export interface AreasJson {
  from: string;
  to: string;
  /** How each table came about, in words. */
  method: { series: string; change: string; stated: string; unattributed: string };
  series: {
    date: string;
    region: string;
    party: AreaPart["party"];
    status: AreaPart["status"];
    km2: number;
  }[];
  change: { party: string; gainKm2: number; lossKm2: number; netKm2: number }[];
  stated: StatedFigure[];
  /** The whole of each region, on the WGS84 ellipsoid. */
  regions: { region: string; km2: number }[];
}

/** A series in square metres as rows in km2, regions and parties by key. */
export function seriesJson(
  { region, day, status, holder, m2 }: AreaSeries,
  regions: readonly string[],
  parties: readonly string[],
): AreasJson["series"] {
  const dates = new Map([...new Set(day)].map((number) => [number, fromDayNumber(number)]));
  return Array.from(m2, (size, row) => ({
    date: dates.get(day[row] ?? 0) ?? "",
    region: regions[region[row] ?? -1] ?? "",
    party: parties[holder[row] ?? -1] ?? null,
    status: areaStatuses[status[row] ?? -1] ?? "unattributed",
    km2: toKm2(size),
  }));
}

/** Gains and losses of each party in square metres as km2. */
export function changeJson(changes: readonly AreaChange[], parties: readonly string[]): AreasJson["change"] {
  return changes.map(({ gainM2, lossM2, netM2 }, party) => ({
    party: parties[party] ?? "",
    gainKm2: toKm2(gainM2),
    lossKm2: toKm2(lossM2),
    netKm2: toKm2(netM2),
  }));
}
