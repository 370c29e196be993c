import type { ReactNode } from "react";

/** A word that stands out beside a record: that it is struck, that it is withheld. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="ml-2 inline-block rounded-small border border-danger px-1.5 text-danger text-small first:ml-0">
      {children}
    </span>
  );
}
