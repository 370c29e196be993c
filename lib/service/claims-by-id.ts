import { keepOnce } from "@/lib/domain/keep-once";
import type { ResolvableClaim } from "@/lib/domain/resolve/claim-case";

/** The claims of a case by id: made once for each list. */
export const claimsById = keepOnce(
  (claims: readonly ResolvableClaim[]): ReadonlyMap<string, ResolvableClaim> =>
    new Map(claims.map((claim) => [claim.id, claim])),
);
