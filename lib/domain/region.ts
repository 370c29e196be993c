import { z } from "zod";
import { areaGeometrySchema } from "./geometry";
import { idSchema, partyKeySchema } from "./identity";
import { namesSchema } from "./names";
import { reasonSchema } from "./reason";

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

/** What changes of a region: the fields that are given, each whole. Its key is in addresses and files, and stays. */
export const regionPatchSchema = regionSchema
  .omit({ theatreId: true, key: true })
  .partial()
  .extend({ reason: reasonSchema });

const featureSchema = z.looseObject({
  type: z.literal("Feature"),
  properties: z.looseObject(
    {
      key: regionSchema.shape.key,
      names: regionSchema.shape.names,
      country: regionSchema.shape.country,
      admin1: regionSchema.shape.admin1.optional(),
      baseline: regionSchema.shape.baseline.optional(),
    },
    { error: "Give the region's key, names and country here." },
  ),
  geometry: areaGeometrySchema,
});

/**
 * Regions as they are brought in: a GeoJSON FeatureCollection like the one the API gives of a theatre's regions. A key that
 * is known changes its region; where `admin1` or `baseline` is left out, what it was stays.
 */
export const regionFileSchema = z.looseObject({
  type: z.literal("FeatureCollection", { error: "Send a GeoJSON FeatureCollection." }),
  features: z
    .array(featureSchema)
    .min(1, { error: "There is no region in this file." })
    .max(500, { error: "Bring in at most 500 regions at a time." })
    .superRefine((features, context) => {
      const seen = new Set<string>();
      for (const [index, { properties }] of features.entries()) {
        if (seen.has(properties.key))
          context.addIssue({
            code: "custom",
            path: [index, "properties", "key"],
            message: `Two regions have the key ${properties.key}: choose a property that tells them apart.`,
          });
        seen.add(properties.key);
      }
    }),
  reason: reasonSchema,
});
export type RegionFile = z.infer<typeof regionFileSchema>;
