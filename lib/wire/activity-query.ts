import { z } from "zod";
import { daySchema } from "@/lib/domain/day";
import { type Noun, recordSchemas } from "@/lib/domain/revision";

/** The nouns that are kept as revisions. */
// The keys of the schemas are the nouns.
export const nouns = Object.keys(recordSchemas) as Noun[];

const orNull = <T extends z.ZodType>(schema: T) => schema.optional().transform((value) => value ?? null);

/** The parameters of the page of activity; absent parts are null. Days are inclusive and in UTC. */
export const activityQuerySchema = z.object({
  author: orNull(z.string().max(200)),
  noun: orNull(z.enum(nouns)),
  from: orNull(daySchema),
  to: orNull(daySchema),
  cursor: orNull(z.string().max(500)),
});
export type ActivityPageQuery = z.output<typeof activityQuerySchema>;
