import type { Db } from "./connect";

/** The newest revision of a place, without its value. */
export interface PlaceHead {
  number: number;
  author: string;
  reason: string | null;
}

/** The newest revision of each place of a theatre, by the place's id. */
export async function findPlaceHeads(db: Db, theatreId: string): Promise<Map<string, PlaceHead>> {
  const rows = await db.client.$queryRaw<({ recordId: string } & PlaceHead)[]>`
    SELECT DISTINCT ON ("recordId") "recordId", "number", "author", "reason"
    FROM "Revision" WHERE "theatreId" = ${theatreId} AND "noun" = 'place'
    ORDER BY "recordId", "number" DESC`;
  return new Map(rows.map(({ recordId, ...head }) => [recordId, head]));
}
