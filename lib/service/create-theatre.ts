import { z } from "zod";
import { appendRevisions, type NewRevision } from "@/lib/db/append-revisions";
import type { Db } from "@/lib/db/connect";
import { findTheatreId } from "@/lib/db/theatres";
import { idSchema } from "@/lib/domain/identity";
import { fail, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import { placeSchema } from "@/lib/domain/place";
import { regionSchema } from "@/lib/domain/region";
import { sourceSchema } from "@/lib/domain/source";
import { theatreSchema } from "@/lib/domain/theatre";
import { type Actor, permit } from "./actor";
import { checkFounding } from "./check-founding";
import { rebuildCatchments } from "./rebuild-catchments";

/** A theatre with what belongs to it from the start; each record comes with its id. */
const foundingSchema = z.strictObject({
  id: idSchema,
  theatre: theatreSchema,
  regions: z
    .array(regionSchema.omit({ theatreId: true }).extend({ id: idSchema }))
    .min(1, { error: "A theatre has at least one region." }),
  places: z.array(placeSchema.omit({ theatreId: true }).extend({ id: idSchema })),
  sources: z.array(sourceSchema.omit({ theatreId: true }).extend({ id: idSchema })),
});
export type Founding = z.input<typeof foundingSchema>;

const MESSAGE = "The theatre was not stored: some fields need another look.";

/** Stores a new theatre with its regions, places and sources, all or nothing, and builds its catchments. Needs an admin. */
export async function createTheatre(db: Db, actor: Actor, input: unknown): Promise<Outcome<{ id: string }>> {
  const permitted = permit(actor, "keepTheatre");
  if (!permitted.ok) return permitted;
  const read = validate(foundingSchema, input, MESSAGE);
  if (!read.ok) return read;
  const missing = checkFounding(read.value);
  if (missing.length > 0) return fail("invalid", MESSAGE, missing);
  const { id: theatreId, theatre, regions, places, sources } = read.value;
  if ((await findTheatreId(db, theatre.slug)) !== null)
    return fail("conflict", `There is a theatre ${theatre.slug} already: choose another slug.`, [
      { path: "theatre.slug", message: "Choose another slug." },
    ]);
  const head = { number: 1, operation: "create", author: actor.name, reason: null } as const;
  const revisions: NewRevision[] = [
    { ...head, noun: "theatre", recordId: theatreId, value: theatre },
    ...regions.map(
      ({ id, ...value }): NewRevision => ({
        ...head,
        noun: "region",
        recordId: id,
        value: { ...value, theatreId },
      }),
    ),
    ...places.map(
      ({ id, ...value }): NewRevision => ({
        ...head,
        noun: "place",
        recordId: id,
        value: { ...value, theatreId },
      }),
    ),
    ...sources.map(
      ({ id, ...value }): NewRevision => ({
        ...head,
        noun: "source",
        recordId: id,
        value: { ...value, theatreId },
      }),
    ),
  ];
  const stored = await appendRevisions(db, theatreId, revisions);
  if (!stored.ok) return stored;
  await rebuildCatchments(db, theatreId);
  return succeed({ id: theatreId });
}
