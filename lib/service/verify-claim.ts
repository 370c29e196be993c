import { z } from "zod";
import { appendRevisions, type NewRevision } from "@/lib/db/append-revisions";
import type { Db } from "@/lib/db/connect";
import { findEvidenceFiles } from "@/lib/db/evidence-files";
import type { RequestKey } from "@/lib/db/kept-answers";
import { loadWorld } from "@/lib/db/load-world";
import { findClaim } from "@/lib/db/read-history";
import { fail, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import { evidenceInputSchema, verificationSchema } from "@/lib/domain/verification";
import { isPublicClaim, isPublicStatement } from "@/lib/domain/visibility";
import { type Actor, permit, signedBy } from "./actor";
import { createId } from "./create-id";

const inputSchema = verificationSchema
  .omit({ theatreId: true, claimId: true, struck: true })
  .extend({ evidence: z.array(evidenceInputSchema).max(20).default([]) });
const MESSAGE = "The verification was not stored: some fields need another look.";

/**
 * Stores a new assessment of a public claim with the links and uploaded files it rests on, all or nothing. Needs a reviewer. Gives its id, those
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
  const files = await findEvidenceFiles(
    db,
    evidence.flatMap((one) => one.sha256 ?? []),
  );
  const absent = evidence.flatMap(({ sha256 }, index) =>
    sha256 === null || files.has(sha256)
      ? []
      : [{ path: `evidence.${index}.sha256`, message: "No such file was uploaded: send it first." }],
  );
  if (absent.length > 0) return fail("invalid", MESSAGE, absent);

  const id = newId();
  const links = evidence.map((one) => {
    const file = one.sha256 === null ? undefined : files.get(one.sha256);
    const capturedAt = one.capturedAt ?? file?.uploadedAt.toISOString() ?? null;
    return { ...one, id: newId(), capturedAt, mediaType: file?.mediaType ?? null };
  });
  const answer = { id, evidenceIds: links.map((link) => link.id), statementId, revision: 1 };
  const head = { number: 1, operation: "create", reason: null, ...signedBy(actor) } as const;
  const value = { ...assessment, theatreId, claimId, struck: false };
  const none = { statementId: null, struck: false };
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
