import type { ReactNode } from "react";

/** How a field of a filter form looks. */
export const FIELD =
  "touch-target w-full rounded-small border border-line-strong bg-surface px-3 text-body text-ink";

const LINES = { phone: "max-sm:col-span-full", narrow: "max-lg:col-span-full" };

interface LabelledProps {
  label: string;
  /** Where it takes a line of its own: on a phone, or wherever the fields do not fit on one line. */
  lineOn?: "phone" | "narrow";
  children: ReactNode;
}

/** A field of a filter form under its label. */
export function Labelled({ label, lineOn, children }: LabelledProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={`block min-w-0 ${lineOn ? LINES[lineOn] : ""}`}>
      <span className="mb-1 block text-ink-soft text-small">{label}</span>
      {children}
    </label>
  );
}
