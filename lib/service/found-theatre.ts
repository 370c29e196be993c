import { appendRevisions } from "@/lib/db/append-revisions";
import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { findTheatreId } from "@/lib/db/theatres";
import { fail, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import { theatreSchema } from "@/lib/domain/theatre";
import { enteredTheatre } from "@/lib/wire/ground-body";
import { type Actor, permit, signedBy } from "./actor";
import { createId } from "./create-id";

const MESSAGE = "The theatre was not stored: some fields need another look.";

/** Stores a new theatre with its parties; its regions and places come after. Needs an admin. Gives its id and slug. */
export async function foundTheatre(
  db: Db,
  actor: Actor,
  body: unknown,
  once: RequestKey | null = null,
): Promise<Outcome<{ id: string; slug: string; revision: number }>> {
  const permitted = permit(actor, "keepTheatre");
  if (!permitted.ok) return permitted;
  const read = validate(theatreSchema, enteredTheatre(body), MESSAGE);
  if (!read.ok) return read;
  const value = read.value;
  const taken = [
    { path: "slug", message: `There is a theatre at ${value.slug} already: choose another address.` },
  ];
  if ((await findTheatreId(db, value.slug)) !== null) return fail("conflict", MESSAGE, taken);

  const answer = { id: createId(), slug: value.slug, revision: 1 };
  const head = { number: 1, operation: "create", reason: null, ...signedBy(actor) } as const;
  const stored = await appendRevisions(
    db,
    answer.id,
    [{ noun: "theatre", recordId: answer.id, value, ...head }],
    once && { ...once, answer },
  );
  // A new id meets nobody's: whoever was faster took the slug.
  return stored.ok ? succeed(answer) : fail("conflict", MESSAGE, taken);
}
