import { z } from "zod";
import { complaints } from "./complaint";

/** An identifier of a record: lower-case letters, digits and inner hyphens, so that it can be read aloud and never ends a link in punctuation. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: complaints.id,
  })
  .max(64);

/** The key of a party inside its theatre, for example `ua`. */
export const partyKeySchema = z.string().regex(/^[a-z][a-z0-9]{0,15}$/, {
  error: complaints.partyKey,
});
export type PartyKey = z.infer<typeof partyKeySchema>;

/** A web address that may be linked: http or https only. */
export const webAddressSchema = z.url({ protocol: /^https?$/, error: complaints.webAddress }).max(2000);
