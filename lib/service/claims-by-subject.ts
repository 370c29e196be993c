import { push } from "@/lib/domain/resolve/by-key";
import { publicClaims, type World } from "@/lib/domain/world";
import { keepByWorld } from "./keep-by-world";
import { placesInside } from "./places-inside";

function listByPlace(world: World): Map<string, string[]> {
  const byPlace = new Map<string, string[]>();
  for (const { claim } of publicClaims(world)) {
    const { target } = claim;
    const places =
      target.kind === "place"
        ? [target.placeId]
        : target.kind === "line"
          ? [target.fromPlaceId, target.toPlaceId].filter((id) => id !== null)
          : target.kind === "area" && target.geometry
            ? placesInside(world, target.geometry)
            : [];
    for (const id of places) push(byPlace, id, claim.id);
  }
  return byPlace;
}

function listByRegion(world: World): Map<string, string[]> {
  const byRegion = new Map<string, string[]>();
  for (const { claim } of publicClaims(world))
    if (claim.target.kind === "region") push(byRegion, claim.target.regionId, claim.id);
  return byRegion;
}

/** Ids of the places that some public claim is about, each with those claims: named, at an end of a line, or inside a drawn area. */
export const claimsByPlace = keepByWorld(listByPlace);

/** Ids of the regions that some public claim is about, each with those claims. */
export const claimsByRegion = keepByWorld(listByRegion);
