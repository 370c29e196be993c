import type { Db } from "./connect";
import { visibleClaimSql } from "./visible";

/** How many places are spoken of for one day. */
export interface BusyDay {
  day: string;
  places: number;
}

/** The day for which the staged claims tell the holder of the most places; null where they tell of none. */
export async function findBusiestStagedDay(db: Db, importId: string): Promise<BusyDay | null> {
  const [busiest] = await db.client.$queryRaw<BusyDay[]>`
    SELECT "columns"->>'countsFrom' AS "day", count(DISTINCT "columns"->>'placeId')::int AS "places"
    FROM "ImportClaim" WHERE "importId" = ${importId} AND "columns"->>'placeId' IS NOT NULL
      AND "columns"->>'countsFrom' IS NOT NULL AND "columns"->>'assertion' IN ('control', 'contested', 'withdrawal')
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1`;
  return busiest ?? null;
}

/** The same of what anybody can see of a theatre: how many places changed on its busiest day so far. */
export async function findBusiestDay(db: Db, theatreId: string): Promise<BusyDay | null> {
  const [busiest] = await db.client.$queryRaw<BusyDay[]>`
    SELECT c."countsFrom" AS "day", count(DISTINCT c."placeId")::int AS "places"
    FROM "Claim" c JOIN "Statement" s ON s."id" = c."statementId"
    WHERE s."theatreId" = ${theatreId} AND ${visibleClaimSql} AND c."placeId" IS NOT NULL
      AND c."countsFrom" IS NOT NULL AND c."assertion" IN ('control', 'contested', 'withdrawal')
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1`;
  return busiest ?? null;
}
