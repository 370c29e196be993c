import { createHash } from "node:crypto";
import { keepCatchments } from "@/lib/db/catchment-store";
import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { CATCHMENT_RADIUS_KM } from "@/lib/domain/policy";
import { buildCatchments } from "@/lib/geo/catchments";

/** Builds the catchments of a theatre from its places as they are now and keeps them beside the earlier ones. Gives count and area. */
export async function rebuildCatchments(
  db: Db,
  theatreId: string,
): Promise<{ digest: string; cells: number; km2: number }> {
  const world = await loadWorld(db, theatreId, null);
  const places = [...world.places].flatMap(([id, { regionId, position }]) =>
    regionId !== null && position !== null ? [{ id, regionId, lng: position[0], lat: position[1] }] : [],
  );
  const regions = [...world.regions].map(([id, { geometry }]) => ({ id, geometry }));
  const { topology, areasKm2 } = buildCatchments(places, regions, { radiusKm: CATCHMENT_RADIUS_KM });
  const text = JSON.stringify(topology);
  const digest = createHash("sha256").update(text).digest("hex");
  const km2 = [...areasKm2.values()].reduce((sum, area) => sum + area, 0);
  // A place at another's very point, or outside its region, paints nothing.
  const cells = [...areasKm2.values()].filter((area) => area > 0).length;
  const built = { digest, cells, km2 };
  await keepCatchments(db, { ...built, theatreId, builtFrom: world.head, topology: text });
  return built;
}
