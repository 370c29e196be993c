"use client";

import { useEffect, useEffectEvent } from "react";

/** Runs on Escape while `active`, unless the key closes a dialog first. */
export function useEscape(active: boolean, run: () => void): void {
  const leave = useEffectEvent(run);
  useEffect(() => {
    if (!active) return;
    const press = (event: KeyboardEvent) => {
      // Heard before the dialog is: afterwards it would be gone, and one key would do two things.
      if (event.key === "Escape" && !document.querySelector('[role="dialog"]')) leave();
    };
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, [active]);
}
