import type { AnyRevision, Noun } from "@/lib/domain/revision";
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
  recordedAt: Date;
}

/** Revisions, newest first, of each save the newest `perSave` only: a save may have brought in a million. */
export async function listRevisionPlaces(
  db: Db,
  filter: RevisionFilter,
  perSave: number,
  limit: number,
): Promise<RevisionPlace[]> {
  return db.client.$queryRaw<RevisionPlace[]>`
    SELECT "id", "recordId", "recordedAt" FROM (
      SELECT "id", "recordId", "recordedAt",
        row_number() OVER (PARTITION BY "recordedAt" ORDER BY "id" DESC) AS "rank"
      FROM "Revision" WHERE ${narrow(filter)}
    ) ranked
    WHERE "rank" <= ${perSave} ORDER BY "recordedAt" DESC, "id" DESC LIMIT ${limit}`;
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

/** Every revision of these records, in the order in which they were recorded. */
export async function readHistories(db: Db, recordIds: readonly string[]): Promise<AnyRevision[]> {
  if (recordIds.length === 0) return [];
  const rows = await db.client.revision.findMany({
    where: { recordId: { in: [...recordIds] } },
    orderBy: { id: "asc" },
  });
  // Values were validated by their noun's schema before they were stored.
  return rows.map(
    (row) =>
      ({ ...row, id: Number(row.id), recordedAt: row.recordedAt.toISOString() }) as unknown as AnyRevision,
  );
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
