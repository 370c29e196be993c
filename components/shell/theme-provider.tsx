"use client";

import { createContext, type ReactNode, useContext, useMemo, useState, useSyncExternalStore } from "react";

export type ThemeChoice = "light" | "dark" | "system";

interface Theme {
  choice: ThemeChoice;
  /** What is on the screen now: the choice, or the device's wish. */
  shown: "light" | "dark";
  choose: (choice: ThemeChoice) => void;
}

const ThemeContext = createContext<Theme | null>(null);

const YEAR_SECONDS = 365 * 24 * 60 * 60;
const DARK = "(prefers-color-scheme: dark)";

function watchDevice(onChange: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** Holds the colours: served with the page from the cookie `theme`, changed at once and remembered in it. */
export function ThemeProvider({ initial, children }: { initial: ThemeChoice; children: ReactNode }) {
  const [choice, setChoice] = useState(initial);
  const deviceIsDark = useSyncExternalStore(
    watchDevice,
    () => window.matchMedia(DARK).matches,
    () => false,
  );
  const theme = useMemo<Theme>(() => {
    const device = deviceIsDark ? "dark" : "light";
    return {
      choice,
      shown: choice === "system" ? device : choice,
      choose: (next) => {
        setChoice(next);
        document.documentElement.dataset.theme = next;
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
        document.cookie = `theme=${next}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
      },
    };
  }, [choice, deviceIsDark]);
  return <ThemeContext value={theme}>{children}</ThemeContext>;
}

/** The colours on the screen and the way to change them; the map repaints when `shown` changes. */
export function useTheme(): Theme {
  const theme = useContext(ThemeContext);
  if (!theme) throw new Error("useTheme() was called outside <PageProviders>.");
  return theme;
}
