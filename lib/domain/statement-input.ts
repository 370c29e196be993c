import { z } from "zod";
import { checkClaim, claimFields } from "./claim";
import { complaints } from "./complaint";
import { idSchema } from "./identity";
import { MOST_CLAIMS, statementSchema } from "./statement";

/** The fields of a claim as it is entered: its id is given when it is stored. */
const enteredClaim = claimFields.omit({ id: true, struck: true });
export const claimInputSchema = enteredClaim.superRefine(checkClaim);
export type ClaimInput = z.infer<typeof claimInputSchema>;

const claimList = <T extends z.ZodType>(claim: T) =>
  z.array(claim).min(1, { error: complaints.claimsNone }).max(MOST_CLAIMS, { error: complaints.claimsMany });

/** A statement as it is entered by form, file or API: without what the store adds. */
export const statementInputSchema = statementSchema.omit({ theatreId: true, struck: true }).extend({
  /** The other states are reached by review. */
  state: z.enum(["draft", "published"]),
  claims: claimList(claimInputSchema),
});
export type StatementInput = z.infer<typeof statementInputSchema>;

/**
 * What changes of a statement: the fields that are given, each whole. Of `claims` a claim with an id stays that claim, one
 * without is new, and one that is left out is struck. `reason` goes into the history.
 */
export const statementPatchSchema = statementInputSchema
  .extend({ claims: claimList(enteredClaim.extend({ id: idSchema.optional() }).superRefine(checkClaim)) })
  .partial()
  .extend({ reason: z.string().trim().max(1000).nullable().default(null) });
export type StatementPatch = z.infer<typeof statementPatchSchema>;
