import type { Db } from "@/lib/db/connect";
import { readHistory } from "@/lib/db/read-history";
import type { Revision } from "@/lib/domain/revision";
import type { RevisionView } from "@/lib/wire/record-views";
import { tellHistory } from "./record-history";
import { shownRegion } from "./show-values";

type ShownRevision = Omit<Revision<"region">, "value"> & { value: object };

/** What shows of the revisions of regions, so that no outline is read and hashed twice: a revision never changes. */
const kept = new WeakMap<Db, Map<string, readonly ShownRevision[]>>();
const REGIONS_KEPT = 500;

/**
 * Every saved state of a region up to the revision `upTo`, first one first, field by field.
 * Security: public.
 */
export async function regionHistory(db: Db, id: string, upTo: number): Promise<RevisionView[]> {
  const regions = kept.get(db) ?? new Map<string, readonly ShownRevision[]>();
  kept.set(db, regions);
  const known = regions.get(id) ?? [];
  const added = await readHistory(db, "region", id, upTo, known.at(-1)?.id);
  const shown = [...known, ...added.map((one) => ({ ...one, value: shownRegion(one.value) }))];
  const [oldest] = regions.keys();
  if (!regions.has(id) && regions.size >= REGIONS_KEPT && oldest !== undefined) regions.delete(oldest);
  regions.set(id, shown);
  return tellHistory(
    shown.filter((one) => one.id <= upTo),
    (value) => value,
  );
}
