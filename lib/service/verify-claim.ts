import { z } from "zod";
import { appendRevisions, type NewRevision } from "@/lib/db/append-revisions";
import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { loadWorld } from "@/lib/db/load-world";
import { findClaim } from "@/lib/db/read-history";
import { fail, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import { evidenceLinkSchema, verificationSchema } from "@/lib/domain/verification";
import { isPublicClaim, isPublicStatement } from "@/lib/domain/visibility";
import { type Actor, permit, signedBy } from "./actor";
import { createId } from "./create-id";

const inputSchema = verificationSchema
  .omit({ theatreId: true, claimId: true, struck: true })
  .extend({ evidence: z.array(evidenceLinkSchema).max(20).default([]) });
const MESSAGE = "The verification was not stored: some fields need another look.";

/**
 * Stores a new assessment of a public claim with the links it rests on, all or nothing. Needs a reviewer. Gives its id, those
 * of its evidence in order, and the statement it shows with. `newId` makes ids, the verification's first.
 */
export async function verifyClaim(
  db: Db,
  actor: Actor,
  claimId: string,
  input: unknown,
  newId: () => string = createId,
  once: RequestKey | null = null,
): Promise<Outcome<{ id: string; evidenceIds: string[]; statementId: string; revision: number }>> {
  const permitted = permit(actor, "verify");
  if (!permitted.ok) return permitted;
  const missing = fail("notFound", "There is no such claim.");
  const stands = await findClaim(db, claimId);
  if (!stands) return missing;
  const { theatreId, statementId } = stands;
  const world = await loadWorld(db, theatreId, null);
  const statement = world.statements.get(statementId)?.value;
  const claim = statement?.claims.find((one) => one.id === claimId);
  if (!statement || !claim || !isPublicStatement(statement) || !isPublicClaim(claim)) return missing;
  const read = validate(inputSchema, input, MESSAGE);
  if (!read.ok) return read;
  const { evidence, ...assessment } = read.value;
  if (assessment.assessorId !== null && !world.sources.has(assessment.assessorId))
    return fail("invalid", MESSAGE, [
      { path: "assessorId", message: "This source is not known here: choose or create the assessor." },
    ]);

  const id = newId();
  const links = evidence.map((link) => ({ ...link, id: newId() }));
  const answer = { id, evidenceIds: links.map((link) => link.id), statementId, revision: 1 };
  const head = { number: 1, operation: "create", reason: null, ...signedBy(actor) } as const;
  const value = { ...assessment, theatreId, claimId, struck: false };
  const none = { sha256: null, mediaType: null, statementId: null, struck: false };
  const stored = await appendRevisions(
    db,
    theatreId,
    [
      { noun: "verification", recordId: id, value, ...head },
      ...links.map(
        ({ id: recordId, ...link }): NewRevision => ({
          noun: "evidence",
          recordId,
          value: { ...none, ...link, theatreId, verificationId: id },
          ...head,
        }),
      ),
    ],
    once && { ...once, answer },
  );
  return stored.ok ? succeed(answer) : stored;
}
