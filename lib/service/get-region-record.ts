import type { Db } from "@/lib/db/connect";
import { type Outcome, succeed } from "@/lib/domain/outcome";
import { authalicAreaKm2 } from "@/lib/geo/authalic-area";
import { deskRegionJson } from "@/lib/wire/ground-json";
import type { RevisionView } from "@/lib/wire/record-views";
import { findRecord } from "./find-record";
import { recordHistory } from "./record-history";

/** A region as it is kept, with its outline and history. Security: public. */
export async function getRegionRecord(
  db: Db,
  id: string,
): Promise<Outcome<ReturnType<typeof deskRegionJson> & { revisions: RevisionView[] }>> {
  const found = await findRecord(db, "region", id);
  if (!found.ok) return found;
  // An outline of a thousand corners is not told corner by corner.
  const revisions = await recordHistory(
    db,
    "region",
    id,
    found.value.world.head,
    ({ geometry, ...fields }) => ({
      ...fields,
      outline: {
        corners: geometry.coordinates.flat(geometry.type === "Polygon" ? 1 : 2).length,
        km2: authalicAreaKm2(geometry),
      },
    }),
  );
  return succeed({ ...deskRegionJson(found.value), revisions });
}
