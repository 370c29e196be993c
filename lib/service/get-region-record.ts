import type { Db } from "@/lib/db/connect";
import { type Outcome, succeed } from "@/lib/domain/outcome";
import { deskRegionJson } from "@/lib/wire/ground-json";
import type { RevisionView } from "@/lib/wire/record-views";
import { findRecord } from "./find-record";
import { regionHistory } from "./region-history";

/** A region as it is kept, with its outline and history. Security: public. */
export async function getRegionRecord(
  db: Db,
  id: string,
): Promise<Outcome<ReturnType<typeof deskRegionJson> & { revisions: RevisionView[] }>> {
  const found = await findRecord(db, "region", id);
  if (!found.ok) return found;
  const revisions = await regionHistory(db, id, found.value.world.head);
  return succeed({ ...deskRegionJson(found.value), revisions });
}
