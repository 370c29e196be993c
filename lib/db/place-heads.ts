import type { World } from "@/lib/domain/world";
import type { Db } from "./connect";

/** Begins the reason of every revision that an import of a gazetteer writes. */
export const IMPORT_REASON = "Gazetteer import:";

/** Where a place stands, without its value. */
export interface PlaceHead {
  /** Of its newest revision. */
  number: number;
  isStruck: boolean;
  /** Of one that is struck: its GeoNames number; null where it had none, and of all others. */
  struckGeonameId: number | null;
  /** Whether anybody ever entered or corrected it by hand: some revision is neither the program's own nor an import's. */
  isHandMade: boolean;
}

/**
 * The newest revision that a world knows of each of its places, struck ones too, by the place's id. `program` is the author
 * of what the program writes by itself.
 */
export async function findPlaceHeads(
  db: Db,
  { theatreId, head }: Pick<World, "theatreId" | "head">,
  program: string,
): Promise<Map<string, PlaceHead>> {
  const rows = await db.client.$queryRaw<({ recordId: string } & PlaceHead)[]>`
    SELECT "recordId", "number", "isHandMade", "operation" = 'strike' AS "isStruck",
      CASE WHEN "operation" = 'strike' THEN ("value" ->> 'geonameId')::int END AS "struckGeonameId"
    FROM (SELECT "recordId" AS "place", max("number") AS "newest",
      bool_or("author" <> ${program} AND NOT starts_with(coalesce("reason", ''), ${IMPORT_REASON})) AS "isHandMade"
      FROM "Revision" WHERE "theatreId" = ${theatreId} AND "noun" = 'place' AND "id" <= ${head}
      GROUP BY "recordId") heads
    JOIN "Revision" ON "recordId" = heads."place" AND "number" = heads."newest"`;
  return new Map(rows.map(({ recordId, ...place }) => [recordId, place]));
}
