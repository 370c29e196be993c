import type { Db } from "./connect";

/**
 * The number of the newest revision of each region of a theatre, struck ones too, by the region's id. Revisions after the id
 * `upTo` (the head of the world they are read beside) are left out.
 */
export async function findRegionHeads(db: Db, theatreId: string, upTo: number): Promise<Map<string, number>> {
  const rows = await db.client.revision.groupBy({
    by: ["recordId"],
    where: { theatreId, noun: "region", id: { lte: upTo } },
    _max: { number: true },
  });
  return new Map(rows.map(({ recordId, _max }) => [recordId, _max.number ?? 0]));
}
