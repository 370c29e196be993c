import type { ReactNode } from "react";

/** A form that opens under its own name; works before scripts do. */
export function Disclosure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="group/disclosure max-w-read" data-print="no">
      <summary className="touch-target inline-flex cursor-pointer items-center rounded-small border border-line-strong bg-surface px-4 text-body hover:bg-sunken group-open/disclosure:bg-sunken [&::-webkit-details-marker]:hidden">
        <span aria-hidden="true" className="mr-2 text-ink-soft group-open/disclosure:rotate-90">
          ›
        </span>
        {label}
      </summary>
      <div className="mt-3 mb-4 border-line-strong border-l-2 pl-4">{children}</div>
    </details>
  );
}
