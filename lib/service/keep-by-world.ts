import { keepOnce } from "@/lib/domain/keep-once";
import type { World } from "@/lib/domain/world";

/** A pure function of a world that is worked out once for each: kept as long as the world is. */
export const keepByWorld = <T>(make: (world: World) => T): ((world: World) => T) => keepOnce(make);
