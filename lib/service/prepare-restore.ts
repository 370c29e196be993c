import type { NewRevision } from "@/lib/db/append-revisions";
import type { Db } from "@/lib/db/connect";
import { fieldError } from "@/lib/domain/outcome";
import type { Place } from "@/lib/domain/place";
import type { Actor } from "./actor";
import { checkPlace } from "./check-place";
import { checkOutlines } from "./check-regions";
import type { FoundRecord } from "./find-record";
import { findResettled, resettledRevisions } from "./resettle-places";
import { regionFor } from "./settle-place";

/** A struck record as it comes back into the theatre as that is now. */
export interface Restored<T> {
  value: T;
  /** What stands in the way, in words; null where nothing does. */
  obstacle: string | null;
  /** What else changes by it. */
  along: NewRevision[];
}

/** A place that comes back: in the region that it lies in now, in none where its region is gone. */
export function preparePlace({ id, value, world }: FoundRecord<"place">): Restored<Place> {
  const { position } = value;
  // As if it came to its position now: outlines may have changed since it was struck.
  const regionId = regionFor(world, { ...value, position: null }, { position, regionId: undefined });
  const isThere = regionId !== null && world.regions.has(regionId);
  const place = { ...value, regionId: isThere ? regionId : null };
  return { value: place, obstacle: checkPlace(world, id, place)[0]?.message ?? null, along: [] };
}

/** A region that comes back, with the places that lie in it. */
export async function prepareRegion(
  db: Db,
  actor: Actor,
  { id, value, world }: FoundRecord<"region">,
): Promise<Restored<typeof value>> {
  const { key, geometry, baseline } = value;
  const against = (obstacle: string) => ({ value, obstacle, along: [] });
  if ([...world.regions.values()].some((region) => region.key === key))
    return against(`Another region has the key ${key} by now.`);
  const parties = (world.theatre?.parties ?? []).map((party) => party.key);
  if (baseline !== null && !parties.includes(baseline))
    return against(fieldError("baseline", "noParty", { parties: parties.join(", ") }).message);
  const { errors } = await checkOutlines(world, [{ key, path: "geometry", geometry }]);
  if (errors[0]) return against(errors[0].message);
  const next = new Map(world.regions).set(id, value);
  const resettled = await findResettled(
    world,
    [...next].map(([regionId, region]) => ({ ...region, id: regionId })),
  );
  return { value, obstacle: null, along: await resettledRevisions(db, actor, world, resettled) };
}
