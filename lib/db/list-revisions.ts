import type { AnyRevision, Noun, Revision } from "@/lib/domain/revision";
import type { Db } from "./connect";
import { Prisma } from "./generated/client";

/** What revisions are narrowed by; absent parts are null. */
export interface RevisionFilter {
  author: string | null;
  noun: Noun | null;
  /** Instants: from the first on, and before the second. */
  from: Date | null;
  until: Date | null;
}

function narrow({ author, noun, from, until }: RevisionFilter): Prisma.Sql {
  const parts = [
    Prisma.sql`true`,
    ...(author === null ? [] : [Prisma.sql`"author" = ${author}`]),
    ...(noun === null ? [] : [Prisma.sql`"noun" = ${noun}`]),
    ...(from === null ? [] : [Prisma.sql`"recordedAt" >= ${from}`]),
    ...(until === null ? [] : [Prisma.sql`"recordedAt" < ${until}`]),
  ];
  return Prisma.join(parts, " AND ");
}

/** A revision by where it stands in the ledger. */
export interface RevisionPlace {
  id: bigint;
  recordId: string;
  number: number;
  recordedAt: Date;
}

/**
 * Revisions, newest first, of each save the newest `perSave` only: a save may have brought in a million. Leaps along an index
 * from each save to the one before, so that it costs what it gives, not what the ledger holds.
 */
export async function listRevisionPlaces(
  db: Db,
  filter: RevisionFilter,
  perSave: number,
  limit: number,
): Promise<RevisionPlace[]> {
  const fits = narrow(filter);
  return db.client.$queryRaw<RevisionPlace[]>`
    WITH RECURSIVE saves AS (
      (SELECT "recordedAt" AS "at", 1 AS "place" FROM "Revision"
        WHERE ${fits} ORDER BY "recordedAt" DESC LIMIT 1)
      UNION ALL
      SELECT earlier."at", saves."place" + 1 FROM saves CROSS JOIN LATERAL (
        SELECT "recordedAt" AS "at" FROM "Revision"
        WHERE ${fits} AND "recordedAt" < saves."at" ORDER BY "recordedAt" DESC LIMIT 1
      ) earlier
      WHERE saves."place" < ${limit}
    )
    SELECT made.* FROM saves CROSS JOIN LATERAL (
      SELECT "id", "recordId", "number", "recordedAt" FROM "Revision"
      WHERE ${fits} AND "recordedAt" = saves."at" ORDER BY "id" DESC LIMIT ${perSave}
    ) made
    ORDER BY made."id" DESC LIMIT ${limit}`;
}

/** How many revisions each of these saves has, by its instant in milliseconds; of evidence only where asked for. */
export async function countSaves(
  db: Db,
  filter: RevisionFilter,
  saves: readonly Date[],
  withEvidence: boolean,
): Promise<Map<number, number>> {
  if (saves.length === 0) return new Map();
  const rows = await db.client.$queryRaw<{ recordedAt: Date; count: number }[]>`
    SELECT "recordedAt", count(*)::int AS "count" FROM "Revision"
    WHERE ${narrow(filter)} AND "recordedAt" IN (${Prisma.join([...saves])}) AND (${withEvidence} OR "noun" <> 'evidence')
    GROUP BY 1`;
  return new Map(rows.map(({ recordedAt, count }) => [recordedAt.getTime(), count]));
}

type RevisionRow = Omit<Revision, "id" | "recordedAt"> & { id: bigint; recordedAt: Date };

// Values were validated by their noun's schema before they were stored.
const asRevision = (row: RevisionRow) =>
  ({ ...row, id: Number(row.id), recordedAt: row.recordedAt.toISOString() }) as AnyRevision;

/** Every revision of these records, in the order in which they were recorded. */
export async function readHistories(db: Db, recordIds: readonly string[]): Promise<AnyRevision[]> {
  if (recordIds.length === 0) return [];
  const rows = await db.client.revision.findMany({
    where: { recordId: { in: [...recordIds] } },
    orderBy: { id: "asc" },
  });
  return (rows as unknown as RevisionRow[]).map(asRevision);
}

/** Revisions of a record by their numbers, the last included. */
export interface RevisionSpan {
  recordId: string;
  from: number;
  to: number;
}

/** The revisions in any of these spans, in the order in which they were recorded. */
export async function readSpans(db: Db, spans: readonly RevisionSpan[]): Promise<AnyRevision[]> {
  if (spans.length === 0) return [];
  const [ids, from, to] = [
    spans.map((span) => span.recordId),
    spans.map((span) => span.from),
    spans.map((span) => span.to),
  ];
  const rows = await db.client.$queryRaw<RevisionRow[]>`
    SELECT r.* FROM "Revision" r WHERE r."id" IN (
      SELECT asked."id" FROM unnest(${ids}::text[], ${from}::int[], ${to}::int[]) AS span("recordId", "from", "to")
      JOIN "Revision" asked
        ON asked."recordId" = span."recordId" AND asked."number" BETWEEN span."from" AND span."to"
    ) ORDER BY r."id"`;
  return rows.map(asRevision);
}

/** The names of those who have written, of people and programs alike, in order. */
export async function listAuthors(db: Db): Promise<string[]> {
  // Leaps from name to name in the index, however many revisions each has.
  const rows = await db.client.$queryRaw<{ author: string }[]>`
    WITH RECURSIVE names AS (
      (SELECT "author" FROM "Revision" ORDER BY "author" LIMIT 1)
      UNION ALL
      SELECT (SELECT r."author" FROM "Revision" r WHERE r."author" > names."author" ORDER BY r."author" LIMIT 1)
      FROM names WHERE names."author" IS NOT NULL
    )
    SELECT "author" FROM names WHERE "author" IS NOT NULL`;
  return rows.map(({ author }) => author);
}
