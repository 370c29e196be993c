import type { ColumnDef, FilterFn, SortingFn } from "@tanstack/react-table";
import type { StatusName } from "@/lib/domain/resolve/status";
import { type AtlasRow, rowKey, statusOrder } from "./atlas-row";

/** Columns of the table; each is also the key of its heading, `table.column.${id}`. */
export const columnIds = ["name", "region", "status", "holder", "since"] as const;
export type ColumnId = (typeof columnIds)[number];

type Compare = (one: AtlasRow, other: AtlasRow) => number;

const byText = (one: string | null, other: string | null): number =>
  one === other ? 0 : (one ?? "\uffff") < (other ?? "\uffff") ? -1 : 1;

/** The columns with what they sort by. Rows that a column holds alike keep the order of their names. */
export function tableColumns(ranks: ReadonlyMap<string, number>): ColumnDef<AtlasRow>[] {
  const rank = (row: AtlasRow) => ranks.get(rowKey(row)) ?? 0;
  const sorting =
    (compare: Compare): SortingFn<AtlasRow> =>
    (one, other) =>
      compare(one.original, other.original);
  const among: FilterFn<AtlasRow> = (row, _column, chosen: readonly StatusName[]) =>
    chosen.includes(row.original.status);
  const column = (id: ColumnId, compare: Compare): ColumnDef<AtlasRow> => ({
    id,
    accessorFn: (row) => row[id],
    sortingFn: sorting(compare),
    sortDescFirst: false,
  });
  return [
    column("name", (one, other) => rank(one) - rank(other)),
    column("region", (one, other) => byText(one.region, other.region)),
    {
      ...column(
        "status",
        (one, other) => statusOrder.indexOf(one.status) - statusOrder.indexOf(other.status),
      ),
      filterFn: among,
    },
    column("holder", (one, other) => byText(one.holder, other.holder)),
    column("since", (one, other) => byText(one.since, other.since)),
  ];
}
