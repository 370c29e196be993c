import { z } from "zod";
import { claimSchema } from "./claim";
import { complaints } from "./complaint";
import { edtfSchema } from "./edtf-date";
import { idSchema, webAddressSchema } from "./identity";

/**
 * Where a statement stands: `draft` waits for an editor, who publishes it, returns it to its author with a comment or
 * rejects it. Only `published` is ever seen outside.
 */
const statementStates = ["draft", "returned", "rejected", "published"] as const;
export type StatementState = (typeof statementStates)[number];

/** Where a statement stands that is not published. */
export const draftStates = ["draft", "returned", "rejected"] as const satisfies StatementState[];
export type DraftState = (typeof draftStates)[number];

/** A statement is entered with at most so many claims; kept are also those that were struck since. */
export const MOST_CLAIMS = 200;
export const MOST_CLAIMS_KEPT = 2000;

/** One utterance: who said it, through whom it reached us, when, and the claims it makes. `relay` runs from the speaker's first carrier to the outlet. */
export const statementSchema = z.strictObject({
  theatreId: idSchema,
  state: z.enum(statementStates),
  struck: z.boolean(),
  speakerId: idSchema,
  relay: z.array(idSchema).max(10),
  saidOn: edtfSchema,
  /** The day the outlet published it, as EDTF where the day itself is uncertain. */
  publishedOn: edtfSchema.nullable(),
  url: webAddressSchema.nullable(),
  archivedUrl: webAddressSchema.nullable(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, { error: complaints.language })
    .nullable(),
  /** The source's own words, as far as they may be quoted. */
  excerpt: z.string().trim().min(1).max(2000).nullable(),
  /** What was said, in our words. */
  summary: z.string().trim().min(1, { error: complaints.summary }).max(2000),
  claims: z.array(claimSchema).min(1, { error: complaints.claimsNone }).max(MOST_CLAIMS_KEPT),
});
export type Statement = z.infer<typeof statementSchema>;
