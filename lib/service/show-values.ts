import { createHash } from "node:crypto";
import type { Claim } from "@/lib/domain/claim";
import type { RecordValue } from "@/lib/domain/revision";
import { mayDo, type Role } from "@/lib/domain/role";
import {
  isPublicClaim,
  isPublicStatement,
  isPublicVerification,
  maySeeEvidence,
  maySeeStatement,
  maySeeStruck,
  type Onlooker,
} from "@/lib/domain/visibility";

// What a reader may see of one saved value of a record, as histories tell it; null for nothing.

/**
 * Of a statement. `now` are the claims that are not struck now: for those who may not see what was struck, one that is struck
 * now stays out of the history too, wherever it stood. `hidden` are the claims of other statements that not everybody may see: to
 * the public no answer names one.
 */
export function shownStatement(
  value: RecordValue<"statement">,
  onlooker: Onlooker,
  now: ReadonlySet<string>,
  hidden: ReadonlySet<string> = new Set(),
): object | null {
  if (!maySeeStatement(value, onlooker)) return null;
  const { theatreId: _, ...fields } = value;
  if (maySeeStruck(onlooker.role) || !isPublicStatement(value)) return fields;
  const shown = value.claims.filter((claim) => isPublicClaim(claim) && now.has(claim.id));
  return { ...fields, claims: shown.map((claim) => withoutHidden(claim, hidden)) };
}

/** A claim without its answers to claims that not everybody may see. */
export const withoutHidden = (claim: Claim, hidden: ReadonlySet<string>): Claim => ({
  ...claim,
  answers: claim.answers.filter(({ claimId }) => !hidden.has(claimId)),
});

/** Of a verification, whose claim the reader sees. */
export function shownVerification(value: RecordValue<"verification">, role: Role): object | null {
  const { theatreId: _, claimId: __, ...fields } = value;
  return isPublicVerification(value) || maySeeStruck(role) ? fields : null;
}

/** Of a region: its outline as a count of points and a digest, which tell whether it changed. */
export function shownRegion({ geometry, ...fields }: RecordValue<"region">): object {
  const text = JSON.stringify(geometry);
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 12);
  return { ...fields, geometry: `${geometry.type}, ${text.split("],[").length} points, ${digest}` };
}

/** Of evidence, whose statement or verification the reader sees. Who may not withhold is not told that anything was. */
export function shownEvidence(value: RecordValue<"evidence">, role: Role): object | null {
  const { theatreId: _, statementId: __, verificationId: ___, withheld, struck, ...fields } = value;
  if (!maySeeEvidence(value, role)) return null;
  return {
    ...fields,
    ...(maySeeStruck(role) && { struck }),
    ...(mayDo(role, "withhold") && { withheld }),
  };
}
