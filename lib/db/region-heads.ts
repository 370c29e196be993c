import type { Db } from "./connect";

/** The number of the newest revision of each region of a theatre, struck ones too, by the region's id. */
export async function findRegionHeads(db: Db, theatreId: string): Promise<Map<string, number>> {
  const rows = await db.client.revision.groupBy({
    by: ["recordId"],
    where: { theatreId, noun: "region" },
    _max: { number: true },
  });
  return new Map(rows.map(({ recordId, _max }) => [recordId, _max.number ?? 0]));
}
