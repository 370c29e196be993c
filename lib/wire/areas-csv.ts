import type { AreasJson, areaTables } from "./areas-json";
import { writeCsv } from "./write-csv";

const COLUMNS = {
  series: ["date", "region", "party", "status", "km2"],
  change: ["party", "gainKm2", "lossKm2", "netKm2"],
  stated: ["claimId", "km2", "modifier", "saidOn", "region"],
  regions: ["region", "km2"],
} as const satisfies { [T in (typeof areaTables)[number]]: readonly (keyof AreasJson[T][number])[] };

/** One table of an answer about areas as CSV, with the columns and the rows of the JSON. */
export function areasCsv(areas: AreasJson, table: (typeof areaTables)[number]): string {
  return writeCsv(COLUMNS[table], areas[table]);
}
