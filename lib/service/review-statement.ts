import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { type Outcome, validate } from "@/lib/domain/outcome";
import { findObstacle, outcomeOf, reviewSchema } from "@/lib/domain/review";
import { type Actor, permit } from "./actor";
import { conflictWith, findStatement } from "./find-statement";
import { checkBasis, type DeskStatement, storeChange } from "./store-change";

/**
 * Publishes a draft, returns it to its author with a comment, or rejects it. Needs an editor, and the revision that was
 * read: nobody approves what they have not seen.
 */
export async function reviewStatement(
  db: Db,
  actor: Actor,
  { id, basedOn, input }: { id: string; basedOn: number; input: unknown },
  once: RequestKey | null = null,
): Promise<Outcome<DeskStatement>> {
  const permitted = permit(actor, "publish");
  if (!permitted.ok) return permitted;
  const found = await findStatement(db, actor, id);
  if (!found.ok) return found;
  const basis = checkBasis(found.value, basedOn);
  if (!basis.ok) return basis;
  const read = validate(reviewSchema, input, "Nothing was decided: some fields need another look.");
  if (!read.ok) return read;
  const obstacle = findObstacle(found.value.value, read.value);
  if (obstacle !== null) return conflictWith(found.value, obstacle);
  const { state, operation } = outcomeOf[read.value.decision];
  const value = { ...found.value.value, state };
  return storeChange(db, actor, found.value, { value, operation, reason: read.value.comment }, once);
}
