"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Role } from "@/lib/domain/role";

/** Who is signed in. */
export interface Reader {
  name: string;
  role: Role;
}

const ReaderContext = createContext<Reader | null>(null);

/** Tells all client components below who is signed in; null is nobody. */
export function ReaderProvider({ reader, children }: { reader: Reader | null; children: ReactNode }) {
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

/** Who is signed in, or null. What somebody may do is decided on the server; this only says what to show. */
export const useReader = (): Reader | null => useContext(ReaderContext);
