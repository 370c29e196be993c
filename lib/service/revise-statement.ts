import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { loadWorld } from "@/lib/db/load-world";
import { fail, type Outcome, validate } from "@/lib/domain/outcome";
import { mayDo } from "@/lib/domain/role";
import { statementPatchSchema } from "@/lib/domain/statement-input";
import { patchStatement } from "@/lib/domain/statement-patch";
import { type Actor, permit } from "./actor";
import { checkReferences } from "./check-references";
import { createId } from "./create-id";
import { conflictWith, findStatement } from "./find-statement";
import { checkBasis, type DeskStatement, storeChange } from "./store-change";

const MESSAGE = "The statement was not changed: some fields need another look.";

/**
 * Changes the fields that are given of a statement that is at revision `basedOn`. An editor revises any, a contributor a
 * draft of their own that is not rejected; publishing with the change needs an editor. Of `claims` the ids that are kept stay
 * those claims, others are struck. Gives the statement as it is then.
 */
export async function reviseStatement(
  db: Db,
  actor: Actor,
  { id, basedOn, patch }: { id: string; basedOn: number; patch: unknown },
  once: RequestKey | null = null,
): Promise<Outcome<DeskStatement>> {
  const drafting = permit(actor, "draft");
  if (!drafting.ok) return drafting;
  const opened = await findStatement(db, actor, id);
  if (!opened.ok) return opened;
  const { value: before, isOwn, theatreId } = opened.value;
  if (!mayDo(actor.role, "publish")) {
    if (!isOwn || before.state === "published")
      return fail("forbidden", "A contributor revises drafts of their own only: ask an editor.");
    if (before.state === "rejected")
      return fail("forbidden", "This draft was rejected: enter a new one, or ask an editor.");
  }
  const basis = checkBasis(opened.value, basedOn);
  if (!basis.ok) return basis;
  if (before.struck) return conflictWith(opened.value, "This statement is struck: restore it first.");

  const read = validate(statementPatchSchema, patch, MESSAGE);
  if (!read.ok) return read;
  if (read.value.state === "published") {
    const publishing = permit(actor, "publish");
    if (!publishing.ok) return publishing;
  }
  const patched = patchStatement(before, read.value, createId);
  if (!patched.ok) return patched;
  const value = patched.value;
  const missing = checkReferences(await loadWorld(db, theatreId, null), value, before);
  if (missing.length > 0) return fail("invalid", MESSAGE, missing);
  const operation = value.state !== before.state && value.state === "published" ? "publish" : "revise";
  return storeChange(db, actor, opened.value, { value, operation, reason: read.value.reason }, once);
}
