import type { ReactNode } from "react";

/** A sample of the legend with its name and what it means. */
export function LegendRow({ sample, name, meaning }: { sample: ReactNode; name: string; meaning: string }) {
  return (
    <li className="flex min-h-6 items-center gap-2.5 text-small">
      <span className="flex w-[4.75rem] shrink-0 gap-1.5">{sample}</span>
      <span>
        <span className="font-semibold">{name}</span>
        <span className="text-ink-soft"> {meaning}</span>
      </span>
    </li>
  );
}
