import type { Place } from "@/lib/domain/place";
import type { World } from "@/lib/domain/world";
import { regionChooser } from "@/lib/geo/region-of-place";
import { keepByWorld } from "./keep-by-world";

/** Chooses the region of a position in a world. */
export const chooserOf = keepByWorld((world) =>
  regionChooser(
    [...world.regions].map(([id, { geometry, admin1 }]) => ({ id, geometry, isCoded: admin1 !== null })),
  ),
);

/** The region that a place had, as far as it binds a position that is asked for now. */
export const formerRegion = ({ regionId, geonameId }: Pick<Place, "regionId" | "geonameId">) =>
  regionId === null ? null : { id: regionId, isCoded: geonameId !== null };

/**
 * The region of a place that is entered: the one that was chosen for it, else the one its position lies in. A place that
 * stays where it was stays in its region; without a position there is no telling, and it keeps what it had.
 */
export function regionFor(
  world: World,
  before: Place | null,
  { position, regionId }: { position: Place["position"]; regionId: string | null | undefined },
): string | null {
  if (regionId !== undefined) return regionId;
  if (position === null) return before?.regionId ?? null;
  const hasStayed = before?.position?.[0] === position[0] && before.position[1] === position[1];
  if (before && hasStayed) return before.regionId;
  return chooserOf(world)(position, before && formerRegion(before));
}
