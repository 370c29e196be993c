"use client";

import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useEscape } from "@/components/compare/use-escape";
import type { Selection } from "@/components/map/atlas-map";
import { useMessages } from "@/components/shell/messages-provider";
import type { Day } from "@/lib/domain/day";
import type { StatusName } from "@/lib/domain/resolve/status";
import type { Party } from "@/lib/domain/theatre";
import { dayInWords } from "@/lib/wire/words-of-dates";
import { figureInWords } from "@/lib/wire/words-of-figures";
import type { AtlasRow } from "./atlas-row";
import { countStatuses, createNameRanks, createRowSearch } from "./find-rows";
import { type ColumnId, columnIds, orderRows, type RowOrder } from "./order-rows";
import { SortHeading } from "./sort-heading";
import { TableFilters } from "./table-filters";
import { TableRows } from "./table-rows";

interface AtlasTableProps {
  /** Every place and region on the day, or those in the map's window; up to 33,000. Another array is another state of them. */
  rows: readonly AtlasRow[];
  selected: Selection | null;
  onSelect: (selection: Selection) => void;
  parties: readonly Party[];
  day: Day;
  /** Address of the same view as CSV. */
  csvHref: string;
  /** The rows are of another view than the one asked for, which is on its way. */
  isUpdating: boolean;
  /** Whether `rows` are only what the map's window shows; null where that cannot be had. */
  isWindowOnly: boolean | null;
  onWindowOnly: (only: boolean) => void;
  onClose: () => void;
}

/** Widths of the columns; a table with places out of sight cannot ask its cells. */
const WIDTH: Record<ColumnId, string> = {
  name: "w-[23%] max-lg:w-36",
  region: "w-[15%] max-lg:w-36",
  status: "w-[30%] max-lg:w-60",
  holder: "w-[16%] max-lg:w-40",
  since: "w-[16%] max-lg:w-36",
};

/**
 * What the map shows, as a table over it: sorted by any column, narrowed by text, status and the map's window, at any size.
 * What is chosen here is chosen on the map, and the other way round.
 */
export function AtlasTable(props: AtlasTableProps) {
  const { selected, onSelect, parties, day } = props;
  const { t, language } = useMessages();
  const title = useId();
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<StatusName[]>([]);
  const [order, setOrder] = useState<RowOrder>({ column: "status", descending: false });
  // The slider goes on while a large table is still being put in order.
  const rows = useDeferredValue(props.rows);
  const sought = useDeferredValue(text);
  const rankNames = useMemo(() => createNameRanks(language), [language]);
  const [isMeant] = useState(createRowSearch);
  const counts = useMemo(() => countStatuses(rows, chosen), [rows, chosen]);
  const ordered = useMemo(() => orderRows(rows, rankNames(rows), order), [rows, rankNames, order]);
  const listed = useMemo(
    () =>
      ordered.filter((row) => (chosen.length === 0 || chosen.includes(row.status)) && isMeant(row, sought)),
    [ordered, chosen, isMeant, sought],
  );
  const isBehind = props.isUpdating || rows !== props.rows || sought !== text;
  useEscape(true, props.onClose);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // who opens it by keyboard goes on in it, and is back at the button afterwards
    const opener = document.activeElement;
    heading.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  return (
    <section
      aria-labelledby={title}
      data-print="no"
      data-testid="table"
      className="absolute inset-x-0 bottom-0 z-20 flex h-full flex-col border-line border-t bg-surface shadow-raised lg:h-[62%]"
    >
      <header className="flex items-start gap-3 px-4 pt-2 pb-1.5 lg:px-5">
        <div className="min-w-0 grow">
          <h2
            ref={heading}
            tabIndex={-1}
            id={title}
            className="font-semibold outline-none! text-body lg:text-lead"
          >
            {t("table.title", { date: dayInWords(day, language) })}
          </h2>
          <p role="status" className="text-ink-soft text-small">
            {isBehind
              ? t("table.updating")
              : t("table.count", {
                  shown: figureInWords(listed.length, language),
                  all: figureInWords(rows.length, language),
                })}
          </p>
        </div>
        <a
          href={props.csvHref}
          download
          className="touch-target prose-link flex items-center text-small max-lg:max-w-32 max-lg:leading-4"
        >
          {t("table.csv")}
        </a>
        <Button
          onPress={props.onClose}
          aria-label={t("table.close")}
          className="touch-target -mr-2 shrink-0 cursor-pointer rounded-small px-2.5 text-lead hover:bg-sunken"
        >
          ×
        </Button>
      </header>
      <TableFilters
        {...{ text, counts, chosen }}
        onText={setText}
        onChosen={setChosen}
        isWindowOnly={props.isWindowOnly}
        onWindowOnly={props.onWindowOnly}
      />
      <div ref={setFrame} className="min-h-0 grow overflow-auto overscroll-contain border-line border-t">
        <table
          aria-labelledby={title}
          aria-rowcount={listed.length + 1}
          aria-busy={isBehind}
          className="w-full table-fixed border-separate border-spacing-0 max-lg:w-[45rem]"
        >
          <thead>
            <tr aria-rowindex={1} className="h-11">
              {columnIds.map((id) => (
                <SortHeading
                  key={id}
                  id={id}
                  width={WIDTH[id]}
                  sorted={order.column !== id ? null : order.descending ? "descending" : "ascending"}
                  onSort={(descending) => setOrder({ column: id, descending })}
                />
              ))}
            </tr>
          </thead>
          <TableRows
            rows={listed}
            columnCount={columnIds.length}
            {...{ selected, parties, frame, onSelect }}
          />
        </table>
        {listed.length === 0 && !isBehind && (
          <p className="sticky left-0 max-w-read px-4 py-6 text-ink-soft lg:px-5">
            {t(props.rows.length === 0 ? "table.none" : "table.noneFits")}
          </p>
        )}
      </div>
    </section>
  );
}
