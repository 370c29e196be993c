import type { Db } from "@/lib/db/connect";
import { findRegionHeads } from "@/lib/db/region-heads";
import { findTheatreId } from "@/lib/db/theatres";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { deskTheatreJson } from "@/lib/wire/ground-json";
import type { TheatreDeskView } from "@/lib/wire/theatre-view";
import { placeNames } from "@/lib/wire/world-views";
import { findRecord } from "./find-record";
import { wholeOf } from "./read-cells";
import { recordHistory } from "./record-history";

/**
 * A theatre with its parties, its regions (without outlines) and the places whose first holder is not their region's.
 * Security: public.
 */
export async function getTheatre(db: Db, slug: string): Promise<Outcome<TheatreDeskView>> {
  const theatreId = await findTheatreId(db, slug);
  if (theatreId === null) return fail("notFound", `There is no theatre ${slug}.`);
  const found = await findRecord(db, "theatre", theatreId);
  if (!found.ok) return found;
  const { world } = found.value;
  const heads = await findRegionHeads(db, theatreId);
  const inside = new Map<string | null, number>();
  for (const { regionId } of world.places.values()) inside.set(regionId, (inside.get(regionId) ?? 0) + 1);
  return succeed({
    ...deskTheatreJson(found.value),
    regionsRevision: [...heads.values()].reduce((sum, number) => sum + number, 0),
    regions: [...world.regions].map(([id, region]) => {
      const { key, names, country, admin1, baseline } = region;
      const km2 = wholeOf(region) / 1e6;
      const revision = heads.get(id) ?? 1;
      return { id, revision, key, names, country, admin1, baseline, km2, places: inside.get(id) ?? 0 };
    }),
    placesOutside: inside.get(null) ?? 0,
    overrides: [...world.places].flatMap(([id, place]) =>
      place.baseline
        ? [{ id, names: placeNames(place), regionId: place.regionId, party: place.baseline.party }]
        : [],
    ),
    revisions: await recordHistory(db, "theatre", theatreId, world.head, (value) => value),
  });
}
