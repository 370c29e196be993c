import { appendRevisions } from "@/lib/db/append-revisions";
import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { loadWorld } from "@/lib/db/load-world";
import { fail, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import { type Source, sourcePatchSchema } from "@/lib/domain/source";
import { deskSourceJson } from "@/lib/wire/record-json";
import { enteredSource } from "@/lib/wire/source-body";
import { type Actor, permit, signedBy } from "./actor";
import { checkSource, permitGrade } from "./check-source";
import { findSource, sourceConflict } from "./find-source";

const MESSAGE = "The source was not changed: some fields need another look.";

/**
 * Changes the fields that are given of a source that is at revision `basedOn`. Needs an editor, and a reviewer where the
 * grade changes; the reason of a grade is part of it, and so of the history. Gives the source as it is then.
 */
export async function reviseSource(
  db: Db,
  actor: Actor,
  { id, basedOn, patch }: { id: string; basedOn: number; patch: unknown },
  once: RequestKey | null = null,
): Promise<Outcome<ReturnType<typeof deskSourceJson>>> {
  const permitted = permit(actor, "keepSource");
  if (!permitted.ok) return permitted;
  const found = await findSource(db, id);
  if (!found.ok) return found;
  const { theatreId, theatreSlug, revision, value: before } = found.value;
  if (revision !== basedOn)
    return sourceConflict(
      found.value,
      `This change is based on revision ${basedOn}, but the source is at ${revision}: look at what changed, then send yours again.`,
    );
  const read = validate(sourcePatchSchema, enteredSource(patch), MESSAGE);
  if (!read.ok) return read;
  const { reason, ...fields } = read.value;
  const given: Partial<Source> = Object.fromEntries(
    Object.entries(fields).filter(([, field]) => field !== undefined),
  );
  const value: Source = { ...before, ...given };
  const grading = permitGrade(actor, before.reliability, value.reliability);
  if (!grading.ok) return grading;
  const missing = checkSource(await loadWorld(db, theatreId, null), value);
  if (missing.length > 0) return fail("invalid", MESSAGE, missing);

  const answer = deskSourceJson({ id, theatreSlug, revision: revision + 1, value });
  const head = { number: revision + 1, operation: "revise", reason, ...signedBy(actor) } as const;
  const stored = await appendRevisions(
    db,
    theatreId,
    [{ noun: "source", recordId: id, value, ...head }],
    once && { ...once, answer },
  );
  if (stored.ok) return succeed(answer);
  const now = await findSource(db, id);
  return now.ok ? sourceConflict(now.value, stored.error.message) : now;
}
