import { appendRevisions } from "@/lib/db/append-revisions";
import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { type Outcome, succeed } from "@/lib/domain/outcome";
import type { Operation } from "@/lib/domain/revision";
import type { Statement } from "@/lib/domain/statement";
import { deskStatementJson } from "@/lib/wire/record-json";
import { type Actor, signedBy } from "./actor";
import { conflictWith, type FoundStatement, findStatement } from "./find-statement";

/** A statement as whoever changed it gets it back. */
export type DeskStatement = ReturnType<typeof deskStatementJson>;

/** `conflict`, with what the statement is now, when the actor has seen another revision of it than the newest. */
export function checkBasis(found: FoundStatement, basedOn: number): Outcome<true> {
  return found.revision === basedOn
    ? succeed(true)
    : conflictWith(
        found,
        `This change is based on revision ${basedOn}, but the statement is at ${found.revision}: look at what changed, then send yours again.`,
      );
}

/** Appends the next revision of a statement. Of two writers at once one wins, the other gets the conflict with what is now. */
export async function storeChange(
  db: Db,
  actor: Actor,
  found: FoundStatement,
  next: { value: Statement; operation: Operation; reason: string | null },
  once: RequestKey | null,
): Promise<Outcome<DeskStatement>> {
  const { id, theatreId, theatreSlug } = found;
  const revision = found.revision + 1;
  const answer = deskStatementJson({ id, theatreSlug, revision, value: next.value });
  const stored = await appendRevisions(
    db,
    theatreId,
    [{ noun: "statement", recordId: id, number: revision, ...next, ...signedBy(actor) }],
    once && { ...once, answer },
  );
  if (stored.ok) return succeed(answer);
  const now = await findStatement(db, actor, id);
  return now.ok ? conflictWith(now.value, stored.error.message) : now;
}
