import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { findTheatreId } from "@/lib/db/theatres";
import { fail, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import { type Theatre, theatrePatchSchema } from "@/lib/domain/theatre";
import { enteredTheatre } from "@/lib/wire/ground-body";
import { deskTheatreJson } from "@/lib/wire/ground-json";
import { givenFields, isJsonObject } from "@/lib/wire/leave-fields";
import { type Actor, permit, signedBy } from "./actor";
import { checkTheatre } from "./check-theatre";
import { checkBasis, findRecord, storeRecord } from "./find-record";

const MESSAGE = "The theatre was not changed: some fields need another look.";
const SLUG_STAYS = "The address is part of every link into this theatre, and stays: leave it as it is.";

/**
 * Changes the fields that are given of a theatre that is at revision `basedOn`. A party that anything names stays, and the
 * first day does not come after a day that somebody spoke for. Needs an admin. Gives the theatre as it is then.
 */
export async function reviseTheatre(
  db: Db,
  actor: Actor,
  { slug, basedOn, patch }: { slug: string; basedOn: number; patch: unknown },
  once: RequestKey | null = null,
): Promise<Outcome<ReturnType<typeof deskTheatreJson>>> {
  const permitted = permit(actor, "keepTheatre");
  if (!permitted.ok) return permitted;
  const theatreId = await findTheatreId(db, slug);
  if (theatreId === null) return fail("notFound", `There is no theatre ${slug}.`);
  const found = await findRecord(db, "theatre", theatreId);
  if (!found.ok) return found;
  const { value: before, world, revision } = found.value;
  const current = checkBasis(found.value, basedOn, deskTheatreJson);
  if (!current.ok) return current;
  const entered = enteredTheatre(patch);
  const isRenamed = isJsonObject(entered) && "slug" in entered && entered.slug !== before.slug;
  if (isRenamed) return fail("invalid", MESSAGE, [{ path: "slug", message: SLUG_STAYS }]);
  const read = validate(theatrePatchSchema, withoutSlug(entered), MESSAGE);
  if (!read.ok) return read;
  const { reason, ...fields } = read.value;
  const value: Theatre = { ...before, ...givenFields<Theatre>(fields) };
  const wrong = checkTheatre(world, before, value);
  if (wrong.length > 0) return fail("invalid", MESSAGE, wrong);

  const stored = await storeRecord(
    db,
    found.value,
    {
      ...{ noun: "theatre", recordId: theatreId, number: revision + 1, operation: "revise" },
      ...{ reason, ...signedBy(actor), value },
    },
    deskTheatreJson,
    once,
  );
  return stored.ok ? succeed(stored.value.answer) : stored;
}

function withoutSlug(entered: unknown): unknown {
  if (!isJsonObject(entered)) return entered;
  const { slug: _, ...fields } = entered;
  return fields;
}
