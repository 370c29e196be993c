import { z } from "zod";
import { positionSchema } from "./geometry";
import { idSchema, partyKeySchema } from "./identity";
import type { Language } from "./names";
import { reasonSchema } from "./reason";

/** One spelling of a place's name. `lang` is a BCP 47 code, or null where nobody said which language it is. */
export const placeNameSchema = z.strictObject({
  text: z.string().trim().min(1, { error: "Give the name." }).max(200),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
      error: "Give the language as a BCP 47 code, for example uk.",
    })
    .nullable(),
  preferred: z.boolean(),
});
export type PlaceName = z.infer<typeof placeNameSchema>;

/** A settlement of the gazetteer. Without a position it is kept, found and listed, but not drawn. */
export const placeSchema = z.strictObject({
  theatreId: idSchema,
  /** Null for a place outside the theatre's regions: searchable, without a catchment. */
  regionId: idSchema.nullable(),
  geonameId: z.number().int().positive().max(2_147_483_647).nullable(),
  kind: z.enum(["village", "town", "city"]),
  population: z.number().int().nonnegative().max(2_147_483_647).nullable(),
  position: positionSchema.nullable(),
  /** Where the position comes from; null together with it. */
  positionSource: z.string().max(300).nullable(),
  names: z.array(placeNameSchema).min(1, { error: "Give the place at least one name." }).max(200),
  /** Overrides the region's baseline for this place; `party` null is "unknown". */
  baseline: z.strictObject({ party: partyKeySchema.nullable() }).nullable(),
});
export type Place = z.infer<typeof placeSchema>;

/** What is entered of a place: all but what the store adds. Without `regionId` its region is the one its position lies in. */
const placeFieldsSchema = placeSchema
  .omit({ theatreId: true, regionId: true })
  .extend({ regionId: idSchema.nullable().optional() });

/** A place as it is entered; what may be unknown may be left out. */
export const placeInputSchema = placeFieldsSchema.extend({
  geonameId: placeSchema.shape.geonameId.default(null),
  kind: placeSchema.shape.kind.default("village"),
  population: placeSchema.shape.population.default(null),
  position: placeSchema.shape.position.default(null),
  positionSource: placeSchema.shape.positionSource.default(null),
  baseline: placeSchema.shape.baseline.default(null),
  reason: reasonSchema,
});

/** What changes of a place: the fields that are given, each whole. `reason` goes into the history. */
export const placePatchSchema = placeFieldsSchema.partial().extend({ reason: reasonSchema });

/** The name to show for a place: the preferred one of the language, else any of it, else English, else the first. */
export function placeName(place: Pick<Place, "names">, language: Language): string {
  const ranked = [language, "en"].flatMap((lang) => {
    const spoken = place.names.filter((name) => name.lang === lang);
    return [...spoken.filter((name) => name.preferred), ...spoken];
  });
  return (ranked[0] ?? place.names[0])?.text ?? "";
}
