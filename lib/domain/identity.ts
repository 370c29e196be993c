import { z } from "zod";

/** An identifier of a record: lower-case letters, digits and inner hyphens, so that it can be read aloud and never ends a link in punctuation. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: "An id has lower-case letters, digits and inner hyphens only.",
  })
  .max(64);

/** The key of a party inside its theatre, for example `ua`. */
export const partyKeySchema = z.string().regex(/^[a-z][a-z0-9]{0,15}$/, {
  error: "A party's key is 1 to 16 lower-case letters or digits and begins with a letter.",
});
export type PartyKey = z.infer<typeof partyKeySchema>;

/** A web address that may be linked: http or https only. */
export const webAddressSchema = z
  .url({ protocol: /^https?$/, error: "Give a full web address that begins with http:// or https://." })
  .max(2000);
