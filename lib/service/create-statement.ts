import { appendRevisions } from "@/lib/db/append-revisions";
import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { loadWorld } from "@/lib/db/load-world";
import { fail, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import { statementInputSchema } from "@/lib/domain/statement-input";
import { type Actor, permit, signedBy } from "./actor";
import { checkReferences } from "./check-references";
import { createId } from "./create-id";

const MESSAGE = "The statement was not stored: some fields need another look.";

/**
 * Stores a new statement with its claims, all or nothing. Publishing needs an editor, a draft a contributor.
 * Gives the ids of the statement and, in order, of its claims, and its revision. `newId` makes ids, the statement's first.
 */
export async function createStatement(
  db: Db,
  actor: Actor,
  theatreId: string,
  input: unknown,
  newId: () => string = createId,
  once: RequestKey | null = null,
): Promise<Outcome<{ id: string; claimIds: string[]; revision: number }>> {
  const drafting = permit(actor, "draft");
  if (!drafting.ok) return drafting;
  const read = validate(statementInputSchema, input, MESSAGE);
  if (!read.ok) return read;
  if (read.value.state === "published") {
    const publishing = permit(actor, "publish");
    if (!publishing.ok) return publishing;
  }
  const world = await loadWorld(db, theatreId, null);
  if (!world.theatre) return fail("notFound", "There is no such theatre.");
  const missing = checkReferences(world, read.value);
  if (missing.length > 0) return fail("invalid", MESSAGE, missing);

  const id = newId();
  const claims = read.value.claims.map((claim) => ({ ...claim, id: newId(), struck: false }));
  const value = { ...read.value, theatreId, struck: false, claims };
  const answer = { id, claimIds: claims.map((claim) => claim.id), revision: 1 };
  const stored = await appendRevisions(
    db,
    theatreId,
    [
      {
        noun: "statement",
        recordId: id,
        number: 1,
        operation: "create",
        reason: null,
        value,
        ...signedBy(actor),
      },
    ],
    once && { ...once, answer },
  );
  return stored.ok ? succeed(answer) : stored;
}
