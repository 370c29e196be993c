"use client";

import { useEffect, useEffectEvent } from "react";

/** Runs on Escape while `active`, unless the key closes a dialog or a list, or empties a search field, first. */
export function useEscape(active: boolean, run: () => void): void {
  const leave = useEffectEvent(run);
  useEffect(() => {
    if (!active) return;
    const press = (event: KeyboardEvent) => {
      // Heard before they are: afterwards they would be gone, and one key would do two things.
      const open = document.querySelector('[role="dialog"], [role="combobox"][aria-expanded="true"]');
      // In a search field with text the key empties the field.
      const { target } = event;
      const isSearched =
        target instanceof HTMLInputElement && target.type === "search" && target.value !== "";
      if (event.key === "Escape" && !open && !isSearched) leave();
    };
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, [active]);
}
