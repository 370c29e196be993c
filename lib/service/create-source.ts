import { appendRevisions } from "@/lib/db/append-revisions";
import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { loadWorld } from "@/lib/db/load-world";
import { findTheatreId } from "@/lib/db/theatres";
import { fail, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import { sourceInputSchema } from "@/lib/domain/source";
import { enteredSource } from "@/lib/wire/source-body";
import { type Actor, permit, signedBy } from "./actor";
import { checkSource, permitGrade } from "./check-source";
import { createId } from "./create-id";

const MESSAGE = "The source was not stored: some fields need another look.";

/** Stores a new source of a theatre. Needs an editor, and a reviewer where it comes with a grade. Gives its id. */
export async function createSource(
  db: Db,
  actor: Actor,
  { slug, body }: { slug: string; body: unknown },
  once: RequestKey | null = null,
): Promise<Outcome<{ id: string; revision: number }>> {
  const permitted = permit(actor, "keepSource");
  if (!permitted.ok) return permitted;
  const theatreId = await findTheatreId(db, slug);
  if (theatreId === null) return fail("notFound", `There is no theatre ${slug}.`);
  const read = validate(sourceInputSchema, enteredSource(body), MESSAGE);
  if (!read.ok) return read;
  const grading = permitGrade(actor, null, read.value.reliability);
  if (!grading.ok) return grading;
  const missing = checkSource(await loadWorld(db, theatreId, null), read.value);
  if (missing.length > 0) return fail("invalid", MESSAGE, missing);

  const answer = { id: createId(), revision: 1 };
  const value = { ...read.value, theatreId };
  const head = { number: 1, operation: "create", reason: null, ...signedBy(actor) } as const;
  const stored = await appendRevisions(
    db,
    theatreId,
    [{ noun: "source", recordId: answer.id, value, ...head }],
    once && { ...once, answer },
  );
  return stored.ok ? succeed(answer) : stored;
}
