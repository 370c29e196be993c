import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { readHead } from "@/lib/db/read-history";
import { type Failure, fail, type Outcome, succeed } from "@/lib/domain/outcome";
import type { Statement } from "@/lib/domain/statement";
import { maySeeStatement } from "@/lib/domain/visibility";
import { deskStatementJson } from "@/lib/wire/record-json";
import { type Actor, isSame } from "./actor";

/** A statement as it is now, for whoever may see it. */
export interface FoundStatement {
  id: string;
  theatreId: string;
  theatreSlug: string;
  revision: number;
  value: Statement;
  /** Whether the actor entered it. */
  isOwn: boolean;
  /** Who wrote the newest revision, and when. */
  author: string;
  recordedAt: string;
}

/**
 * The newest revision of a statement.
 * Security: what is public, for anybody; drafts and struck ones for editors, and for the contributor who entered them.
 * For everybody else they do not exist.
 */
export async function findStatement(db: Db, actor: Actor, id: string): Promise<Outcome<FoundStatement>> {
  const missing = fail("notFound", "There is no such statement.");
  const head = await readHead(db, "statement", id);
  if (!head) return missing;
  const { theatreId, number: revision, value, enteredBy, author, recordedAt } = head;
  const isOwn = isSame(actor, enteredBy);
  if (!maySeeStatement(value, { role: actor.role, isOwn })) return missing;
  const { theatre } = await loadWorld(db, theatreId, null);
  return theatre
    ? succeed({ id, theatreId, theatreSlug: theatre.slug, revision, value, isOwn, author, recordedAt })
    : missing;
}

/** A conflict that carries the statement as it is now. */
export function conflictWith(found: FoundStatement, message: string): { ok: false; error: Failure } {
  const { error } = fail("conflict", message);
  return { ok: false, error: { ...error, revision: found.revision, current: deskStatementJson(found) } };
}
