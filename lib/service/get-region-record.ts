import type { Db } from "@/lib/db/connect";
import { type Outcome, succeed } from "@/lib/domain/outcome";
import { deskRegionJson } from "@/lib/wire/ground-json";
import type { RevisionView } from "@/lib/wire/record-views";
import { findRecord } from "./find-record";
import { recordHistory } from "./record-history";
import { shownRegion } from "./show-values";

/** A region as it is kept, with its outline and history. Security: public. */
export async function getRegionRecord(
  db: Db,
  id: string,
): Promise<Outcome<ReturnType<typeof deskRegionJson> & { revisions: RevisionView[] }>> {
  const found = await findRecord(db, "region", id);
  if (!found.ok) return found;
  const revisions = await recordHistory(db, "region", id, found.value.world.head, shownRegion);
  return succeed({ ...deskRegionJson(found.value), revisions });
}
