"use client";

import type { ReactNode } from "react";
import { SubjectSwatch } from "@/components/map/region-swatch";
import { useMessages } from "@/components/shell/messages-provider";
import { pickName } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import { statusWords } from "@/lib/wire/status-words";
import { dayInWords } from "@/lib/wire/words-of-dates";
import type { AtlasRow } from "./atlas-row";

interface RowCellsProps {
  row: AtlasRow;
  parties: readonly Party[];
  /** The names, as what chooses the row. */
  name: ReactNode;
}

const CELL = `truncate border-line border-b px-3 py-1 text-small group-aria-current:bg-accent-soft
  group-hover:bg-sunken`;

/** The cells of a row: the name stays in sight when a narrow window scrolls the table sideways. */
export function RowCells({ row, parties, name }: RowCellsProps) {
  const { t, language } = useMessages();
  const holder = parties.find(({ key }) => key === row.holder);
  return (
    <>
      <th
        scope="row"
        className={`${CELL} sticky left-0 z-[1] bg-surface text-left font-normal group-aria-current:shadow-[inset_3px_0_0_var(--accent)]`}
      >
        {name}
      </th>
      <td className={CELL}>{row.kind === "region" ? t("table.region.whole") : (row.region ?? "–")}</td>
      <td className={CELL}>
        <span className="flex items-center gap-2.5">
          <SubjectSwatch kind={row.kind} status={row} parties={parties} />
          <span className="line-clamp-2 whitespace-normal leading-4">
            {statusWords(row, parties, language)}
          </span>
        </span>
      </td>
      <td className={CELL}>{holder ? pickName(holder.names, language) : "–"}</td>
      <td className={CELL}>{dayInWords(row.since, language)}</td>
    </>
  );
}
