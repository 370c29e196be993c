import type { Target } from "@/lib/domain/claim";
import type { World } from "@/lib/domain/world";

const counted = (count: number, one: string, many: string) =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

function names(target: Target, noun: "place" | "region", id: string): boolean {
  if (noun === "place")
    return target.kind === "place"
      ? target.placeId === id
      : target.kind === "line" && (target.fromPlaceId === id || target.toPlaceId === id);
  return target.kind === "region"
    ? target.regionId === id
    : "regionIds" in target && target.regionIds.includes(id);
}

/** What stands on a place or region, in words: places in a region, and claims, those of drafts and struck ones too. Empty where nothing does. */
export function groundUses(world: World, noun: "place" | "region", id: string): string[] {
  let [places, claims] = [0, 0];
  if (noun === "region") for (const { regionId } of world.places.values()) if (regionId === id) places += 1;
  for (const { value } of world.statements.values())
    for (const { target } of value.claims) if (names(target, noun, id)) claims += 1;
  return [...counted(places, "place", "places"), ...counted(claims, "claim", "claims")];
}
