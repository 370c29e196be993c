import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { type Outcome, succeed, validate } from "@/lib/domain/outcome";
import type { Deed } from "@/lib/domain/role";
import { markSchema } from "@/lib/domain/strike";
import { deskPlaceJson, deskRegionJson } from "@/lib/wire/ground-json";
import { type Actor, permit, signedBy } from "./actor";
import {
  checkBasis,
  conflictWith,
  type FoundRecord,
  findRecord,
  type Show,
  storeRecord,
} from "./find-record";
import { groundUses } from "./ground-uses";
import { preparePlace, prepareRegion, type Restored } from "./prepare-restore";
import { renewCatchments } from "./renew-catchments";

type Ground = "place" | "region";
type Marking = { id: string; operation: "strike" | "restore"; basedOn: number | null; input: unknown };

const DEED: Record<Ground, Deed> = { place: "keepPlace", region: "keepTheatre" };

/**
 * Takes a wrongly entered place or region out, or back in, with the reason: nothing is deleted, and what was known before
 * stays as it was. A place that a claim names stays; so does a region that has places or claims. What comes back must fit the
 * theatre as it is now: a place comes back into the region that it lies in now, a region with the places that lie in it. A
 * place takes an editor, a region an admin. Gives the record as it is then.
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
  const { value, obstacle, along } = await prepare(db, actor, found.value, operation);
  if (obstacle !== null) return conflictWith(found.value, show, obstacle);
  const { revision: number, theatreId, world } = found.value;
  const stored = await storeRecord(
    db,
    found.value,
    // The value once more: the operation says what is meant.
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
    { along, regionsSeen: operation === "restore" ? world.head : null },
  );
  if (!stored.ok) return stored;
  await renewCatchments(db, theatreId, stored.value.recordedAt);
  return succeed(stored.value.answer);
}

async function prepare<N extends Ground>(
  db: Db,
  actor: Actor,
  found: FoundRecord<N>,
  operation: Marking["operation"],
): Promise<Restored<unknown>> {
  const { noun, id, world, value } = found;
  if (operation === "strike") {
    const uses = groundUses(world, noun, id);
    const obstacle = `This ${noun} cannot be struck, since it has ${uses.join(" and ")}.`;
    return { value, obstacle: uses.length === 0 ? null : obstacle, along: [] };
  }
  // The noun says which of the two it is.
  return noun === "place"
    ? preparePlace(found as FoundRecord<"place">)
    : prepareRegion(db, actor, found as FoundRecord<"region">);
}

/** Strikes or restores a place: see above. */
export const markPlace = (db: Db, actor: Actor, marking: Marking, once: RequestKey | null = null) =>
  markGround(db, actor, "place", marking, deskPlaceJson, once);

/** Strikes or restores a region: see above. */
export const markRegion = (db: Db, actor: Actor, marking: Marking, once: RequestKey | null = null) =>
  markGround(db, actor, "region", marking, deskRegionJson, once);
