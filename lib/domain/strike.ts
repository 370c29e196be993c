import { z } from "zod";
import { idSchema } from "./identity";
import { type FieldError, fail, type Outcome, succeed } from "./outcome";
import type { Statement } from "./statement";

/** Why a mark is set on a record, or taken from it. */
export const reasonSchema = z.strictObject({
  reason: z.string().trim().min(1, { error: "Say why: the history keeps it." }).max(1000),
});

/** What is struck or restored: the claims that are named, or the whole statement. */
export const strikeSchema = reasonSchema.extend({
  claimIds: z
    .array(idSchema)
    .min(1, { error: "Name a claim, or leave the list out for the whole statement." })
    .max(2000)
    .optional(),
});

/** Why a record without parts is struck or restored. */
export const markSchema = strikeSchema.omit({ claimIds: true });

/** The statement with the whole of it, or the claims that are named, struck (true) or restored (false). */
export function setStruck(
  before: Statement,
  claimIds: string[] | undefined,
  struck: boolean,
): Outcome<Statement> {
  const already = struck ? "is struck already" : "is not struck";
  if (!claimIds)
    return before.struck === struck
      ? fail("conflict", `This statement ${already}.`)
      : succeed({ ...before, struck });
  const claims = new Map(before.claims.map((claim) => [claim.id, claim]));
  const errors = claimIds.flatMap((id, index): FieldError[] => {
    const claim = claims.get(id);
    const path = `claimIds.${index}`;
    if (!claim) return [{ path, message: "This is no claim of this statement." }];
    return claim.struck === struck ? [{ path, message: `This claim ${already}.` }] : [];
  });
  if (errors.length > 0) return fail("invalid", "Some of these claims need another look.", errors);
  const named = new Set(claimIds);
  return succeed({
    ...before,
    claims: before.claims.map((claim) => (named.has(claim.id) ? { ...claim, struck } : claim)),
  });
}
