import { useCallback, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
/** What was chosen since the page was loaded: holds also where the browser stores nothing. */
const chosen = new Map<string, string>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * One of a few choices, remembered until the browser's tab is closed. What is stored and is no choice counts as the
 * default.
 */
export function useVisitChoice<Choice extends string>(
  key: string,
  choices: readonly Choice[],
  byDefault: Choice,
): [Choice, (choice: Choice) => void] {
  const stored = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  const choose = useCallback(
    (choice: Choice) => {
      chosen.set(key, choice);
      try {
        sessionStorage.setItem(key, choice);
      } catch {
        // storage is full or forbidden: the choice lives as long as the page
      }
      for (const listener of listeners) listener();
    },
    [key],
  );
  return [choices.find((choice) => choice === stored) ?? byDefault, choose];
}

function read(key: string): string | null {
  try {
    return chosen.get(key) ?? sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
