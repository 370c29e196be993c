import type { Db } from "./connect";
import { moveImport } from "./import-jobs";

const LIMITS = { maxWait: 10_000, timeout: 3_600_000 };

interface Reverting {
  id: string;
  /** Strike all, or restore what was struck. */
  operation: "strike" | "restore";
  author: string;
  authorId: string | null;
  reason: string;
}

/** How many statements of a batch were struck or restored, and how many were left as somebody changed them since. */
export interface Reverted {
  changed: number;
  kept: number;
}

/**
 * Strikes the statements of an import, or restores them, in one step. Those of which somebody has made a newer revision stay
 * as they are. Null when the import is not in the state for it. Claims that others answered meanwhile are struck like any.
 */
export async function revertImport(
  db: Db,
  { id, operation, author, authorId, reason }: Reverting,
): Promise<Reverted | null> {
  const isStrike = operation === "strike";
  return db.client.$transaction(async (writer) => {
    // First of all: whoever holds it may be changing one of these statements.
    await writer.$queryRaw`SELECT 1 AS "held" FROM (SELECT pg_advisory_xact_lock(4275301)) AS waited`;
    const undone = { revertedAt: new Date(), revertedBy: author, revertReason: reason };
    const redone = { revertedAt: null, revertedBy: null, revertReason: null, revertKept: null };
    const moved = isStrike
      ? await moveImport(writer, id, "done", "reverted", undone)
      : await moveImport(writer, id, "reverted", "done", redone);
    if (!moved) return null;
    const changed = await writer.$executeRaw`
      INSERT INTO "Revision" ("theatreId", "noun", "recordId", "number", "operation", "author", "authorId", "reason", "value", "importId")
      SELECT r."theatreId", 'statement', r."recordId", r."number" + 1, ${operation}, ${author}, ${authorId}::text, ${reason},
        r."value" || jsonb_build_object('struck', ${isStrike}::bool), ${id}
      FROM "Revision" r WHERE r."importId" = ${id} AND r."noun" = 'statement'
        AND (r."value"->>'struck')::bool <> ${isStrike}
        AND NOT EXISTS (SELECT 1 FROM "Revision" n WHERE n."recordId" = r."recordId" AND n."number" > r."number")
      ORDER BY r."id"`;
    await writer.$executeRaw`
      UPDATE "Statement" s SET "struck" = ${isStrike}, "revision" = r."number", "recordedAt" = r."recordedAt"
      FROM "Revision" r WHERE r."importId" = ${id} AND r."recordId" = s."id" AND r."number" = s."revision" + 1`;
    const [batch] = await writer.$queryRaw<{ statements: number }[]>`
      SELECT count(*)::int AS "statements" FROM "Revision"
      WHERE "importId" = ${id} AND "noun" = 'statement' AND "number" = 1`;
    const kept = (batch?.statements ?? 0) - changed;
    if (isStrike) await writer.import.update({ where: { id }, data: { revertKept: kept } });
    return { changed, kept };
  }, LIMITS);
}

/** The first statements of an import, in the order of the file, with the number of their newest revision. */
export async function listImported(
  db: Db,
  importId: string,
  limit: number,
): Promise<{ id: string; summary: string; saidOn: string; struck: boolean; revision: number }[]> {
  return db.client.$queryRaw`
    SELECT s."id", s."summary", s."saidOn", s."struck", s."revision"
    FROM "Revision" r JOIN "Statement" s ON s."id" = r."recordId"
    WHERE r."importId" = ${importId} AND r."noun" = 'statement' AND r."number" = 1 ORDER BY r."id" LIMIT ${limit}`;
}
