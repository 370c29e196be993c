import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { fail, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import { type Place, placePatchSchema } from "@/lib/domain/place";
import { enteredPlace } from "@/lib/wire/ground-body";
import { deskPlaceJson } from "@/lib/wire/ground-json";
import { givenFields } from "@/lib/wire/leave-fields";
import { type Actor, permit, signedBy } from "./actor";
import { checkPlace } from "./check-place";
import { checkBasis, findRecord, storeRecord } from "./find-record";
import { renewCatchments } from "./renew-catchments";
import { regionFor } from "./settle-place";

const MESSAGE = "The place was not changed: some fields need another look.";

/**
 * Changes the fields that are given of a place that is at revision `basedOn`. A new position brings its region along, unless
 * one was chosen, and new catchments. What was corrected so stays as it is in a later gazetteer import. Needs an editor.
 * Gives the place as it is then.
 */
export async function revisePlace(
  db: Db,
  actor: Actor,
  { id, basedOn, patch }: { id: string; basedOn: number; patch: unknown },
  once: RequestKey | null = null,
): Promise<Outcome<ReturnType<typeof deskPlaceJson>>> {
  const permitted = permit(actor, "keepPlace");
  if (!permitted.ok) return permitted;
  const found = await findRecord(db, "place", id);
  if (!found.ok) return found;
  const { theatreId, value: before, world, revision } = found.value;
  const current = checkBasis(found.value, basedOn, deskPlaceJson);
  if (!current.ok) return current;
  const read = validate(placePatchSchema, enteredPlace(patch), MESSAGE);
  if (!read.ok) return read;
  const { reason, regionId: chosen, ...fields } = read.value;
  const given = givenFields<Omit<Place, "theatreId" | "regionId">>(fields);
  const merged = { ...before, ...given };
  const value: Place = {
    ...merged,
    // Who takes a position away need not say that nothing is its source.
    ...(merged.position === null && given.positionSource === undefined && { positionSource: null }),
    regionId: regionFor(world, before, { position: merged.position, regionId: chosen }),
  };
  const wrong = checkPlace(world, id, value);
  if (found.value.isStruck) wrong.push({ path: "", message: "This place is struck: restore it first." });
  if (wrong.length > 0) return fail("invalid", MESSAGE, wrong);

  const stored = await storeRecord(
    db,
    found.value,
    {
      noun: "place",
      recordId: id,
      number: revision + 1,
      operation: "revise",
      reason,
      ...signedBy(actor),
      value,
    },
    deskPlaceJson,
    once,
  );
  if (!stored.ok) return stored;
  const ground = ({ regionId, position }: Place) => JSON.stringify([regionId, position]);
  if (ground(before) !== ground(value)) await renewCatchments(db, theatreId, stored.value.recordedAt);
  return succeed(stored.value.answer);
}
