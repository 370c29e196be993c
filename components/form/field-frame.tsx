"use client";

import { type ReactNode, useId } from "react";

/** What every field of a form says of itself. */
export interface FieldWords {
  label: string;
  help?: string | undefined;
  /** What is wrong and the cure; stands at the field. */
  error?: string | undefined;
}

/** What ties a control to its words: spread it on the control. */
export interface ControlTies {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

/** A control under its label, with help and error below it, all tied together for screen readers. */
export function FieldFrame({
  label,
  help,
  error,
  id,
  children,
}: FieldWords & { id?: string | undefined; children: (ties: ControlTies) => ReactNode }) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const describedBy = [help && `${controlId}-help`, error && `${controlId}-error`].filter(Boolean).join(" ");
  return (
    <div className="flex min-w-0 flex-col">
      <label htmlFor={controlId} className="mb-1 block text-ink-soft text-small">
        {label}
      </label>
      {children({
        id: controlId,
        ...(describedBy && { "aria-describedby": describedBy }),
        ...(error && { "aria-invalid": true }),
      })}
      {error && (
        <p id={`${controlId}-error`} className="mt-1 text-danger text-small">
          {error}
        </p>
      )}
      {help && (
        <p id={`${controlId}-help`} className="mt-1 text-ink-soft text-small">
          {help}
        </p>
      )}
    </div>
  );
}
