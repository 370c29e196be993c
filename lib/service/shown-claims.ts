import type { World } from "@/lib/domain/world";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import { viewClaims } from "@/lib/wire/world-views";

/** A claim as it is shown, and its rank among all: by its saying, newest first. */
interface ShownClaim {
  claim: PayloadClaim;
  rank: number;
}

/** A pure function of the world: kept as long as it is. */
const kept = new WeakMap<World, Map<string, ShownClaim>>();

/** Every public claim of a world as it is shown, by id, in the order of `viewClaims`. */
export function shownClaims(world: World): ReadonlyMap<string, ShownClaim> {
  const known = kept.get(world);
  if (known) return known;
  const made = new Map(viewClaims(world).map((claim, rank) => [claim.id, { claim, rank }]));
  kept.set(world, made);
  return made;
}
