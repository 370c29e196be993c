import type { ReactNode } from "react";

/** A titled part of a page about accounts. */
export function AccountSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-12">
      <h2 id={id} className="mb-3 font-semibold text-title">
        {title}
      </h2>
      {children}
    </section>
  );
}
