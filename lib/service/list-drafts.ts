import { z } from "zod";
import type { Db } from "@/lib/db/connect";
import { countDrafts, type DraftFilter, type DraftHead, listDraftHeads } from "@/lib/db/list-drafts";
import { loadWorld } from "@/lib/db/load-world";
import { findTheatreId } from "@/lib/db/theatres";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { type DraftState, draftStates } from "@/lib/domain/statement";
import { maySeeDrafts } from "@/lib/domain/visibility";
import { readCursor, writeCursor } from "@/lib/wire/cursor";
import type { DraftView } from "@/lib/wire/desk-views";
import { type Actor, isSame, permit } from "./actor";
import { partyViews, statementRows } from "./record-rows";
import { unveil } from "./unveil";

const cursorSchema = z.strictObject({ place: z.int().min(0) });

/** What drafts are asked with; absent parts are null. */
export interface DraftQuery {
  /** Null: of every theatre. */
  slug: string | null;
  states: readonly DraftState[];
  /** Only those that the actor entered. */
  isMine: boolean;
  author: string | null;
  text: string | null;
  cursor: string | null;
  limit: number;
}

async function viewDrafts(db: Db, actor: Actor, heads: readonly DraftHead[]): Promise<DraftView[]> {
  const views = new Map<string, DraftView>();
  for (const theatreId of new Set(heads.map((head) => head.theatreId))) {
    const own = heads.filter((head) => head.theatreId === theatreId);
    const world = await loadWorld(db, theatreId, null);
    const rows = statementRows(
      unveil(
        world,
        own.map((head) => head.id),
      ),
      own.map((head) => head.id),
    );
    for (const row of rows) {
      const head = own.find(({ id }) => id === row.id);
      const statement = world.statements.get(row.id)?.value;
      if (!head || !statement || !world.theatre) continue;
      const { state, revision, author, authorId, enteredAt, changedAt, reviewer, comment, reviewedAt } = head;
      const kept = new Set(statement.claims.filter((claim) => !claim.struck).map((claim) => claim.id));
      views.set(row.id, {
        ...row,
        claims: row.claims.filter((claim) => kept.has(claim.id)),
        theatre: world.theatre.slug,
        theatreNames: world.theatre.names,
        parties: partyViews(world),
        state,
        revision,
        author,
        isOwn: isSame(actor, authorId),
        enteredAt: enteredAt.toISOString(),
        changedAt: changedAt.toISOString(),
        review:
          reviewer !== null && reviewedAt !== null
            ? { author: reviewer, comment, at: reviewedAt.toISOString() }
            : null,
      });
    }
  }
  return heads.flatMap(({ id }) => views.get(id) ?? []);
}

/** What the actor may see of the drafts. */
const ownOnly = (actor: Actor, isMine: boolean): Pick<DraftFilter, "enteredBy"> => ({
  enteredBy: maySeeDrafts(actor.role) && !isMine ? null : (actor.id ?? ""),
});

/**
 * Drafts that wait, were returned or were rejected, the first entered first, a page at a time.
 * Security: editors see everybody's, a contributor their own.
 */
export async function listDrafts(
  db: Db,
  actor: Actor,
  { slug, states, isMine, author, text, cursor, limit }: DraftQuery,
): Promise<Outcome<{ items: DraftView[]; nextCursor: string | null }>> {
  const permitted = permit(actor, "draft");
  if (!permitted.ok) return permitted;
  const theatreId = slug === null ? null : await findTheatreId(db, slug);
  if (slug !== null && theatreId === null) return fail("notFound", `There is no theatre ${slug}.`);
  const after = cursor === null ? null : readCursor(cursorSchema, cursor);
  if (cursor !== null && after === null)
    return fail("invalid", "The page asked for does not exist.", [
      { path: "cursor", message: "Use nextCursor as the answer before gave it." },
    ]);
  const filter = { theatreId, states, author, text, ...ownOnly(actor, isMine) };
  const heads = await listDraftHeads(db, filter, after?.place ?? null, limit + 1);
  const page = heads.slice(0, limit);
  const last = page.at(-1);
  return succeed({
    items: await viewDrafts(db, actor, page),
    nextCursor: heads.length > limit && last ? writeCursor({ place: last.place }) : null,
  });
}

/** How many drafts of each state the actor may see, and who entered them. Security: as `listDrafts`. */
export async function summariseDrafts(
  db: Db,
  actor: Actor,
  isMine: boolean,
): Promise<Outcome<{ counts: Record<DraftState, number>; authors: string[] }>> {
  const permitted = permit(actor, "draft");
  if (!permitted.ok) return permitted;
  const all = { theatreId: null, states: draftStates, author: null, text: null };
  const { counts, authors } = await countDrafts(db, { ...all, ...ownOnly(actor, isMine) });
  const of = (state: DraftState) => counts.get(state) ?? 0;
  return succeed({
    counts: { draft: of("draft"), returned: of("returned"), rejected: of("rejected") },
    authors,
  });
}
