"use client";

import { useContext, useEffect, useEffectEvent } from "react";
import { ComboBoxStateContext, ListBoxItem } from "react-aria-components";
import type { Pickable } from "@/components/form/picker";

const OPTION = `flex min-h-11 cursor-pointer gap-2 px-3 py-2 outline-none data-focused:bg-accent-soft data-hovered:bg-accent-soft`;

/** One option of the list, with what tells it apart from others of its name. */
export function PickerOption({ option, number }: { option: Pickable; number: number | null }) {
  const { id, name, detail } = option;
  return (
    <ListBoxItem
      id={id}
      textValue={name}
      aria-label={[name, detail].filter(Boolean).join(", ")}
      className={OPTION}
    >
      {number !== null && <span className="w-5 shrink-0 text-right font-semibold text-accent">{number}</span>}
      <span className="min-w-0">
        <span className="block font-semibold">{name}</span>
        <span className="block text-ink-soft text-small">{detail}</span>
      </span>
    </ListBoxItem>
  );
}

/**
 * Opens the list for an answer that came after the page had moved, and again when the page moves under it: whatever scrolls
 * closes a list, be it Tab into the field or what the form shows above it meanwhile. Null leaves it closed.
 */
export function ReopenList({ answer }: { answer: object | null }) {
  const list = useContext(ComboBoxStateContext);
  const isOpen = list?.isOpen ?? false;
  const open = useEffectEvent(() => {
    if (list?.isFocused) list.open(null, "input");
  });
  useEffect(() => {
    if (answer !== null && !isOpen) open();
  }, [answer, isOpen]);
  return null;
}
