import type { Db } from "./connect";

/** Begins the reason of every revision that an import of a gazetteer writes. */
export const IMPORT_REASON = "Gazetteer import:";

/** Where a place stands, without its value. */
export interface PlaceHead {
  /** Of its newest revision. */
  number: number;
  isStruck: boolean;
  /** Whether anybody ever entered or corrected it by hand: some revision is neither the program's own nor an import's. */
  isHandMade: boolean;
}

/** The newest revision of each place of a theatre, struck ones too, by the place's id. `program` is the author of what the program writes by itself. */
export async function findPlaceHeads(
  db: Db,
  theatreId: string,
  program: string,
): Promise<Map<string, PlaceHead>> {
  const rows = await db.client.$queryRaw<({ recordId: string } & PlaceHead)[]>`
    SELECT "recordId", max("number") AS "number",
      (array_agg("operation" ORDER BY "number" DESC))[1] = 'strike' AS "isStruck",
      bool_or("author" <> ${program} AND NOT starts_with(coalesce("reason", ''), ${IMPORT_REASON})) AS "isHandMade"
    FROM "Revision" WHERE "theatreId" = ${theatreId} AND "noun" = 'place'
    GROUP BY "recordId"`;
  return new Map(rows.map(({ recordId, ...head }) => [recordId, head]));
}
