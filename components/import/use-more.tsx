"use client";

import { type ReactNode, useState } from "react";
import { PLAIN_ACTION } from "@/components/account/looks";
import { useMessages } from "@/components/shell/messages-provider";

const SHOWN_FIRST = 30;

/** The first of a list, and the button that shows the rest of it (null where there is none). */
export function useMore<T>(items: readonly T[]): { shown: readonly T[]; more: ReactNode } {
  const { t } = useMessages();
  const [isWhole, setWhole] = useState(false);
  const rest = items.length - SHOWN_FIRST;
  if (isWhole || rest <= 0) return { shown: items, more: null };
  return {
    shown: items.slice(0, SHOWN_FIRST),
    more: (
      <button type="button" className={`${PLAIN_ACTION} mt-3`} onClick={() => setWhole(true)}>
        {t("import.more", { count: rest })}
      </button>
    ),
  };
}

/** Says how many more there are than the report lists. */
export function Cut({ list: { total, items } }: { list: { total: number; items: readonly unknown[] } }) {
  const { t } = useMessages();
  const cut = total - items.length;
  return cut > 0 ? <p className="mt-3 text-ink-soft text-small">{t("import.cut", { count: cut })}</p> : null;
}
