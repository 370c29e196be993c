import { z } from "zod";
import { areaGeometrySchema } from "./geometry";
import { idSchema, partyKeySchema } from "./identity";
import { namesSchema } from "./names";

/** A first-level division with its outline and its holder on the theatre's first day (`baseline`; null is unknown). */
export const regionSchema = z.strictObject({
  theatreId: idSchema,
  key: idSchema,
  names: namesSchema,
  country: z.string().regex(/^[A-Z]{2}$/, { error: "Give the country as two capital letters (ISO 3166-1)." }),
  /** GeoNames first-level code with country, for example `UA.21`: how a gazetteer import finds the region. */
  admin1: z.string().max(20).nullable(),
  geometry: areaGeometrySchema,
  baseline: partyKeySchema.nullable(),
});
export type Region = z.infer<typeof regionSchema>;
