import type { MapCollection } from "./map-geojson";
import { type CsvCell, writeCsv } from "./write-csv";

/** Columns of the map as a table; lists are parted by spaces, no id or key has one. */
const COLUMNS = [
  "date",
  "kind",
  "id",
  "name",
  "status",
  "holder",
  "parties",
  "rule",
  "since",
  "lastSpoken",
  "stale",
  "origins",
  "because",
  "lng",
  "lat",
] as const;

function cellOf(value: unknown): CsvCell {
  if (typeof value === "number" || typeof value === "string") return value;
  if (Array.isArray(value)) return value.join(" ");
  return typeof value === "boolean" ? String(value) : null;
}

/** The map of one day (see `mapCollection`) as CSV: a row for each place and region, the point of a place in degrees. */
export function mapCsv(map: MapCollection): string {
  const rows = map.features.map(({ id, properties, geometry }) => {
    // Places without a position have no geometry (see `mapCollection`).
    const point = (geometry as typeof geometry | null)?.type === "Point" ? geometry : null;
    const [lng, lat] = point?.type === "Point" ? point.coordinates : [];
    const values: Record<string, unknown> = {
      ...properties,
      date: properties?.date ?? map.date,
      id: properties?.placeId ?? properties?.regionId ?? id,
      lng,
      lat,
    };
    return Object.fromEntries(COLUMNS.map((column) => [column, cellOf(values[column])]));
  });
  return writeCsv(COLUMNS, rows);
}
