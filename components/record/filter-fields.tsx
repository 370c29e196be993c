import Link from "next/link";
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

interface FilterActionsProps {
  apply: string;
  /** The way back to everything; null while nothing is narrowed. */
  clear: { label: string; href: string } | null;
  /** Says that both days are included; the day fields point at it. Absent where there are none. */
  inclusive?: string;
}

/** The last line of a filter form. */
export function FilterActions({ apply, clear, inclusive }: FilterActionsProps) {
  return (
    <div className="col-span-full flex flex-wrap items-center gap-x-5 gap-y-2">
      <button
        type="submit"
        className="touch-target cursor-pointer rounded-small bg-accent px-5 font-semibold text-accent-ink hover:opacity-90"
      >
        {apply}
      </button>
      {clear && (
        <Link href={clear.href} className="touch-target prose-link inline-flex items-center">
          {clear.label}
        </Link>
      )}
      {inclusive && (
        <p id="inclusive" className="text-ink-soft text-small">
          {inclusive}
        </p>
      )}
    </div>
  );
}
