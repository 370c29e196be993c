import type { Db } from "./connect";
import { Prisma } from "./generated/client";

/** How alike (0 to 1, shared trigrams) a name must be to count as a near miss. */
const NEAR_MISS = 0.45;

/** Places whose name, folded, begins with, contains or nearly is this key: ids, best first. An empty key finds by id order. */
export async function findPlaceIds(
  db: Db,
  theatreId: string,
  searchKey: string,
  limit: number,
  offset: number,
): Promise<string[]> {
  const like = `%${searchKey.replace(/[\\%_]/g, "\\$&")}%`;
  const wanted =
    searchKey === ""
      ? Prisma.sql`TRUE`
      : Prisma.sql`(n."searchKey" LIKE ${like} OR similarity(n."searchKey", ${searchKey}) >= ${NEAR_MISS})`;
  const rows = await db.client.$queryRaw<{ id: string }[]>`
    SELECT p."id", min(CASE WHEN n."searchKey" = ${searchKey} THEN 0 WHEN starts_with(n."searchKey", ${searchKey}) THEN 1
        WHEN n."searchKey" LIKE ${like} THEN 2 ELSE 3 END) AS "rank",
      max(similarity(n."searchKey", ${searchKey})) AS "likeness"
    FROM "PlaceName" n JOIN "Place" p ON p."id" = n."placeId"
    WHERE p."theatreId" = ${theatreId} AND ${wanted}
    GROUP BY p."id"
    ORDER BY "rank", (p."regionId" IS NULL), "likeness" DESC, p."population" DESC NULLS LAST, p."id"
    LIMIT ${limit} OFFSET ${offset}`;
  return rows.map((row) => row.id);
}
