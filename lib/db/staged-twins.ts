import { claimLikenessSql } from "./claim-likeness";
import type { Db } from "./connect";
import { Prisma } from "./generated/client";
import { visibleClaimSql } from "./visible";

/** A staged claim that says what another one says: a stored one, or one in an earlier row. */
export interface StagedTwin {
  row: number;
  /** Row of the earlier one in the file; null where it is stored. */
  twinRow: number | null;
  /** The statement of the stored one; null where it is in the file. */
  twinStatementId: string | null;
}

/** Marks every staged claim that says what a stored one, or an earlier one of the file, says; marks from before go. */
export async function markTwins(db: Db, importId: string, theatreId: string): Promise<void> {
  await db.client.$executeRaw`
    UPDATE "ImportClaim" SET "twin" = NULL, "twinRow" = NULL WHERE "importId" = ${importId} AND "twin" IS NOT NULL`;
  await db.client.$executeRaw`
    WITH stored AS (
      SELECT ${claimLikenessSql} AS "likeness", min(c."id") AS "id"
      FROM "Claim" c JOIN "Statement" s ON s."id" = c."statementId"
      WHERE s."theatreId" = ${theatreId} AND ${visibleClaimSql} GROUP BY 1)
    UPDATE "ImportClaim" i SET "twin" = stored."id" FROM stored
    WHERE i."importId" = ${importId} AND i."likeness" = stored."likeness"`;
  await db.client.$executeRaw`
    WITH firsts AS (
      SELECT DISTINCT ON ("likeness") "likeness", "claimId", "row" FROM "ImportClaim"
      WHERE "importId" = ${importId} ORDER BY "likeness", "seq", "ordinal")
    UPDATE "ImportClaim" i SET "twin" = firsts."claimId", "twinRow" = firsts."row" FROM firsts
    WHERE i."importId" = ${importId} AND i."likeness" = firsts."likeness" AND i."claimId" <> firsts."claimId"
      AND i."twin" IS NULL`;
}

/** How many of the staged claims have a twin, and the first of them. */
export async function listTwins(
  db: Db,
  importId: string,
  limit: number,
): Promise<{ stored: number; inFile: number; items: StagedTwin[] }> {
  const [counted] = await db.client.$queryRaw<{ stored: number; inFile: number }[]>`
    SELECT count(*) FILTER (WHERE "twinRow" IS NULL)::int AS "stored",
      count(*) FILTER (WHERE "twinRow" IS NOT NULL)::int AS "inFile"
    FROM "ImportClaim" WHERE "importId" = ${importId} AND "twin" IS NOT NULL`;
  const items = await db.client.$queryRaw<StagedTwin[]>`
    SELECT i."row", i."twinRow", c."statementId" AS "twinStatementId"
    FROM "ImportClaim" i LEFT JOIN "Claim" c ON i."twinRow" IS NULL AND c."id" = i."twin"
    WHERE i."importId" = ${importId} AND i."twin" IS NOT NULL ORDER BY i."seq", i."ordinal" LIMIT ${limit}`;
  return { stored: counted?.stored ?? 0, inFile: counted?.inFile ?? 0, items };
}

/** Leaves the claims with a twin out of what is staged, and the statements that have no other. */
export async function dropTwins(db: Db, importId: string): Promise<void> {
  const ofImport = Prisma.sql`"importId" = ${importId}`;
  await db.client.$executeRaw`
    WITH dropped AS (DELETE FROM "ImportClaim" WHERE ${ofImport} AND "twin" IS NOT NULL RETURNING "seq", "claimId"),
      touched AS (SELECT "seq", array_agg("claimId") AS "claimIds" FROM dropped GROUP BY "seq")
    UPDATE "ImportStatement" s SET "value" = jsonb_set(s."value", '{claims}', (
      SELECT coalesce(jsonb_agg(claim ORDER BY ordinal), '[]')
      FROM jsonb_array_elements(s."value"->'claims') WITH ORDINALITY AS listed(claim, ordinal)
      WHERE claim->>'id' <> ALL (touched."claimIds")))
    FROM touched WHERE s.${ofImport} AND s."seq" = touched."seq"`;
  await db.client.$executeRaw`
    DELETE FROM "ImportStatement" WHERE ${ofImport} AND jsonb_array_length("value"->'claims') = 0`;
  // The projection counts a statement's claims from 0 without a gap.
  await db.client.$executeRaw`
    UPDATE "ImportClaim" i SET "columns" = jsonb_set(i."columns", '{ordinal}', to_jsonb(n."place"))
    FROM (SELECT "seq", "ordinal", row_number() OVER (PARTITION BY "seq" ORDER BY "ordinal") - 1 AS "place"
      FROM "ImportClaim" WHERE ${ofImport}) n
    WHERE i.${ofImport} AND i."seq" = n."seq" AND i."ordinal" = n."ordinal" AND n."place" <> n."ordinal"`;
}
