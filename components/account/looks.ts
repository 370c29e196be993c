/** The button that does what a page is for. */
export const ACTION =
  "touch-target cursor-pointer rounded-small bg-accent px-5 font-semibold text-accent-ink hover:opacity-90 disabled:cursor-wait disabled:opacity-60";

/** A button beside it. */
export const PLAIN_ACTION =
  "touch-target cursor-pointer rounded-small border border-line-strong bg-surface px-4 text-body text-ink hover:bg-sunken disabled:cursor-wait disabled:opacity-60";
