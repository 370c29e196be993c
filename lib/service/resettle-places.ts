import type { NewRevision } from "@/lib/db/append-revisions";
import type { Db } from "@/lib/db/connect";
import { findPlaceHeads } from "@/lib/db/place-heads";
import type { AreaGeometry } from "@/lib/domain/geometry";
import type { World } from "@/lib/domain/world";
import { type Actor, SYSTEM_ACTOR, signedBy } from "./actor";
import { inGroundThread } from "./in-ground-thread";
import { formerRegion } from "./settle-place";

/** A place that other outlines put into another region; null is none. */
export interface Resettled {
  id: string;
  from: string | null;
  to: string | null;
}

/** Which places other outlines put into another region. `outlines` are all regions as they will be. */
export async function findResettled(
  world: World,
  outlines: readonly { id: string; geometry: AreaGeometry; admin1: string | null }[],
): Promise<Resettled[]> {
  const located = [...world.places].flatMap(([id, place]) =>
    place.position ? [{ id, from: place.regionId, at: place.position, former: formerRegion(place) }] : [],
  );
  const regions = outlines.map(({ admin1, ...region }) => ({ ...region, isCoded: admin1 !== null }));
  const chosen = await inGroundThread("chooseRegions", located, regions);
  return located.flatMap(({ id, from }, index) => {
    const to = chosen[index] ?? null;
    return to === from ? [] : [{ id, from, to }];
  });
}

/** The revisions of places that were resettled: the program's own, so that nobody's correction is seen in them. */
export async function resettledRevisions(
  db: Db,
  actor: Actor,
  world: World,
  resettled: readonly Resettled[],
): Promise<NewRevision[]> {
  const heads = await findPlaceHeads(db, world.theatreId, SYSTEM_ACTOR.name);
  return resettled.flatMap(({ id, to }): NewRevision[] => {
    const place = world.places.get(id);
    const head = heads.get(id);
    if (!place || !head) return [];
    return [
      {
        ...{ noun: "place", recordId: id, number: head.number + 1, operation: "revise" },
        ...signedBy(SYSTEM_ACTOR),
        reason: `${actor.name} changed the outlines of regions.`,
        value: { ...place, regionId: to },
      },
    ];
  });
}
