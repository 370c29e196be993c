import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { type FieldError, fail, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import { type Region, regionPatchSchema } from "@/lib/domain/region";
import { enteredRegion } from "@/lib/wire/ground-body";
import { deskRegionJson } from "@/lib/wire/ground-json";
import { givenFields } from "@/lib/wire/leave-fields";
import { type Actor, permit, signedBy } from "./actor";
import { checkOutlines } from "./check-regions";
import { checkBasis, findRecord, storeRecord } from "./find-record";
import { renewCatchments } from "./renew-catchments";
import { findResettled, resettledRevisions } from "./resettle-places";

const MESSAGE = "The region was not changed: some fields need another look.";

/**
 * Changes the fields that are given of a region that is at revision `basedOn`. With another outline the places whose region
 * changes by it go along, and catchments are built anew. Needs an admin. Gives the region as it is then.
 */
export async function reviseRegion(
  db: Db,
  actor: Actor,
  { id, basedOn, patch }: { id: string; basedOn: number; patch: unknown },
  once: RequestKey | null = null,
): Promise<Outcome<ReturnType<typeof deskRegionJson>>> {
  const permitted = permit(actor, "keepTheatre");
  if (!permitted.ok) return permitted;
  const found = await findRecord(db, "region", id);
  if (!found.ok) return found;
  const { theatreId, value: before, world, revision } = found.value;
  const current = checkBasis(found.value, basedOn, deskRegionJson);
  if (!current.ok) return current;
  const read = validate(regionPatchSchema, enteredRegion(patch), MESSAGE);
  if (!read.ok) return read;
  const { reason, ...fields } = read.value;
  const given = givenFields<Region>(fields);
  const isMoved =
    given.geometry !== undefined && JSON.stringify(given.geometry) !== JSON.stringify(before.geometry);
  const parties = (world.theatre?.parties ?? []).map(({ key }) => key);
  const errors: FieldError[] = [];
  if (found.value.isStruck) errors.push({ path: "", message: "This region is struck: restore it first." });
  if (given.baseline != null && !parties.includes(given.baseline))
    errors.push({
      path: "baseline",
      message: `The theatre's parties are ${parties.join(", ")}: choose one, or null for unknown.`,
    });
  const checked =
    isMoved && given.geometry
      ? await checkOutlines(world, [{ key: before.key, path: "geometry", geometry: given.geometry }])
      : null;
  if (checked) errors.push(...checked.errors);
  if (errors.length > 0) return fail("invalid", MESSAGE, errors);

  const geometry = checked?.outlines.get(before.key)?.geometry ?? before.geometry;
  const value: Region = { ...before, ...given, geometry };
  const next = new Map(world.regions).set(id, value);
  const resettled = isMoved
    ? await findResettled(
        world,
        [...next].map(([regionId, region]) => ({ ...region, id: regionId })),
      )
    : [];
  const stored = await storeRecord(
    db,
    found.value,
    {
      ...{ noun: "region", recordId: id, number: revision + 1, operation: "revise" },
      ...{ reason, ...signedBy(actor), value },
    },
    deskRegionJson,
    once,
    await resettledRevisions(db, actor, world, resettled),
  );
  if (!stored.ok) return stored;
  if (isMoved) await renewCatchments(db, theatreId, stored.value.recordedAt);
  return succeed(stored.value.answer);
}
