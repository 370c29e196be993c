import { z } from "zod";
import { daySchema } from "./day";
import { partyKeySchema } from "./identity";
import { namesSchema } from "./names";
import { reasonSchema } from "./reason";

/** A side of a theatre. Its colour is data: six hex digits. */
export const partySchema = z.strictObject({
  key: partyKeySchema,
  names: namesSchema,
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, { error: "Write the colour as # and six hex digits, for example #d55e00." }),
});
export type Party = z.infer<typeof partySchema>;

/** One conflict area: its parties and its first day. Who held what on that day stands with its regions and places. */
export const theatreSchema = z.strictObject({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
      error: "A slug has lower-case letters, digits and inner hyphens.",
    })
    .max(60),
  names: namesSchema,
  startsOn: daySchema,
  parties: z
    .array(partySchema)
    .min(2, { error: "A theatre has at least two parties." })
    .max(12)
    .refine((parties) => new Set(parties.map((party) => party.key)).size === parties.length, {
      error: "Two parties have the same key.",
    }),
});
export type Theatre = z.infer<typeof theatreSchema>;

/** What changes of a theatre: the fields that are given, each whole; a party that is left out of `parties` goes. Its slug is in every link, and stays. */
export const theatrePatchSchema = theatreSchema
  .omit({ slug: true })
  .partial()
  .extend({ reason: reasonSchema });
