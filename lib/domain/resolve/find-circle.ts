import type { ResolvableClaim } from "./claim-case";
import { compareEntries } from "./ledger-order";

/**
 * Whether a link from one claim to another is void: it closes a circle of links and does not point at a claim that entered
 * the ledger before. Nobody can speak of what was not yet said, so where claims speak of one another in a circle only the
 * links back in time count. `next` gives the claims that a claim links to. The answer depends on the circle alone: it is
 * the same in every set of claims that holds the circle.
 */
export function isVoidLink<Claim extends Pick<ResolvableClaim, "recordedAt" | "ordinal" | "id">>(
  from: Claim,
  to: Claim,
  next: (claim: Claim) => Claim[],
): boolean {
  if (compareEntries(to, from) < 0) return false;
  const reached = new Set([to]);
  for (const claim of reached) for (const other of next(claim)) reached.add(other); // a Set also walks what is added on the way
  return reached.has(from);
}
