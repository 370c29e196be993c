import type { AreaGeometry } from "@/lib/domain/geometry";
import { keepOnce } from "@/lib/domain/keep-once";
import type { World } from "@/lib/domain/world";
import { placesWithin } from "@/lib/geo/membership";

/**
 * By places, since a world that only learns a claim keeps those it had: then only the areas that are new have to be looked
 * at. An area stays the same object from world to world.
 */
const insideOf = keepOnce((places: World["places"]) => {
  const located = [...places].flatMap(([id, { position }]) =>
    position ? [{ id, lng: position[0], lat: position[1] }] : [],
  );
  return keepOnce((area: AreaGeometry): readonly string[] => placesWithin(area, located));
});

/** Ids of the places of a world whose point lies in a drawn area: worked out once for each area. */
export const placesInside = (world: World, area: AreaGeometry): readonly string[] =>
  insideOf(world.places)(area);
