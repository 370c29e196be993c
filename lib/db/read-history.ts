import { idSchema } from "@/lib/domain/identity";
import type { Noun, Operation, RecordValue, Revision } from "@/lib/domain/revision";
import type { Db } from "./connect";

/** The revisions of one record after the id `after` up to the id `upTo` (null: all), first one first; empty when there are none. */
export async function readHistory<N extends Noun>(
  db: Db,
  noun: N,
  recordId: string,
  upTo: number | null = null,
  after = 0,
): Promise<Revision<N>[]> {
  const where = { noun, recordId, id: { gt: after, ...(upTo !== null && { lte: upTo }) } };
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

/** Which of these records this account or key entered. */
export async function findEnteredBy(
  db: Db,
  authorId: string,
  recordIds: readonly string[],
): Promise<Set<string>> {
  const rows = await db.client.$queryRaw<{ recordId: string }[]>`
    SELECT "recordId" FROM "Revision"
    WHERE "recordId" = ANY(${[...recordIds]}) AND "number" = 1 AND "authorId" = ${authorId}`;
  return new Set(rows.map(({ recordId }) => recordId));
}

/** The newest value of each of these records that there is, with whoever entered it. */
export type NewestValue = {
  [N in Noun]: { noun: N; recordId: string; value: RecordValue<N>; enteredBy: string | null };
}[Noun];

/** The newest values of these records, by id. */
export async function readNewest(db: Db, recordIds: readonly string[]): Promise<Map<string, NewestValue>> {
  if (recordIds.length === 0) return new Map();
  // Values were validated by their noun's schema before they were stored.
  const rows = await db.client.$queryRaw<NewestValue[]>`
    SELECT newest.*, first."authorId" AS "enteredBy"
    FROM unnest(${[...new Set(recordIds)]}::text[]) AS asked("id")
    JOIN "Revision" first ON first."recordId" = asked."id" AND first."number" = 1
    CROSS JOIN LATERAL (
      SELECT "noun", "recordId", "value" FROM "Revision"
      WHERE "recordId" = asked."id" ORDER BY "number" DESC LIMIT 1
    ) newest`;
  return new Map(rows.map((row) => [row.recordId, row]));
}

/** The statements that these claims belong to, by claim; unknown claims are left out. */
export async function findStatementsOf(db: Db, claimIds: readonly string[]): Promise<Map<string, string>> {
  if (claimIds.length === 0) return new Map();
  const rows = await db.client.claim.findMany({
    where: { id: { in: [...new Set(claimIds)] } },
    select: { id: true, statementId: true },
  });
  return new Map(rows.map(({ id, statementId }) => [id, statementId]));
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
