import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { type Outcome, validate } from "@/lib/domain/outcome";
import { setStruck, strikeSchema } from "@/lib/domain/strike";
import { type Actor, permit } from "./actor";
import { conflictWith, findStatement } from "./find-statement";
import { checkBasis, type DeskStatement, storeChange } from "./store-change";

/**
 * Strikes a statement or some of its claims, or restores them: nothing is deleted, and the history says why. Needs an
 * editor. A strike does not rest on what the fields say, so `basedOn` may be null; where it is given, it must be the newest.
 */
export async function strikeStatement(
  db: Db,
  actor: Actor,
  {
    id,
    operation,
    basedOn,
    input,
  }: { id: string; operation: "strike" | "restore"; basedOn: number | null; input: unknown },
  once: RequestKey | null = null,
): Promise<Outcome<DeskStatement>> {
  const permitted = permit(actor, "strike");
  if (!permitted.ok) return permitted;
  const found = await findStatement(db, actor, id);
  if (!found.ok) return found;
  const basis = checkBasis(found.value, basedOn ?? found.value.revision);
  if (!basis.ok) return basis;
  const read = validate(strikeSchema, input, `Nothing was changed: say why, and which claims.`);
  if (!read.ok) return read;
  const { reason, claimIds } = read.value;
  const next = setStruck(found.value.value, claimIds, operation === "strike");
  if (!next.ok) return next.error.code === "conflict" ? conflictWith(found.value, next.error.message) : next;
  return storeChange(db, actor, found.value, { value: next.value, operation, reason }, once);
}
