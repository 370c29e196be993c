import { appendRevisions } from "@/lib/db/append-revisions";
import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { loadWorld } from "@/lib/db/load-world";
import { findTheatreId } from "@/lib/db/theatres";
import { fail, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import { type Place, placeInputSchema } from "@/lib/domain/place";
import { enteredPlace } from "@/lib/wire/ground-body";
import { type Actor, permit, signedBy } from "./actor";
import { checkPlace } from "./check-place";
import { createId } from "./create-id";
import { renewCatchments } from "./renew-catchments";
import { regionFor } from "./settle-place";

const MESSAGE = "The place was not stored: some fields need another look.";

/**
 * Stores a new place of a theatre, in the region that its position lies in unless one was chosen, and has its catchment built.
 * Needs an editor. Gives its id and region.
 */
export async function createPlace(
  db: Db,
  actor: Actor,
  { slug, body }: { slug: string; body: unknown },
  once: RequestKey | null = null,
): Promise<Outcome<{ id: string; revision: number; regionId: string | null }>> {
  const permitted = permit(actor, "keepPlace");
  if (!permitted.ok) return permitted;
  const theatreId = await findTheatreId(db, slug);
  if (theatreId === null) return fail("notFound", `There is no theatre ${slug}.`);
  const read = validate(placeInputSchema, enteredPlace(body), MESSAGE);
  if (!read.ok) return read;
  const { reason, regionId: chosen, ...fields } = read.value;
  const world = await loadWorld(db, theatreId, null);
  const regionId = regionFor(world, null, { position: fields.position, regionId: chosen });
  const value: Place = { ...fields, theatreId, regionId };
  const wrong = checkPlace(world, null, value);
  if (wrong.length > 0) return fail("invalid", MESSAGE, wrong);

  const answer = { id: createId(), revision: 1, regionId };
  const head = { number: 1, operation: "create", reason, ...signedBy(actor) } as const;
  const stored = await appendRevisions(
    db,
    theatreId,
    [{ noun: "place", recordId: answer.id, value, ...head }],
    once && { ...once, answer },
  );
  if (!stored.ok) return stored;
  if (value.position && regionId !== null)
    await renewCatchments(db, theatreId, stored.value[0]?.recordedAt ?? "");
  return succeed(answer);
}
