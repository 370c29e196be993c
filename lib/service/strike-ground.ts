import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { fail, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import type { Region } from "@/lib/domain/region";
import type { Deed } from "@/lib/domain/role";
import { markSchema } from "@/lib/domain/strike";
import { deskPlaceJson, deskRegionJson } from "@/lib/wire/ground-json";
import { type Actor, permit, signedBy } from "./actor";
import { checkOutlines } from "./check-regions";
import {
  checkBasis,
  conflictWith,
  type FoundRecord,
  findRecord,
  type Show,
  storeRecord,
} from "./find-record";
import { groundUses } from "./ground-uses";
import { renewCatchments } from "./renew-catchments";

type Ground = "place" | "region";
type Marking = { id: string; operation: "strike" | "restore"; basedOn: number | null; input: unknown };

const DEED: Record<Ground, Deed> = { place: "keepPlace", region: "keepTheatre" };

/**
 * Takes a wrongly entered place or region out, or back in, with the reason: nothing is deleted, and what was known before
 * stays as it was. A place that a claim names stays; so does a region that has places or claims. A place takes an editor, a
 * region an admin. Gives the record as it is then.
 */
async function markGround<N extends Ground, T extends object>(
  db: Db,
  actor: Actor,
  noun: N,
  { id, operation, basedOn, input }: Marking,
  show: Show<N, T>,
  once: RequestKey | null,
): Promise<Outcome<T>> {
  const permitted = permit(actor, DEED[noun]);
  if (!permitted.ok) return permitted;
  const found = await findRecord(db, noun, id);
  if (!found.ok) return found;
  const current = checkBasis(found.value, basedOn, show);
  if (!current.ok) return current;
  const message = `The ${noun} was not ${operation === "strike" ? "struck" : "restored"}.`;
  const read = validate(markSchema, input, message);
  if (!read.ok) return read;
  if (found.value.isStruck === (operation === "strike"))
    return conflictWith(
      found.value,
      show,
      `This ${noun} ${operation === "strike" ? "is struck already" : "is not struck"}.`,
    );
  const obstacle = await findObstacle(found.value, operation);
  if (obstacle) return fail("invalid", obstacle);
  const { revision: number, value, theatreId } = found.value;
  const stored = await storeRecord(
    db,
    found.value,
    // The same value once more: the operation says what is meant.
    {
      noun,
      recordId: id,
      number: number + 1,
      operation,
      reason: read.value.reason,
      ...signedBy(actor),
      value,
    } as never,
    show,
    once,
  );
  if (!stored.ok) return stored;
  await renewCatchments(db, theatreId, stored.value.recordedAt);
  return succeed(stored.value.answer);
}

async function findObstacle<N extends Ground>(
  found: FoundRecord<N>,
  operation: Marking["operation"],
): Promise<string | null> {
  const { noun, id, world } = found;
  if (operation === "strike") {
    const uses = groundUses(world, noun, id);
    return uses.length === 0 ? null : `This ${noun} cannot be struck, since it has ${uses.join(" and ")}.`;
  }
  if (noun === "place") return null;
  const { key, geometry } = found.value as Region; // the noun is a region's
  if ([...world.regions.values()].some((region) => region.key === key))
    return `Another region has the key ${key} by now.`;
  const { errors } = await checkOutlines(world, [{ key, path: "geometry", geometry }]);
  return errors[0]?.message ?? null;
}

/** Strikes or restores a place: see above. */
export const markPlace = (db: Db, actor: Actor, marking: Marking, once: RequestKey | null = null) =>
  markGround(db, actor, "place", marking, deskPlaceJson, once);

/** Strikes or restores a region: see above. */
export const markRegion = (db: Db, actor: Actor, marking: Marking, once: RequestKey | null = null) =>
  markGround(db, actor, "region", marking, deskRegionJson, once);
