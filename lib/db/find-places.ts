import type { Db } from "./connect";
import { Prisma } from "./generated/client";
import { visibleClaimSql } from "./visible";

/** How alike (0 to 1, shared trigrams) a name must be to count as a near miss; more so beside one that is right. */
const NEAR_MISS = 0.45;
const NEAR_MISS_BESIDE_EXACT = 0.6;
/** Shorter keys have no trigram of their own: they are looked for where a word begins, which the index can find. */
const SHORTEST_INSIDE = 3;

/**
 * Places whose name, folded, is, begins with, contains or nearly is this key: ids, best first. Of equally good ones
 * those that a public claim names come first, then those inside a region, then the more alike and the more populous.
 * Where nothing is near, names that share three trigrams of ten stand in. An empty key finds all.
 */
export async function findPlaceIds(
  db: Db,
  theatreId: string,
  searchKey: string,
  limit: number,
  offset: number,
): Promise<string[]> {
  const key = searchKey.replace(/[\\%_]/g, "\\$&");
  const [begins, inWord, inside] = [`${key}%`, `% ${key}%`, `%${key}%`];
  // `LIKE` and `%` are what the trigram index answers; similarity() would read every name.
  const wanted =
    searchKey === ""
      ? Prisma.sql`TRUE`
      : searchKey.length < SHORTEST_INSIDE
        ? Prisma.sql`(n."searchKey" LIKE ${begins} OR n."searchKey" LIKE ${inWord})`
        : Prisma.sql`(n."searchKey" LIKE ${inside} OR n."searchKey" % ${searchKey})`;
  const rows = await db.client.$queryRaw<{ id: string }[]>`
    WITH found AS (
      SELECT n."placeId",
        min(CASE WHEN n."searchKey" = ${searchKey} THEN 0 WHEN n."searchKey" LIKE ${begins} THEN 1
          WHEN n."searchKey" LIKE ${inWord} THEN 2 WHEN n."searchKey" LIKE ${inside} THEN 3 ELSE 4 END) AS "rank",
        max(similarity(n."searchKey", ${searchKey})) AS "likeness"
      FROM "PlaceName" n JOIN "Place" p ON p."id" = n."placeId"
      WHERE p."theatreId" = ${theatreId} AND ${wanted}
      GROUP BY n."placeId"
    ), judged AS (
      SELECT *, "rank" < 4 OR "likeness" >= CASE WHEN bool_or("rank" = 0) OVER ()
        THEN ${NEAR_MISS_BESIDE_EXACT}::float ELSE ${NEAR_MISS}::float END AS "near"
      FROM found
    ), weighed AS (SELECT *, bool_or("near") OVER () AS "anyNear" FROM judged)
    SELECT p."id" FROM weighed w JOIN "Place" p ON p."id" = w."placeId"
    WHERE w."near" OR NOT w."anyNear"
    ORDER BY w."rank",
      NOT (EXISTS (SELECT 1 FROM "Claim" c JOIN "Statement" s ON s."id" = c."statementId"
          WHERE c."placeId" = p."id" AND ${visibleClaimSql})
        OR EXISTS (SELECT 1 FROM "Claim" c JOIN "Statement" s ON s."id" = c."statementId"
          WHERE c."toPlaceId" = p."id" AND ${visibleClaimSql})),
      (p."regionId" IS NULL), w."likeness" DESC, p."population" DESC NULLS LAST, p."id"
    LIMIT ${limit} OFFSET ${offset}`;
  return rows.map((row) => row.id);
}
