import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { readHead } from "@/lib/db/read-history";
import { type Failure, fail, type Outcome, succeed } from "@/lib/domain/outcome";
import type { Source } from "@/lib/domain/source";
import { deskSourceJson } from "@/lib/wire/record-json";

/** A source as it is now. */
export interface FoundSource {
  id: string;
  theatreId: string;
  theatreSlug: string;
  revision: number;
  value: Source;
}

/**
 * The newest revision of a source.
 * Security: public.
 */
export async function findSource(db: Db, id: string): Promise<Outcome<FoundSource>> {
  const missing = fail("notFound", "There is no such source.");
  const head = await readHead(db, "source", id);
  if (!head) return missing;
  const { theatreId, number: revision, value } = head;
  const { theatre } = await loadWorld(db, theatreId, null);
  return theatre ? succeed({ id, theatreId, theatreSlug: theatre.slug, revision, value }) : missing;
}

/** A conflict that carries the source as it is now. */
export function sourceConflict(found: FoundSource, message: string): { ok: false; error: Failure } {
  const { error } = fail("conflict", message);
  return { ok: false, error: { ...error, revision: found.revision, current: deskSourceJson(found) } };
}
