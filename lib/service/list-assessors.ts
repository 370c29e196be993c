import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { findTheatreId } from "@/lib/db/theatres";
import type { Names } from "@/lib/domain/names";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { type Actor, permit } from "./actor";

/** The sources of a theatre, any of which can have assessed a claim. Needs a reviewer. */
export async function listAssessors(
  db: Db,
  actor: Actor,
  slug: string,
): Promise<Outcome<{ id: string; names: Names }[]>> {
  const permitted = permit(actor, "verify");
  if (!permitted.ok) return permitted;
  const theatreId = await findTheatreId(db, slug);
  if (theatreId === null) return fail("notFound", `There is no theatre ${slug}.`);
  const { sources } = await loadWorld(db, theatreId, null);
  return succeed([...sources].map(([id, { names }]) => ({ id, names })));
}
