import type { Db } from "./connect";
import type { Prisma } from "./generated/client";
import { visibleClaim, visibleStatement } from "./visible";

/** What a list of statements is narrowed by; absent parts are null. Days are inclusive; of an uncertain saidOn its latest day counts. */
export interface StatementFilter {
  theatreId: string;
  from: string | null;
  to: string | null;
  placeId: string | null;
  sourceId: string | null;
  text: string | null;
}

/** Where the next page begins: after the statement with this last saying day and id. */
export interface StatementCursor {
  saidTo: string;
  id: string;
}

function filterBy({
  theatreId,
  from,
  to,
  placeId,
  sourceId,
  text,
}: StatementFilter): Prisma.StatementWhereInput[] {
  const filters: Prisma.StatementWhereInput[] = [{ theatreId, ...visibleStatement }];
  if (from) filters.push({ saidTo: { gte: from } });
  if (to) filters.push({ saidTo: { lte: to } });
  if (placeId)
    filters.push({ claims: { some: { ...visibleClaim, OR: [{ placeId }, { toPlaceId: placeId }] } } });
  if (sourceId) filters.push({ OR: [{ speakerId: sourceId }, { relays: { some: { sourceId } } }] });
  if (text) {
    // Prisma leaves the signs that LIKE reads in another way as they are.
    const contains = { contains: text.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" as const };
    const named = { OR: [{ nameEn: contains }, { nameUk: contains }] };
    const place = { names: { some: { text: contains } } };
    const claim: Prisma.ClaimWhereInput[] = [
      { note: contains },
      { what: contains },
      { description: contains },
      { place },
      { toPlace: place },
      { region: named },
    ];
    filters.push({
      OR: [
        { summary: contains },
        { excerpt: contains },
        { speaker: named },
        { relays: { some: { source: named } } },
        { claims: { some: { ...visibleClaim, OR: claim } } },
      ],
    });
  }
  return filters;
}

/** Ids of visible statements, newest saying day first, with the cursor of the next page or null at the end. */
export async function listStatementIds(
  db: Db,
  filter: StatementFilter,
  cursor: StatementCursor | null,
  limit: number,
): Promise<{ ids: string[]; next: StatementCursor | null }> {
  const after: Prisma.StatementWhereInput = cursor
    ? { OR: [{ saidTo: { lt: cursor.saidTo } }, { saidTo: cursor.saidTo, id: { gt: cursor.id } }] }
    : {};
  const rows = await db.client.statement.findMany({
    where: { AND: [...filterBy(filter), after] },
    orderBy: [{ saidTo: "desc" }, { id: "asc" }],
    take: limit + 1,
    select: { id: true, saidTo: true },
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    ids: page.map((row) => row.id),
    next: rows.length > limit && last?.saidTo ? { saidTo: last.saidTo, id: last.id } : null,
  };
}
