import { z } from "zod";
import { type ComplaintKey, complaints } from "./complaint";
import { edtfSchema } from "./edtf-date";
import { areaGeometrySchema, lineGeometrySchema } from "./geometry";
import { idSchema, partyKeySchema } from "./identity";

export const assertions = ["control", "contested", "advance", "withdrawal", "denial", "intent"] as const;
export const actions = ["captured", "recaptured", "holds", "infiltrated"] as const;
export const denialSubjects = ["control", "advance", "intent"] as const;
export const answerKinds = ["confirms", "denies", "doubts", "repeats", "corrects", "retracts"] as const;
const modifiers = ["exact", "about", "atLeast", "atMost"] as const;

const regionIds = z.array(idSchema).max(20);
const words = z.string().trim().min(1).max(300);

/** What a claim is about. Whatever cannot be drawn (an area in words, an unnamed count) is kept as said. */
export const targetSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("place"), placeId: idSchema }),
  z.strictObject({ kind: z.literal("region"), regionId: idSchema }),
  z.strictObject({
    kind: z.literal("area"),
    description: words,
    regionIds,
    geometry: areaGeometrySchema.nullable(),
    /** Depth in km of a strip along what the description names. */
    bufferKm: z.number().positive().max(1000).nullable(),
  }),
  z.strictObject({
    kind: z.literal("line"),
    fromPlaceId: idSchema.nullable(),
    toPlaceId: idSchema.nullable(),
    description: words.nullable(),
    geometry: lineGeometrySchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal("count"),
    count: z
      .number()
      .int()
      .positive({ error: complaints.countNone })
      .max(1_000_000, { error: complaints.countMany }),
    modifier: z.enum(modifiers),
    regionIds: regionIds.min(1, { error: complaints.countRegion }),
  }),
]);
export type Target = z.infer<typeof targetSchema>;

/** A figure that the source itself gave. A share is a part of 1, `of` the target or of what had been lost. */
export const quantitySchema = z.discriminatedUnion("unit", [
  z.strictObject({ unit: z.literal("km2"), value: z.number().positive(), modifier: z.enum(modifiers) }),
  z.strictObject({
    unit: z.literal("count"),
    value: z.number().int().positive(),
    modifier: z.enum(modifiers),
  }),
  z.strictObject({
    unit: z.literal("share"),
    value: z.number().positive().max(1),
    modifier: z.enum(modifiers),
    of: z.enum(["target", "lost"]),
  }),
]);

export type Quantity = z.infer<typeof quantitySchema>;

/** A typed link from a claim to an earlier one. */
const answerSchema = z.strictObject({
  kind: z.enum(answerKinds),
  claimId: idSchema,
  note: z.string().trim().max(300).nullable(),
});

/** The fields of a claim, before the rules between them. */
export const claimFields = z.strictObject({
  id: idSchema,
  assertion: z.enum(assertions),
  action: z.enum(actions).nullable(),
  of: z.enum(denialSubjects).nullable(),
  what: z.string().trim().min(1).max(300).nullable(),
  party: partyKeySchema.nullable(),
  target: targetSchema,
  quantity: quantitySchema.nullable(),
  eventDate: edtfSchema,
  note: z.string().trim().max(1000).nullable(),
  answers: z.array(answerSchema).max(20),
  struck: z.boolean(),
});

type ClaimFields = Omit<z.infer<typeof claimFields>, "id" | "struck">;

/** The rules between the fields of a claim, each complaint at its field with the cure. */
export function checkClaim(claim: ClaimFields, context: z.RefinementCtx): void {
  const complain = (path: string, key: ComplaintKey) =>
    context.addIssue({ code: "custom", path: [path], message: complaints[key] });
  if (claim.assertion !== "contested" && claim.party === null) complain("party", "claimParty");
  if (claim.action !== null && claim.assertion !== "control") complain("action", "claimAction");
  if (claim.assertion === "denial" && claim.of === null) complain("of", "claimOf");
  if (claim.assertion !== "denial" && claim.of !== null) complain("of", "claimOfNothing");
  if (claim.assertion === "intent" && claim.what === null) complain("what", "claimWhat");
  const { target } = claim;
  if (
    target.kind === "line" &&
    !target.fromPlaceId &&
    !target.toPlaceId &&
    !target.geometry &&
    !target.description
  )
    complain("target", "lineEnds");
}

/** One assertion inside a statement about one target, with the rules between its fields. */
export const claimSchema = claimFields.superRefine(checkClaim);
export type Claim = z.infer<typeof claimSchema>;
