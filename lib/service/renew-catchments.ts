import { findCatchments } from "@/lib/db/catchment-store";
import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import type { World } from "@/lib/domain/world";
import { log } from "./log";
import { buildCatchmentsOf } from "./rebuild-catchments";

/** How long a change waits for its cells: a small theatre has them by then, a big one some seconds later. */
const PATIENCE_MS = 3_000;

/** After a build that failed, the next look at the map tries again, but not every look at once. */
const RETRY_AFTER_MS = 5 * 60_000;

interface Build {
  done: Promise<unknown>;
  /** In milliseconds since 1970; null while it is under way. */
  failedAt: number | null;
}

/** Builds under way and those that failed, by theatre and ground: kept on the global object, like the thread they run on. */
const holder = globalThis as { claimAtlasBuilds?: Map<string, Build> };

/** Builds a world's catchments, once for all who ask at a time. Never throws: a failure is logged, and tried again some minutes later. */
function renew(db: Db, world: World): Promise<unknown> {
  holder.claimAtlasBuilds ??= new Map();
  const builds = holder.claimAtlasBuilds;
  const key = `${world.theatreId} ${world.groundHead}`;
  const known = builds.get(key);
  if (known && (known.failedAt === null || Date.now() - known.failedAt < RETRY_AFTER_MS)) return known.done;
  const done = buildCatchmentsOf(db, world).then(
    () => builds.delete(key),
    (error: unknown) => {
      log.error({ err: error, theatre: world.theatreId }, "catchments were not built");
      builds.set(key, { done, failedAt: Date.now() });
    },
  );
  builds.set(key, { done, failedAt: null });
  return done;
}

/** The digest of a world's catchments, built first where what is there is of earlier ground; null where there are none. */
export async function settledCatchments(db: Db, world: World): Promise<string | null> {
  const find = () => findCatchments(db, world.theatreId, world.head);
  const built = await find();
  if (built && built.builtFrom >= world.groundHead) return built.digest;
  await renew(db, world);
  return (await find())?.digest ?? null;
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
