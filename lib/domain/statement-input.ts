import { z } from "zod";
import { checkClaim, claimFields } from "./claim";
import { statementSchema } from "./statement";

/** A claim as it is entered: its id is given when it is stored. */
const claimInputSchema = claimFields.omit({ id: true, struck: true }).superRefine(checkClaim);

/** A statement as it is entered by form, file or API: without what the store adds. */
export const statementInputSchema = statementSchema.omit({ theatreId: true, struck: true }).extend({
  claims: z.array(claimInputSchema).min(1, { error: "A statement makes at least one claim." }).max(200),
});
export type StatementInput = z.infer<typeof statementInputSchema>;
