import type { DraftState } from "@/lib/domain/statement";
import type { Db } from "./connect";
import { Prisma } from "./generated/client";

/** What drafts are narrowed by; absent parts are null. */
export interface DraftFilter {
  theatreId: string | null;
  states: readonly DraftState[];
  /** The account or key that entered them. */
  enteredBy: string | null;
  /** The name under which they were entered. */
  author: string | null;
  text: string | null;
}

/** A draft as the queue knows it. */
export interface DraftHead {
  id: string;
  theatreId: string;
  state: DraftState;
  revision: number;
  /** Where it stands in the queue: the id of its first revision. */
  place: number;
  author: string;
  authorId: string | null;
  enteredAt: Date;
  changedAt: Date;
  /** The newest time that somebody returned or rejected it, and why. */
  reviewer: string | null;
  comment: string | null;
  reviewedAt: Date | null;
}

function narrow({ theatreId, states, enteredBy, author, text }: DraftFilter): Prisma.Sql {
  // Signs that LIKE reads in another way stay as they are.
  const words = text && `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  const parts = [
    Prisma.sql`s."state" IN (${Prisma.join([...states])})`,
    Prisma.sql`s."state" <> 'published'`,
    Prisma.sql`NOT s."struck"`,
    ...(theatreId === null ? [] : [Prisma.sql`s."theatreId" = ${theatreId}`]),
    ...(enteredBy === null ? [] : [Prisma.sql`f."authorId" = ${enteredBy}`]),
    ...(author === null ? [] : [Prisma.sql`f."author" = ${author}`]),
    ...(words === null ? [] : [Prisma.sql`(s."summary" ILIKE ${words} OR s."excerpt" ILIKE ${words})`]),
  ];
  return Prisma.join(parts, " AND ");
}

/**
 * Statements that are not published, in the order in which they were first entered. What changes of one does not move it.
 * Security: unfiltered; the caller narrows by `enteredBy` for whoever sees only their own.
 */
export async function listDraftHeads(
  db: Db,
  filter: DraftFilter,
  after: number | null,
  limit: number,
): Promise<DraftHead[]> {
  const rows = await db.client.$queryRaw<(Omit<DraftHead, "place"> & { place: bigint })[]>`
    SELECT s."id", s."theatreId", s."state", s."revision", f."id" AS "place", f."author", f."authorId",
      f."recordedAt" AS "enteredAt", s."recordedAt" AS "changedAt",
      d."author" AS "reviewer", d."reason" AS "comment", d."recordedAt" AS "reviewedAt"
    FROM "Statement" s
    JOIN "Revision" f ON f."recordId" = s."id" AND f."number" = 1
    LEFT JOIN LATERAL (
      SELECT r."author", r."reason", r."recordedAt" FROM "Revision" r
      WHERE r."recordId" = s."id" AND r."operation" IN ('return', 'reject') ORDER BY r."number" DESC LIMIT 1
    ) d ON true
    WHERE ${narrow(filter)} AND f."id" > ${after ?? 0}
    ORDER BY f."id" LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, place: Number(row.place) }));
}

/** How many there are in each state, and the names of those who entered them. */
export async function countDrafts(
  db: Db,
  filter: DraftFilter,
): Promise<{ counts: Map<DraftState, number>; authors: string[] }> {
  const rows = await db.client.$queryRaw<{ state: DraftState; author: string; count: number }[]>`
    SELECT s."state", f."author", count(*)::int AS "count"
    FROM "Statement" s JOIN "Revision" f ON f."recordId" = s."id" AND f."number" = 1
    WHERE ${narrow(filter)} GROUP BY 1, 2`;
  const counts = new Map<DraftState, number>();
  for (const { state, count } of rows) counts.set(state, (counts.get(state) ?? 0) + count);
  return { counts, authors: [...new Set(rows.map(({ author }) => author))].sort() };
}
