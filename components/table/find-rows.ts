import type { Language } from "@/lib/domain/names";
import type { StatusName } from "@/lib/domain/resolve/status";
import { toSearchKey } from "@/lib/domain/search-key";
import { statusOrder } from "@/lib/wire/status-order";
import { type AtlasRow, rowKey } from "./atlas-row";

/**
 * Gives for rows the rank of each name in a language's alphabet, by the row's key. Collating 33,000 names takes longer than a step of the
 * slider may, and a day changes statuses, not names: as long as no new row comes, the ranks made once are given again.
 */
export function createNameRanks(
  language: Language,
): (rows: readonly AtlasRow[]) => ReadonlyMap<string, number> {
  const collator = new Intl.Collator(language, { numeric: true });
  let ranks = new Map<string, number>();
  return (rows) => {
    if (rows.every((row) => ranks.has(rowKey(row)))) return ranks;
    const sorted = [...rows].sort(
      (one, other) => collator.compare(one.name, other.name) || (rowKey(one) < rowKey(other) ? -1 : 1),
    );
    ranks = new Map(sorted.map((row, rank) => [rowKey(row), rank]));
    return ranks;
  };
}

/**
 * Gives whether a row is meant by typed text: its name, its other name or its region has that text, in whichever script it
 * was typed. An empty text means every row. A row's key is folded once, the first time it is asked about.
 */
export function createRowSearch(): (row: AtlasRow, text: string) => boolean {
  const keys = new Map<string, string>();
  let last = { text: "", key: "" };
  return (row, text) => {
    if (text !== last.text) last = { text, key: toSearchKey(text) };
    if (last.key === "") return text.trim() === "";
    const known = keys.get(rowKey(row));
    const key = known ?? [row.name, row.otherName ?? "", row.region ?? ""].map(toSearchKey).join("\n");
    if (known === undefined) keys.set(rowKey(row), key);
    return key.includes(last.key);
  };
}

/** How many rows have each status, in the order of dispute; statuses without rows are left out, unless they are chosen. */
export function countStatuses(
  rows: readonly AtlasRow[],
  chosen: readonly StatusName[],
): { status: StatusName; count: number }[] {
  const counts = new Map<StatusName, number>();
  for (const { status } of rows) counts.set(status, (counts.get(status) ?? 0) + 1);
  return statusOrder.flatMap((status) => {
    const count = counts.get(status) ?? 0;
    return count === 0 && !chosen.includes(status) ? [] : [{ status, count }];
  });
}
