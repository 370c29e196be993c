"use client";

import type { ReactNode } from "react";
import { useMessages } from "@/components/shell/messages-provider";
import { Cut, useMore } from "./use-more";

interface ChoiceListProps<T> {
  id: string;
  title: string;
  lead: string;
  list: { total: number; items: readonly T[] };
  /** What the file says, and why that is not enough. */
  head: (item: T) => ReactNode;
  /** What there is to choose. */
  children: (item: T) => ReactNode;
}

/** Words of a file that can mean several things or nothing, each with a choice beside it. Nothing where there are none. */
export function ChoiceList<T extends { key: string; rows: number; firstRow: number }>(
  props: ChoiceListProps<T>,
) {
  const { id, title, lead, list, head, children } = props;
  const { t } = useMessages();
  const { shown, more } = useMore(list.items);
  if (list.total === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-10">
      <h3 id={id} className="font-semibold text-lead">
        {title} ({list.total})
      </h3>
      <p className="mb-4 max-w-read text-ink-soft">{lead}</p>
      <ul className="border-line border-t">
        {shown.map((item) => (
          <li
            key={item.key}
            className="grid gap-x-8 gap-y-2 border-line border-b py-4 md:grid-cols-[1fr_minmax(0,24rem)]"
          >
            <div className="min-w-0">
              <p>{head(item)}</p>
              <p className="text-ink-soft text-small">
                {t("import.places.rows", { rows: item.rows, row: item.firstRow })}
              </p>
            </div>
            <div className="min-w-0">{children(item)}</div>
          </li>
        ))}
      </ul>
      {more}
      <Cut list={list} />
    </section>
  );
}
