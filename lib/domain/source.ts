import { z } from "zod";
import { idSchema, partyKeySchema, webAddressSchema } from "./identity";
import { namesSchema } from "./names";
import { reasonSchema } from "./reason";

export const sourceKinds = [
  "government",
  "military",
  "official",
  "brigade",
  "newsAgency",
  "newsOutlet",
  "channel",
  "mappingProject",
  "analyst",
  "thinkTank",
  "other",
] as const;

/** Admiralty grades of a source: A completely reliable to E unreliable, F reliability cannot be judged. */
export const reliabilityGrades = ["A", "B", "C", "D", "E", "F"] as const;

/** Whoever speaks or carries. `alignment` says whose interest its word serves (null: independent); `reliability` null is not yet graded. */
export const sourceSchema = z.strictObject({
  theatreId: idSchema,
  names: namesSchema,
  kind: z.enum(sourceKinds),
  alignment: partyKeySchema.nullable(),
  reliability: z
    .strictObject({
      grade: z.enum(reliabilityGrades),
      reason: z.string().trim().min(1, { error: "Say why this grade." }).max(1000),
    })
    .nullable(),
  url: webAddressSchema.nullable(),
  note: z.string().trim().max(1000).nullable(),
});
export type Source = z.infer<typeof sourceSchema>;

/** A source as it is entered: without what the store adds. */
export const sourceInputSchema = sourceSchema.omit({ theatreId: true });

/** What changes of a source: the fields that are given, each whole. `reason` goes into the history. */
export const sourcePatchSchema = sourceInputSchema.partial().extend({ reason: reasonSchema });
