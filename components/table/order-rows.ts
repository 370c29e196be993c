import { statusOrder } from "@/lib/wire/status-order";
import { type AtlasRow, rowKey } from "./atlas-row";

/** Columns of the table; each is also the key of its heading, `table.column.${id}`. */
export const columnIds = ["name", "region", "status", "holder", "since"] as const;
export type ColumnId = (typeof columnIds)[number];

export interface RowOrder {
  column: ColumnId;
  descending: boolean;
}

/** What is absent comes after all texts. */
const byText = (one: string | null, other: string | null): number => {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
};

const COMPARE: Record<Exclude<ColumnId, "name">, (one: AtlasRow, other: AtlasRow) => number> = {
  region: (one, other) => byText(one.region, other.region),
  status: (one, other) => statusOrder.indexOf(one.status) - statusOrder.indexOf(other.status),
  holder: (one, other) => byText(one.holder, other.holder),
  since: (one, other) => byText(one.since, other.since),
};

/**
 * The rows in the order of a column; those that it holds alike in the order of their names, A first, whichever way the column runs.
 * `ranks` are those of createNameRanks. Sorts with the browser's own sort: the row
 * model of @tanstack/react-table 8 took twenty times as long for 33,000 rows, and the slider asks for it at every step.
 */
export function orderRows(
  rows: readonly AtlasRow[],
  ranks: ReadonlyMap<string, number>,
  { column, descending }: RowOrder,
): AtlasRow[] {
  const sign = descending ? -1 : 1;
  const ranked = rows.map((row) => ({ row, rank: ranks.get(rowKey(row)) ?? 0 }));
  if (column === "name") ranked.sort((one, other) => sign * (one.rank - other.rank));
  else {
    const compare = COMPARE[column];
    ranked.sort((one, other) => sign * compare(one.row, other.row) || one.rank - other.rank);
  }
  return ranked.map(({ row }) => row);
}
