import { z } from "zod";
import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { findTheatreId } from "@/lib/db/theatres";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import type { World } from "@/lib/domain/world";
import type { PayloadClaim, UnmappedPage } from "@/lib/wire/atlas-payload";
import { readCursor, writeCursor } from "@/lib/wire/cursor";
import { unmappedClaims } from "@/lib/wire/world-views";
import { keepByWorld } from "./keep-by-world";
import { shownClaims } from "./shown-claims";

const cursorSchema = z.strictObject({ after: z.number().int().nonnegative() });

/** The claims of a world that the map cannot show, newest saying first. */
export const unmappedInOrder = keepByWorld((world): PayloadClaim[] => {
  const ids = new Set(unmappedClaims(world));
  return [...shownClaims(world).values()].map(({ claim }) => claim).filter(({ id }) => ids.has(id));
});

/** One page of the claims of a world that the map cannot show, newest saying first, from a position on. */
export function listUnmapped(world: World, start: number, limit: number): UnmappedPage {
  const all = unmappedInOrder(world);
  const end = start + limit;
  return { items: all.slice(start, end), nextCursor: end < all.length ? writeCursor({ after: end }) : null };
}

/**
 * The claims of a theatre that the map cannot show (unnamed counts, intents, figures on a region, areas in words), as known
 * at one moment, a page at a time.
 * Security: public.
 */
export async function readUnmapped(
  db: Db,
  {
    slug,
    knownAsOf,
    cursor,
    limit,
  }: { slug: string; knownAsOf: string | null; cursor: string | null; limit: number },
): Promise<Outcome<UnmappedPage>> {
  const theatreId = await findTheatreId(db, slug);
  if (theatreId === null) return fail("notFound", `There is no theatre ${slug}.`);
  const start = cursor === null ? { after: 0 } : readCursor(cursorSchema, cursor);
  if (start === null)
    return fail("invalid", "The page asked for does not exist.", [
      { path: "cursor", message: "Use nextCursor as the answer before gave it." },
    ]);
  return succeed(listUnmapped(await loadWorld(db, theatreId, knownAsOf), start.after, limit));
}
