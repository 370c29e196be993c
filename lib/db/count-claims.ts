import type { Db } from "./connect";
import { Prisma } from "./generated/client";
import { visibleClaimSql } from "./visible";

/** How many public claims name each of these places, as their target or as the end of a line; a place without one is absent. */
export async function countClaims(db: Db, placeIds: readonly string[]): Promise<Map<string, number>> {
  if (placeIds.length === 0) return new Map();
  const ids = Prisma.join([...placeIds]);
  const rows = await db.client.$queryRaw<{ placeId: string; claims: number }[]>`
    SELECT named."placeId", count(*)::int AS "claims" FROM (
      SELECT c."id", c."placeId" FROM "Claim" c JOIN "Statement" s ON s."id" = c."statementId"
      WHERE c."placeId" IN (${ids}) AND ${visibleClaimSql}
      UNION
      SELECT c."id", c."toPlaceId" FROM "Claim" c JOIN "Statement" s ON s."id" = c."statementId"
      WHERE c."toPlaceId" IN (${ids}) AND ${visibleClaimSql}
    ) named GROUP BY named."placeId"`;
  return new Map(rows.map(({ placeId, claims }) => [placeId, claims]));
}
