import type { AnyRevision } from "@/lib/domain/revision";
import type { NewRevision } from "./append-revisions";
import type { Db } from "./connect";
import type { Prisma } from "./generated/client";
import { moveImport } from "./import-jobs";
import { projectSources } from "./project-records";

/** Long enough for a million rows; what others wait for is the last part only. */
const LIMITS = { maxWait: 10_000, timeout: 3_600_000 };
/** A writer that holds the lock of the ledger and wants a row this has pointed at: one of the two is sent back, and tries again. */
const ATTEMPTS = 3;
const isDeadlock = (error: unknown) => error instanceof Error && /deadlock|40P01/i.test(error.message);

interface Publishing {
  id: string;
  theatreId: string;
  author: string;
  authorId: string | null;
  reason: string;
  /** Sources that come in with it. */
  sources: Extract<NewRevision, { noun: "source" }>[];
  /** What the job's row says when it is done. */
  done: Prisma.ImportUpdateInput;
}

/** How long the lock of the ledger was held, in ms. */
interface Published {
  lockedMs: number;
}

/**
 * Publishes what an import has staged, all or nothing, in one transaction. The projections come first, invisible until the
 * end and without the lock of the ledger; then, under it, the revisions, whose value is the staged one. False when the
 * import was cancelled or given up for dead meanwhile: then nothing came in.
 */
export async function publishImport(db: Db, publishing: Publishing): Promise<Published | null> {
  for (let attempt = 1; ; attempt++)
    try {
      return await publishOnce(db, publishing);
    } catch (error) {
      if (error instanceof NotRunning) return null;
      if (!isDeadlock(error) || attempt === ATTEMPTS) throw error;
    }
}

class NotRunning extends Error {}

async function publishOnce(
  db: Db,
  { id, theatreId, author, authorId, reason, sources, done }: Publishing,
): Promise<Published> {
  return db.client.$transaction(async (writer) => {
    await projectSources(
      writer,
      sources.map(
        (source): Extract<AnyRevision, { noun: "source" }> => ({
          ...source,
          theatreId,
          id: 0, // neither is part of the projection
          recordedAt: "",
        }),
      ),
    );
    await writer.$executeRaw`
      INSERT INTO "Statement" SELECT r.* FROM "ImportStatement" s,
        jsonb_populate_record(NULL::"Statement", s."value" || s."columns"
          || jsonb_build_object('revision', 1, 'recordedAt', clock_timestamp())) r
      WHERE s."importId" = ${id} ORDER BY s."seq"`;
    await writer.$executeRaw`
      INSERT INTO "Relay" ("statementId", "ordinal", "sourceId")
      SELECT s."columns"->>'id', (carrier.ordinal - 1)::int, carrier.id FROM "ImportStatement" s,
        jsonb_array_elements_text(s."value"->'relay') WITH ORDINALITY AS carrier(id, ordinal)
      WHERE s."importId" = ${id}`;
    await writer.$executeRaw`
      INSERT INTO "Claim" SELECT r.* FROM "ImportClaim" c, jsonb_populate_record(NULL::"Claim", c."columns") r
      WHERE c."importId" = ${id} ORDER BY c."seq", c."ordinal"`;
    await writer.$executeRaw`
      INSERT INTO "ClaimRegion" ("claimId", "ordinal", "regionId")
      SELECT claim->>'id', (region.ordinal - 1)::int, region.id FROM "ImportStatement" s,
        jsonb_array_elements(s."value"->'claims') claim,
        jsonb_array_elements_text(claim->'target'->'regionIds') WITH ORDINALITY AS region(id, ordinal)
      WHERE s."importId" = ${id} AND s."links"`;
    await writer.$executeRaw`
      INSERT INTO "Answer" ("claimId", "ordinal", "kind", "answeredId", "note")
      SELECT claim->>'id', (answer.ordinal - 1)::int, answer.said->>'kind', answer.said->>'claimId', answer.said->>'note'
      FROM "ImportStatement" s, jsonb_array_elements(s."value"->'claims') claim,
        jsonb_array_elements(claim->'answers') WITH ORDINALITY AS answer(said, ordinal)
      WHERE s."importId" = ${id} AND s."links"`;
    // From here on other writers wait.
    const lockedFrom = performance.now();
    for (const { value, recordId, operation } of sources)
      await writer.$executeRaw`
        INSERT INTO "Revision" ("theatreId", "noun", "recordId", "number", "operation", "author", "authorId", "reason", "value", "importId")
        VALUES (${theatreId}, 'source', ${recordId}, 1, ${operation}, ${author}, ${authorId}, ${reason}, ${JSON.stringify(value)}::jsonb, ${id})`;
    await writer.$executeRaw`
      INSERT INTO "Revision" ("theatreId", "noun", "recordId", "number", "operation", "author", "authorId", "reason", "value", "importId")
      SELECT ${theatreId}, 'statement', "columns"->>'id', 1, 'create', ${author}, ${authorId}, ${reason}, "value", ${id}
      FROM "ImportStatement" WHERE "importId" = ${id} ORDER BY "seq"`;
    if (!(await moveImport(writer, id, "publishing", "done", done))) throw new NotRunning();
    return { lockedMs: performance.now() - lockedFrom };
  }, LIMITS);
}
