import type { StatusName } from "@/lib/domain/resolve/status";

/** What is most in dispute comes first, what nobody disputes last. */
export const statusOrder: readonly StatusName[] = [
  "contested",
  "claimed",
  "unknown",
  "assessed",
  "agreed",
  "verified",
  "baseline",
];
