import type { KeyboardEvent } from "react";

/** What can be done with a drafted statement. */
export interface ItemDeeds {
  accept: () => void;
  reject: () => void;
  merge: () => void;
  split: () => void;
  toggle: () => void;
  /** Leads to the one before or after it. */
  go: (by: -1 | 1) => void;
}

/** Keys of the head of a drafted statement, where the focus is on it; physical keys, the same on a Ukrainian keyboard. */
const KEYS: Record<string, (deeds: ItemDeeds) => void> = {
  ArrowDown: ({ go }) => go(1),
  ArrowUp: ({ go }) => go(-1),
  KeyJ: ({ go }) => go(1),
  KeyK: ({ go }) => go(-1),
  KeyA: ({ accept }) => accept(),
  KeyR: ({ reject }) => reject(),
  KeyM: ({ merge }) => merge(),
  KeyS: ({ split }) => split(),
  KeyE: ({ toggle }) => toggle(),
};

/** Does what a key at the head of a drafted statement means. Held down, only the arrows go on. */
export function pressDeskKey(event: KeyboardEvent, deeds: ItemDeeds): void {
  const { code, ctrlKey, metaKey, altKey, shiftKey, nativeEvent } = event;
  if (nativeEvent.isComposing || ctrlKey || metaKey || altKey || shiftKey) return;
  const deed = KEYS[code];
  if (!deed) return;
  event.preventDefault();
  event.stopPropagation();
  if (!event.repeat || code.startsWith("Arrow")) deed(deeds);
}
