import type { AreaChange, AreaRow } from "@/lib/domain/area-series";
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
  series: { date: string; region: string; party: string | null; status: AreaRow["status"]; km2: number }[];
  change: { party: string; gainKm2: number; lossKm2: number; netKm2: number }[];
  stated: StatedFigure[];
  /** The whole of each region, on the WGS84 ellipsoid. */
  regions: { region: string; km2: number }[];
}

/** Rows in square metres as rows in km2, regions by key. */
export function seriesJson(
  rows: readonly AreaRow[],
  regions: readonly { id: string; key: string }[],
): AreasJson["series"] {
  const keys = new Map(regions.map(({ id, key }) => [id, key]));
  return rows.map(({ date, regionId, party, status, m2 }) => ({
    date,
    region: keys.get(regionId) ?? regionId,
    party,
    status,
    km2: toKm2(m2),
  }));
}

/** Gains and losses in square metres as km2. */
export function changeJson(changes: readonly AreaChange[]): AreasJson["change"] {
  return changes.map(({ party, gainM2, lossM2, netM2 }) => ({
    party,
    gainKm2: toKm2(gainM2),
    lossKm2: toKm2(lossM2),
    netKm2: toKm2(netM2),
  }));
}
