import type { ReactNode } from "react";

/** A titled part of a page of prose that can be linked to. */
export function Chapter({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="scroll-mt-20 border-line border-t pt-8 pb-10 first:border-t-0 first:pt-0"
    >
      <h2 id={`${id}-title`} className="mb-3 font-semibold text-title">
        {title}
      </h2>
      <div className="max-w-read space-y-4">{children}</div>
    </section>
  );
}
