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

/** Where the next page begins: after the statement with this last saying day (null: it has none) and id. */
export interface StatementCursor {
  saidTo: string | null;
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

/** What comes after a statement in the order of the list. */
function after({ saidTo, id }: StatementCursor): Prisma.StatementWhereInput {
  const sameDay = { saidTo, id: { gt: id } };
  return { OR: [sameDay, saidTo === null ? { saidTo: { not: null } } : { saidTo: { lt: saidTo } }] };
}

/**
 * Ids of visible statements, newest saying day first (before all those that were said on no known last day), with the
 * cursor of the next page or null at the end.
 */
export async function listStatementIds(
  db: Db,
  filter: StatementFilter,
  cursor: StatementCursor | null,
  limit: number,
): Promise<{ ids: string[]; next: StatementCursor | null }> {
  const rows = await db.client.statement.findMany({
    where: { AND: [...filterBy(filter), ...(cursor ? [after(cursor)] : [])] },
    orderBy: [{ saidTo: { sort: "desc", nulls: "first" } }, { id: "asc" }],
    take: limit + 1,
    select: { id: true, saidTo: true },
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    ids: page.map((row) => row.id),
    next: rows.length > limit && last ? last : null,
  };
}
