"use client";

import { useEffect, useState } from "react";
import type { Day } from "@/lib/domain/day";
import { type AtlasView, parseView, serializeView } from "@/lib/wire/view-url";

/** Browsers refuse addresses that change more often than some hundred times in half a minute. */
const WRITE_DELAY_MS = 250;

/** Marks an entry of the browser's history whose address was written here: it holds more than the page was opened with. */
const CHOSEN = { isViewChosen: true };

/** What the address holds, where the browser's own way back restored a page that was made for an earlier one. */
function readChosenView(): AtlasView | null {
  const state: unknown = window.history.state;
  const isChosen = typeof state === "object" && state !== null && "isViewChosen" in state;
  return isChosen ? parseView(Object.fromEntries(new URLSearchParams(window.location.search))).view : null;
}

/**
 * The view and the way to change it. The address follows it; once something was chosen it always names the day, so
 * that a link copied today shows the same day next year. `openingDay` is the day shown where the view names none.
 */
export function useAtlasView(initial: AtlasView, openingDay: Day) {
  const [view, setView] = useState(initial);
  const [isChosen, setIsChosen] = useState(false);
  const change = (patch: Partial<AtlasView>) => {
    setIsChosen(true);
    setView((before) => ({ ...before, date: before.date ?? openingDay, ...patch }));
  };
  useEffect(() => {
    const chosen = readChosenView();
    if (chosen) setView(chosen);
  }, []);
  useEffect(() => {
    if (!isChosen) return;
    const write = () => {
      // The language may have been put into the address by the page's own switch: it stays.
      const link = `${window.location.pathname}${serializeView(view)}${window.location.hash}`;
      window.history.replaceState(CHOSEN, "", link);
    };
    const timer = window.setTimeout(write, WRITE_DELAY_MS);
    return () => window.clearTimeout(timer);
  }, [view, isChosen]);
  return { view, change };
}
