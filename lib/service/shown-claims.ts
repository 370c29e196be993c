import type { World } from "@/lib/domain/world";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import { viewClaims } from "@/lib/wire/world-views";
import { keepByWorld } from "./keep-by-world";

/** A claim as it is shown, and its rank among all: by its saying, newest first. */
interface ShownClaim {
  claim: PayloadClaim;
  rank: number;
}

/** Every public claim of a world as it is shown, by id, in the order of `viewClaims`. */
export const shownClaims: (world: World) => ReadonlyMap<string, ShownClaim> = keepByWorld(
  (world) => new Map(viewClaims(world).map((claim, rank) => [claim.id, { claim, rank }])),
);

/** The shown claims of these ids, each once, newest saying first; ids of none are left out. */
export function pickShown(world: World, ids: Iterable<string>): PayloadClaim[] {
  const shown = shownClaims(world);
  return [...new Set(ids)]
    .flatMap((id) => shown.get(id) ?? [])
    .sort((one, other) => one.rank - other.rank)
    .map(({ claim }) => claim);
}
