import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import type { World } from "@/lib/domain/world";
import { log } from "./log";
import { buildCatchmentsOf } from "./rebuild-catchments";

/** How long a change waits for its cells: a small theatre has them by then, a big one some seconds later. */
const PATIENCE_MS = 3_000;

/** Builds under way and those that failed, by theatre and ground: kept on the global object, like the thread they run on. */
const holder = globalThis as { claimAtlasBuilds?: Map<string, Promise<boolean>> };

/** Builds a world's catchments, once for all who ask at a time. Never throws: a failure is logged, and not tried again here. */
function renew(db: Db, world: World): Promise<boolean> {
  holder.claimAtlasBuilds ??= new Map();
  const builds = holder.claimAtlasBuilds;
  const key = `${world.theatreId} ${world.groundHead}`;
  const running = builds.get(key);
  if (running) return running;
  const build = buildCatchmentsOf(db, world).then(
    () => builds.delete(key),
    (error: unknown) => {
      log.error({ err: error, theatre: world.theatreId }, "catchments were not built");
      return false;
    },
  );
  builds.set(key, build);
  return build;
}

/** Builds the catchments of a world without anybody waiting for them. */
export function renewUnseen(db: Db, world: World): void {
  void renew(db, world);
}

/**
 * Builds the catchments that a stored change calls for, as of the instant at which it was recorded, beside the thread that
 * answers requests. Waits for them a little; what comes later shows with the next look at the map.
 */
export async function renewCatchments(db: Db, theatreId: string, recordedAt: string): Promise<void> {
  const build = renew(db, await loadWorld(db, theatreId, recordedAt));
  await Promise.race([build, new Promise((done) => setTimeout(done, PATIENCE_MS).unref())]);
}
