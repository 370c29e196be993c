"use client";

import { useMessages } from "@/components/shell/messages-provider";
import type { ColumnId } from "./order-rows";

interface SortHeadingProps {
  id: ColumnId;
  width: string;
  /** Null where the table is sorted by another column. */
  sorted: "ascending" | "descending" | null;
  onSort: (descending: boolean) => void;
}

/** The heading of a column: pressed, it sorts by it; pressed again, the other way round. */
export function SortHeading({ id, width, sorted, onSort }: SortHeadingProps) {
  const { t } = useMessages();
  const pinned = id === "name" ? "left-0 z-[3]" : "z-[2]";
  return (
    <th
      scope="col"
      aria-sort={sorted ?? "none"}
      className={`sticky top-0 ${pinned} ${width} border-line-strong border-b bg-surface p-0 text-left`}
    >
      <button
        type="button"
        onClick={() => onSort(sorted === "ascending")}
        className="flex h-11 w-full cursor-pointer items-center gap-1.5 px-3 text-left font-semibold text-ink-soft text-small hover:text-ink"
      >
        <span className="truncate">{t(`table.column.${id}`)}</span>
        <svg
          aria-hidden="true"
          viewBox="0 0 10 12"
          className={`h-3 w-2.5 shrink-0 ${sorted ? "text-accent" : "text-line-strong"}`}
          fill="currentColor"
        >
          {sorted !== "descending" && <path d="M5 1 9 5H1z" />}
          {sorted !== "ascending" && <path d="M5 11 1 7h8z" />}
        </svg>
      </button>
    </th>
  );
}
