import { createHash } from "node:crypto";
import { keepCatchments } from "@/lib/db/catchment-store";
import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { CATCHMENT_RADIUS_KM } from "@/lib/domain/policy";
import type { World } from "@/lib/domain/world";
import { buildCatchments } from "@/lib/geo/catchments";
import { inGroundThread } from "./in-ground-thread";

/** What was built, under its address. */
interface Built {
  digest: string;
  cells: number;
  km2: number;
}

/** What the catchments of a world are made of. */
function groundOf(world: World): Parameters<typeof buildCatchments> {
  const places = [...world.places].flatMap(([id, { regionId, position }]) =>
    regionId !== null && position !== null ? [{ id, regionId, lng: position[0], lat: position[1] }] : [],
  );
  const regions = [...world.regions].map(([id, { geometry }]) => ({ id, geometry }));
  return [places, regions, { radiusKm: CATCHMENT_RADIUS_KM }];
}

async function keep(
  db: Db,
  { theatreId, groundHead }: World,
  { topology, areasKm2 }: ReturnType<typeof buildCatchments>,
): Promise<Built> {
  const text = JSON.stringify(topology);
  const digest = createHash("sha256").update(text).digest("hex");
  const km2 = [...areasKm2.values()].reduce((sum, area) => sum + area, 0);
  // A place at another's very point, or outside its region, paints nothing.
  const cells = [...areasKm2.values()].filter((area) => area > 0).length;
  const built = { digest, cells, km2 };
  // From the revision on that changed the ground: what was said since then is on the same ground.
  await keepCatchments(db, { ...built, theatreId, builtFrom: groundHead, topology: text });
  return built;
}

/** Builds the catchments of a theatre from its places as they are now and keeps them beside the earlier ones. Gives count and area. */
export async function rebuildCatchments(db: Db, theatreId: string): Promise<Built> {
  const world = await loadWorld(db, theatreId, null);
  return keep(db, world, buildCatchments(...groundOf(world)));
}

/** The same for a world, on a thread of its own, so that nobody's request waits for a country's geometry. */
export async function buildCatchmentsOf(db: Db, world: World): Promise<Built> {
  return keep(db, world, await inGroundThread("buildCatchments", ...groundOf(world)));
}
