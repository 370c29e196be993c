import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { findTheatreId } from "@/lib/db/theatres";
import { fail } from "@/lib/domain/outcome";
import { enteredStatement } from "@/lib/wire/statement-body";
import type { Actor } from "./actor";
import { createId } from "./create-id";
import { createStatement } from "./create-statement";

/** Stores a statement that arrives as the JSON that the API gives of one, in the theatre of this slug. As `createStatement`. */
export async function receiveStatement(
  db: Db,
  actor: Actor,
  { slug, body }: { slug: string; body: unknown },
  once: RequestKey | null = null,
): ReturnType<typeof createStatement> {
  const theatreId = await findTheatreId(db, slug);
  return theatreId === null
    ? fail("notFound", `There is no theatre ${slug}.`)
    : createStatement(db, actor, theatreId, enteredStatement(body), createId, once);
}
