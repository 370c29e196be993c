import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { findTheatreId } from "@/lib/db/theatres";
import type { Position } from "@/lib/domain/geometry";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import type { Place } from "@/lib/domain/place";
import { CATCHMENT_RADIUS_KM } from "@/lib/domain/policy";
import { toSearchKey } from "@/lib/domain/search-key";
import type { World } from "@/lib/domain/world";
import { distanceKm } from "@/lib/geo/distance-km";
import type { GroundPlace, GroundView } from "@/lib/wire/ground-view";
import { placeNames } from "@/lib/wire/world-views";
import { keepByWorld } from "./keep-by-world";
import { chooserOf, formerRegion } from "./settle-place";

const NEAR_SHOWN = 12;
/** So far a settlement of the same name may be meant by the same report. */
const HOMONYMS_SHOWN = 8;

/** Places by what any of their names folds to. */
const byName = keepByWorld((world) => {
  const found = new Map<string, Set<string>>();
  for (const [id, { names }] of world.places)
    for (const { text } of names) {
      const key = toSearchKey(text);
      found.set(key, (found.get(key) ?? new Set()).add(id));
    }
  return found;
});

function show(world: World, id: string, place: Place, at: Position | null): GroundPlace {
  const region = place.regionId === null ? undefined : world.regions.get(place.regionId);
  return {
    id,
    names: placeNames(place),
    region: region?.names ?? null,
    position: place.position,
    km: at && place.position ? distanceKm(at, place.position) : null,
  };
}

const byDistance = (one: GroundPlace, other: GroundPlace) => (one.km ?? Infinity) - (other.km ?? Infinity);

/**
 * What is at a position of a theatre: the region it lies in, whose catchment, the places around; and which places have one
 * of these names already. `except` is the place itself, which counts for nothing but its region.
 * Security: public.
 */
export async function lookAtGround(
  db: Db,
  { slug, at, names, except }: { slug: string; at: Position | null; names: string[]; except: string | null },
): Promise<Outcome<GroundView>> {
  const theatreId = await findTheatreId(db, slug);
  if (theatreId === null) return fail("notFound", `There is no theatre ${slug}.`);
  const world = await loadWorld(db, theatreId, null);
  const self = except === null ? undefined : world.places.get(except);
  const regionId = at && chooserOf(world)(at, self ? formerRegion(self) : null);
  const region = regionId === null ? undefined : world.regions.get(regionId);
  const others = [...world.places].filter(([id]) => id !== except);
  const near = at
    ? others
        .flatMap(([id, place]) => (place.position ? [{ id, place, km: distanceKm(at, place.position) }] : []))
        .sort((one, other) => one.km - other.km)
    : [];
  // A catchment is what lies nearer to its place than to any other of the region, and not too far.
  const holder = near.find(({ place, km }) => place.regionId === regionId && km <= CATCHMENT_RADIUS_KM);
  const index = byName(world);
  const alike = new Set(names.flatMap((name) => [...(index.get(toSearchKey(name)) ?? [])]));
  return succeed({
    region: region && regionId !== null ? { id: regionId, key: region.key, names: region.names } : null,
    catchment: holder && regionId !== null ? show(world, holder.id, holder.place, at) : null,
    near: near.slice(0, NEAR_SHOWN).map(({ id, place }) => show(world, id, place, at)),
    homonyms: others
      .filter(([id]) => alike.has(id))
      .map(([id, place]) => show(world, id, place, at))
      .sort(byDistance)
      .slice(0, HOMONYMS_SHOWN),
  });
}
