import { appendRevisions } from "@/lib/db/append-revisions";
import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { fail, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import { verificationSchema } from "@/lib/domain/verification";
import { publicClaims } from "@/lib/domain/world";
import { type Actor, permit } from "./actor";
import { createId } from "./create-id";

const inputSchema = verificationSchema.omit({ theatreId: true, claimId: true, struck: true });
const MESSAGE = "The verification was not stored: some fields need another look.";

/** Stores a new assessment of a claim. Needs a reviewer. Gives its id. */
export async function verifyClaim(
  db: Db,
  actor: Actor,
  theatreId: string,
  claimId: string,
  input: unknown,
  newId: () => string = createId,
): Promise<Outcome<{ id: string }>> {
  const permitted = permit(actor, "verify");
  if (!permitted.ok) return permitted;
  const read = validate(inputSchema, input, MESSAGE);
  if (!read.ok) return read;
  const world = await loadWorld(db, theatreId, null);
  if (!publicClaims(world).some(({ claim }) => claim.id === claimId))
    return fail("notFound", "There is no such claim.");
  const { assessorId } = read.value;
  if (assessorId !== null && !world.sources.has(assessorId))
    return fail("invalid", MESSAGE, [
      { path: "assessorId", message: "This source is not known here: choose or create the assessor." },
    ]);
  const id = newId();
  const value = { ...read.value, theatreId, claimId, struck: false };
  const stored = await appendRevisions(db, theatreId, [
    {
      noun: "verification",
      recordId: id,
      number: 1,
      operation: "create",
      author: actor.name,
      reason: null,
      value,
    },
  ]);
  return stored.ok ? succeed({ id }) : stored;
}
