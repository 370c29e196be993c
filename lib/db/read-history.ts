import { idSchema } from "@/lib/domain/identity";
import type { Noun, Operation, RecordValue, Revision } from "@/lib/domain/revision";
import type { Db } from "./connect";

/** The revisions of one record up to the id `upTo` (null: all), first one first; empty when there is no such record. */
export async function readHistory<N extends Noun>(
  db: Db,
  noun: N,
  recordId: string,
  upTo: number | null = null,
): Promise<Revision<N>[]> {
  const where = { noun, recordId, ...(upTo === null ? {} : { id: { lte: upTo } }) };
  const rows = await db.client.revision.findMany({ where, orderBy: { number: "asc" } });
  // Values were validated by their noun's schema before they were stored.
  return rows.map(
    (row) =>
      ({ ...row, id: Number(row.id), recordedAt: row.recordedAt.toISOString() }) as unknown as Revision<N>,
  );
}

/** The newest revision of a record, with whoever entered it. */
export interface RecordHead<N extends Noun> {
  theatreId: string;
  number: number;
  operation: Operation;
  value: RecordValue<N>;
  /** The account or key behind the first revision; null is the program itself. */
  enteredBy: string | null;
  /** Who wrote the newest one, and when. */
  author: string;
  recordedAt: string;
}

/** The newest revision of a record; null when there is no such record. */
export async function readHead<N extends Noun>(
  db: Db,
  noun: N,
  recordId: string,
): Promise<RecordHead<N> | null> {
  if (!idSchema.safeParse(recordId).success) return null;
  const [newest, first] = await Promise.all([
    db.client.revision.findFirst({ where: { noun, recordId }, orderBy: { number: "desc" } }),
    db.client.revision.findFirst({ where: { noun, recordId, number: 1 }, select: { authorId: true } }),
  ]);
  if (!newest) return null;
  const { theatreId, number, author } = newest;
  // Values were validated by their noun's schema before they were stored, and operations are this program's own.
  const [operation, value] = [newest.operation as Operation, newest.value as RecordValue<N>];
  const recordedAt = newest.recordedAt.toISOString();
  return { theatreId, number, operation, author, recordedAt, value, enteredBy: first?.authorId ?? null };
}

/** The theatre and statement that a claim belongs to; null when there is no such claim. */
export async function findClaim(
  db: Db,
  claimId: string,
): Promise<{ theatreId: string; statementId: string } | null> {
  if (!idSchema.safeParse(claimId).success) return null;
  const row = await db.client.claim.findUnique({
    where: { id: claimId },
    select: { statementId: true, statement: { select: { theatreId: true } } },
  });
  return row && { theatreId: row.statement.theatreId, statementId: row.statementId };
}

/** The theatre a record belongs to; null when there is no such record. */
export async function findRecordTheatre(db: Db, noun: Noun, recordId: string): Promise<string | null> {
  if (!idSchema.safeParse(recordId).success) return null;
  const row = await db.client.revision.findFirst({ where: { noun, recordId }, select: { theatreId: true } });
  return row?.theatreId ?? null;
}
