import { idSchema } from "@/lib/domain/identity";
import type { Noun, Revision } from "@/lib/domain/revision";
import type { Db } from "./connect";

/** All revisions of one record, first one first; empty when there is no such record. */
export async function readHistory<N extends Noun>(db: Db, noun: N, recordId: string): Promise<Revision<N>[]> {
  const rows = await db.client.revision.findMany({ where: { noun, recordId }, orderBy: { number: "asc" } });
  // Values were validated by their noun's schema before they were stored.
  return rows.map(
    (row) =>
      ({ ...row, id: Number(row.id), recordedAt: row.recordedAt.toISOString() }) as unknown as Revision<N>,
  );
}

/** The theatre a record belongs to; null when there is no such record. */
export async function findRecordTheatre(db: Db, noun: Noun, recordId: string): Promise<string | null> {
  if (!idSchema.safeParse(recordId).success) return null;
  const row = await db.client.revision.findFirst({ where: { noun, recordId }, select: { theatreId: true } });
  return row?.theatreId ?? null;
}
