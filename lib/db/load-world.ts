import type { AnyRevision } from "@/lib/domain/revision";
import { emptyWorld, foldRevisions, type World } from "@/lib/domain/world";
import type { Db } from "./connect";

/** Worlds kept in memory, a few for each database. A world is a pure function of theatre and head, so keeping one is always right. */
const kept = new WeakMap<Db, World[]>();
const WORLDS_KEPT = 6;
/** Revisions are read in parts, so that a big gazetteer never makes one huge answer. */
const REVISIONS_AT_ONCE = 20_000;

/**
 * Id of the newest revision of a theatre recorded by an instant (null: the newest of all); 0 when there is none.
 * An instant later than everything recorded waits for writers under way: they would be stamped before it, and a moment
 * of knowledge, once answered, must not change.
 */
async function findHead(db: Db, theatreId: string, knownAsOf: string | null): Promise<number> {
  const newest = await db.client.revision.findFirst({
    where: { theatreId },
    orderBy: { id: "desc" },
    select: { id: true, recordedAt: true },
  });
  if (knownAsOf === null) return Number(newest?.id ?? 0);
  const instant = new Date(knownAsOf);
  const find = () =>
    db.client.revision.findFirst({
      where: { theatreId, recordedAt: { lte: instant } },
      orderBy: { id: "desc" },
      select: { id: true },
    });
  if (newest && newest.recordedAt >= instant) return Number((await find())?.id ?? 0);
  await db.client.$queryRaw`SELECT 1 AS "free" FROM (SELECT pg_advisory_xact_lock_shared(4275301)) AS waited`;
  return Number((await find())?.id ?? 0);
}

/** The revisions of a theatre after one id up to another, in order. */
async function* readRevisions(
  db: Db,
  theatreId: string,
  after: number,
  upTo: number,
): AsyncGenerator<AnyRevision[]> {
  for (let from = after; from < upTo; ) {
    const rows = await db.client.revision.findMany({
      where: { theatreId, id: { gt: from, lte: upTo } },
      orderBy: { id: "asc" },
      take: REVISIONS_AT_ONCE,
    });
    if (rows.length === 0) return;
    from = Number(rows.at(-1)?.id);
    // Values were validated by their noun's schema before they were stored, and cannot have changed since.
    yield rows.map(
      (row) =>
        ({ ...row, id: Number(row.id), recordedAt: row.recordedAt.toISOString() }) as unknown as AnyRevision,
    );
  }
}

/** Everything known of a theatre at an instant (null: now). */
export async function loadWorld(db: Db, theatreId: string, knownAsOf: string | null): Promise<World> {
  const head = await findHead(db, theatreId, knownAsOf);
  const worlds = kept.get(db) ?? [];
  const near = worlds
    .filter((world) => world.theatreId === theatreId && world.head <= head)
    .sort((one, other) => other.head - one.head)[0];
  if (near?.head === head) return near;
  let world = near ?? emptyWorld(theatreId);
  for await (const revisions of readRevisions(db, theatreId, world.head, head))
    world = foldRevisions(world, revisions);
  kept.set(db, [world, ...(kept.get(db) ?? []).filter((other) => other !== near)].slice(0, WORLDS_KEPT));
  return world;
}
