"use client";

import { type ComponentProps, useId } from "react";

/** A box to tick, with its label beside it. */
export function Tick({ label, help, ...input }: { label: string; help?: string } & ComponentProps<"input">) {
  const id = useId();
  return (
    <div>
      <label className="touch-target inline-flex cursor-pointer items-center gap-3">
        <input
          {...input}
          type="checkbox"
          {...(help && { "aria-describedby": id })}
          className="size-5 shrink-0 cursor-pointer accent-accent"
        />
        <span>{label}</span>
      </label>
      {help && (
        <p id={id} className="ml-8 text-ink-soft text-small">
          {help}
        </p>
      )}
    </div>
  );
}
