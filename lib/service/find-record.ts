import { appendRevisions, type NewRevision } from "@/lib/db/append-revisions";
import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { loadWorld } from "@/lib/db/load-world";
import { readHead } from "@/lib/db/read-history";
import { type Failure, fail, type Outcome, succeed } from "@/lib/domain/outcome";
import type { AnyRevision, RecordValue } from "@/lib/domain/revision";
import type { World } from "@/lib/domain/world";

/** The records that are kept by forms of their own and open to everybody: nothing in them is ever a draft. */
export type KeptNoun = "theatre" | "region" | "place";

/** A record as it is now, with the world it stands in. */
export interface FoundRecord<N extends KeptNoun> {
  noun: N;
  id: string;
  theatreId: string;
  theatreSlug: string;
  revision: number;
  /** Taken out, until it is restored: it has its last value. */
  isStruck: boolean;
  value: RecordValue<N>;
  world: World;
}

/**
 * The newest revision of a theatre, region or place.
 * Security: public; a struck one too, which says so.
 */
export async function findRecord<N extends KeptNoun>(
  db: Db,
  noun: N,
  id: string,
): Promise<Outcome<FoundRecord<N>>> {
  const missing = fail("notFound", `There is no such ${noun}.`);
  const head = await readHead(db, noun, id);
  if (!head) return missing;
  const { theatreId, number: revision, operation, value } = head;
  const world = await loadWorld(db, theatreId, null);
  if (!world.theatre) return missing;
  const isStruck = operation === "strike";
  return succeed({
    ...{ noun, id, theatreId, revision, value, world, isStruck },
    theatreSlug: world.theatre.slug,
  });
}

/** How a record of a noun is shown to whoever works on it. */
export type Show<N extends KeptNoun, T extends object> = (found: FoundRecord<N>) => T;

/** A conflict that carries the record as it is now. */
export function conflictWith<N extends KeptNoun, T extends object>(
  found: FoundRecord<N>,
  show: Show<N, T>,
  message: string,
): { ok: false; error: Failure } {
  const { error } = fail("conflict", message);
  return { ok: false, error: { ...error, revision: found.revision, current: show(found) } };
}

/** `conflict`, with what the record is now, when the change rests on another revision of it than the newest (null: on none). */
export function checkBasis<N extends KeptNoun, T extends object>(
  found: FoundRecord<N>,
  basedOn: number | null,
  show: Show<N, T>,
): Outcome<true> {
  return basedOn === null || found.revision === basedOn
    ? succeed(true)
    : conflictWith(
        found,
        show,
        `This change is based on revision ${basedOn}, but the ${found.noun} is at ${found.revision}: look at what changed, then send yours again.`,
      );
}

/**
 * Appends the next revision of a record, with what else changes by it. Of two writers at once one wins, the other gets the
 * conflict with what is now. Gives the record as it is then, and when it was recorded.
 */
export async function storeRecord<N extends KeptNoun, T extends object>(
  db: Db,
  found: FoundRecord<N>,
  next: NewRevision<N>,
  show: Show<N, T>,
  once: RequestKey | null,
  along: readonly NewRevision[] = [],
): Promise<Outcome<{ answer: T; recordedAt: string }>> {
  // The fold of a world cannot be asked before it is stored; `show` reads of it only what this revision leaves as it is.
  const isStruck = next.operation === "strike";
  const answer = show({ ...found, revision: next.number, isStruck, value: next.value as RecordValue<N> });
  const own = { ...next, noun: found.noun, recordId: found.id } as NewRevision; // the noun of the record it follows
  const stored = await appendRevisions(db, found.theatreId, [own, ...along], once && { ...once, answer });
  if (stored.ok) return succeed({ answer, recordedAt: lastInstant(stored.value) });
  const now = await findRecord(db, found.noun, found.id);
  return now.ok ? conflictWith(now.value, show, stored.error.message) : now;
}

const lastInstant = (stored: readonly AnyRevision[]): string => stored.at(-1)?.recordedAt ?? "";
