"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Selection } from "@/components/map/atlas-map";
import type { Party } from "@/lib/domain/theatre";
import { type AtlasRow, rowKey } from "./atlas-row";
import { RowCells } from "./row-cells";

interface TableRowsProps {
  rows: readonly AtlasRow[];
  columnCount: number;
  selected: Selection | null;
  parties: readonly Party[];
  /** What scrolls; null until it is there. */
  frame: HTMLElement | null;
  onSelect: (selection: Selection) => void;
}

/** Height of every row: of one height they can be placed without being measured. */
const ROW_PX = 48;
const HEAD_PX = 44;
const PAGE_ROWS = 10;
/** The heading is row 1. */
const FIRST_ROW_INDEX = 2;

/**
 * The rows within sight, and the one that the keyboard stands on wherever it is. One name at a time is in the order of the Tab
 * key; the arrow keys, Page Up, Page Down, Home and End walk from it.
 */
export function TableRows({ rows, columnCount, selected, parties, frame, onSelect }: TableRowsProps) {
  const selectedKey = selected && rowKey(selected);
  const selectedAt = selectedKey === null ? -1 : rows.findIndex((row) => rowKey(row) === selectedKey);
  const [standing, setStanding] = useState<string | null>(null);
  const standingAt = rows.findIndex((row) => rowKey(row) === (standing ?? selectedKey));
  const at = Math.max(0, standingAt);
  const isWalking = useRef(false);
  const body = useRef<HTMLTableSectionElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame,
    estimateSize: () => ROW_PX,
    overscan: 8,
    scrollPaddingStart: HEAD_PX,
    rangeExtractor: (range) =>
      [...new Set([at, ...defaultRangeExtractor(range)])]
        .filter((index) => index < rows.length)
        .sort((one, other) => one - other),
  });
  const show = virtualizer.scrollToIndex;

  // What was chosen on the map comes into sight here; a row that is in sight stays where it is.
  useEffect(() => {
    if (selectedAt >= 0) show(selectedAt);
  }, [selectedAt, show]);

  useEffect(() => {
    if (!isWalking.current) return;
    isWalking.current = false;
    body.current?.querySelector<HTMLButtonElement>(`[data-at="${at}"] button`)?.focus();
  }, [at]);

  const walk = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + PAGE_ROWS,
      PageUp: at - PAGE_ROWS,
      Home: 0,
      End: rows.length - 1,
    };
    const asked = steps[event.key];
    if (asked === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = Math.min(rows.length - 1, Math.max(0, asked));
    const row = rows[next];
    if (!row || next === at) return;
    isWalking.current = true;
    show(next);
    setStanding(rowKey(row));
  };

  const items = virtualizer.getVirtualItems();
  const last = items.at(-1);
  const rest = last ? virtualizer.getTotalSize() - last.end : 0;
  return (
    <tbody ref={body} onKeyDown={walk}>
      {items.map((item, position) => {
        const row = rows[item.index];
        if (!row) return null;
        const key = rowKey(row);
        const gap = item.start - (items[position - 1]?.end ?? 0);
        const choose = () => {
          setStanding(key);
          onSelect({ kind: row.kind, id: row.id });
        };
        return (
          <Fragment key={key}>
            {gap > 0 && <Gap heightPx={gap} columns={columnCount} />}
            <tr
              data-at={item.index}
              aria-rowindex={item.index + FIRST_ROW_INDEX}
              aria-current={key === selectedKey ? "true" : undefined}
              onClick={choose}
              className="group h-12 cursor-pointer"
            >
              <RowCells
                row={row}
                parties={parties}
                name={
                  <button
                    type="button"
                    tabIndex={item.index === at ? 0 : -1}
                    aria-pressed={key === selectedKey}
                    className="block w-full cursor-pointer text-left"
                  >
                    <span className="block truncate font-semibold leading-5">{row.name}</span>
                    {row.otherName && (
                      <span className="block truncate text-ink-soft leading-4">{row.otherName}</span>
                    )}
                  </button>
                }
              />
            </tr>
          </Fragment>
        );
      })}
      {rest > 0 && <Gap heightPx={rest} columns={columnCount} />}
    </tbody>
  );
}

/** The room of rows that are out of sight. */
function Gap({ heightPx, columns }: { heightPx: number; columns: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: no row and nothing to focus, only room
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height: heightPx, padding: 0 }} />
    </tr>
  );
}
