"use client";

import type { KeyboardEvent } from "react";
import type { ClaimMoves } from "./use-claims";

interface FormKeys {
  claims: ClaimMoves;
  onSave: () => void;
  onSaveAndNext: () => void;
}

/** The keys of the form, wherever in it the focus is. A claim's own keys mean the claim that has the focus. */
export function pressFormKey(
  event: KeyboardEvent<HTMLFormElement>,
  { claims, onSave, onSaveAndNext }: FormKeys,
): void {
  const { code, shiftKey, altKey, nativeEvent } = event;
  if (nativeEvent.isComposing) return;
  const isControl = event.ctrlKey || event.metaKey;
  const isEnter = code === "Enter" || code === "NumpadEnter";
  const box = event.target instanceof Element ? event.target.closest("[data-claim]") : null;
  const current = Number(box?.getAttribute("data-claim") ?? claims.keys.length - 1);
  const deed =
    isControl && isEnter && !altKey
      ? shiftKey
        ? onSaveAndNext
        : onSave
      : altKey && !isControl && isEnter
        ? shiftKey
          ? () => claims.duplicate(current)
          : claims.add
        : altKey && !isControl && code === "PageUp"
          ? () => claims.move(current, -1)
          : altKey && !isControl && code === "PageDown"
            ? () => claims.move(current, 1)
            : altKey && !isControl && code === "Delete"
              ? () => claims.remove(current)
              : null;
  if (!deed) return;
  event.preventDefault();
  event.stopPropagation();
  deed();
}
