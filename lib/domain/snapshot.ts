import { z } from "zod";
import { type ClaimFilter, claimFilterSchema } from "./claim-filter";
import { complaints } from "./complaint";
import { daySchema } from "./day";
import { idSchema } from "./identity";
import { languageSchema } from "./names";
import { asKnownSchema, readViewpoint } from "./viewpoint";

const degrees = (least: number, most: number, error: string) =>
  z.number().min(least, { error }).max(most, { error });

/** A window on the map: west, south, east, north in degrees. */
export const boundsSchema = z
  .tuple([
    degrees(-180, 180, complaints.longitude),
    degrees(-85, 85, complaints.latitude),
    degrees(-180, 180, complaints.longitude),
    degrees(-85, 85, complaints.latitude),
  ])
  .refine(([west, south, east, north]) => west < east && south < north, { error: complaints.bounds });
export type Bounds = z.infer<typeof boundsSchema>;

const { sourceKinds, verdicts, assertions, sourceId } = claimFilterSchema.shape;
/** A list, or the same as a parameter of an address has it, with commas. */
const list = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === "string" ? value.split(",") : value), schema).optional();
const inOrder = <T extends string>(one: readonly T[] = [], other: readonly T[] = []): T[] =>
  [...new Set([...one, ...other])].sort();

/**
 * A filter of which parts may be left out, by the names that the API's answers give them or by those of its parameters;
 * its lists in one order, so that equal filters are equal.
 */
const filtersSchema = z
  .strictObject({
    ...{ sourceKinds: sourceKinds.optional(), sourceKind: list(sourceKinds) },
    ...{ verdicts: verdicts.optional(), verdict: list(verdicts) },
    ...{ assertions: assertions.optional(), assertion: list(assertions) },
    ...{ sourceId: sourceId.optional(), source: sourceId.optional() },
  })
  .default({})
  .transform(
    (given): ClaimFilter => ({
      sourceKinds: inOrder(given.sourceKinds, given.sourceKind),
      sourceId: given.sourceId ?? given.source ?? null,
      verdicts: inOrder(given.verdicts, given.verdict),
      assertions: inOrder(given.assertions, given.assertion),
    }),
  );

/** Words of the one who freezes a view: part of what is frozen. */
const words = (most: number) => z.string().trim().max(most).nullable().default(null);

/**
 * A view to freeze. What is left out is as the map opens: all sources, in hindsight, unfiltered, as known now. `lang` is the
 * language of the picture that goes with the link.
 */
export const freezeSchema = z.strictObject({
  date: daySchema,
  compareDate: daySchema.nullable().default(null),
  viewpoint: z
    .string()
    .max(100)
    .refine((text) => readViewpoint(text) !== null, { error: complaints.viewpoint })
    .default("all"),
  asKnown: asKnownSchema.default("hindsight"),
  filters: filtersSchema,
  bounds: boundsSchema.nullable().default(null),
  place: idSchema.nullable().default(null),
  region: idSchema.nullable().default(null),
  title: words(160),
  note: words(2000),
  lang: languageSchema.default("en"),
  knownAsOf: z.iso.datetime().nullable().default(null),
});
export type Freeze = z.infer<typeof freezeSchema>;

/** What the atlas calls a snapshot in its own lists; null takes the label away. Never part of what is frozen. */
export const labelSchema = z.strictObject({ label: z.string().trim().min(1).max(160).nullable() });
