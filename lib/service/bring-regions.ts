import { appendRevisions, type NewRevision } from "@/lib/db/append-revisions";
import type { Db } from "@/lib/db/connect";
import type { RequestKey } from "@/lib/db/kept-answers";
import { loadWorld } from "@/lib/db/load-world";
import { findRegionHeads } from "@/lib/db/region-heads";
import { findTheatreId } from "@/lib/db/theatres";
import { fail, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import { regionFileSchema } from "@/lib/domain/region";
import { deskRegionJson } from "@/lib/wire/ground-json";
import type { RegionReport } from "@/lib/wire/region-report";
import { type Actor, permit, signedBy } from "./actor";
import { checkOutlines } from "./check-regions";
import { createId } from "./create-id";
import { planRegions } from "./plan-regions";
import { renewCatchments } from "./renew-catchments";
import { findResettled, type Resettled, resettledRevisions } from "./resettle-places";

const MESSAGE = "The regions were not stored: some of the file needs another look.";
const EXAMPLES = 10;

interface Asked {
  slug: string;
  body: unknown;
  /** What the theatre's regions were at, as an earlier report said; null does not ask. */
  basedOn: number | null;
  /** Tells what would be, and stores nothing. */
  isDryRun: boolean;
}

/**
 * Brings regions into a theatre, all or nothing: new ones, and other words and outlines for those that it has. Places whose
 * region changes by it go along, and catchments are built anew. Regions that the file lacks stay. Needs an admin.
 */
export async function bringRegions(
  db: Db,
  actor: Actor,
  { slug, body, basedOn, isDryRun }: Asked,
  once: RequestKey | null = null,
): Promise<Outcome<RegionReport>> {
  const permitted = permit(actor, "keepTheatre");
  if (!permitted.ok) return permitted;
  const theatreId = await findTheatreId(db, slug);
  if (theatreId === null) return fail("notFound", `There is no theatre ${slug}.`);
  const read = validate(regionFileSchema, body, MESSAGE);
  if (!read.ok) return read;
  const world = await loadWorld(db, theatreId, null);
  const heads = await findRegionHeads(db, theatreId);
  const revision = [...heads.values()].reduce((sum, number) => sum + number, 0);
  const conflict = (message: string): Outcome<never> => ({
    ok: false,
    error: {
      ...fail("conflict", message).error,
      revision,
      current: [...world.regions].map(([id, value]) =>
        deskRegionJson({ id, theatreSlug: slug, revision: heads.get(id) ?? 1, isStruck: false, value }),
      ),
    },
  });
  if (basedOn !== null && basedOn !== revision)
    return conflict("Somebody changed these regions since you looked: look at what would change now.");

  const given = read.value.features.map(({ properties: { key }, geometry }, index) => ({
    ...{ key, geometry },
    path: `features.${index}.geometry`,
  }));
  const { errors, outlines } = await checkOutlines(world, given);
  const { changes, planErrors } = planRegions(world, read.value, outlines, createId);
  if (errors.length + planErrors.length > 0) return fail("invalid", MESSAGE, [...planErrors, ...errors]);

  const next = new Map(world.regions);
  for (const { id, value } of changes) next.set(id, value);
  const isGround = changes.some(({ change }) => change === "new" || change === "outline");
  const resettled = isGround
    ? await findResettled(
        world,
        [...next].map(([id, region]) => ({ id, ...region })),
      )
    : [];
  const changed = changes.filter(({ change }) => change !== "same");
  const nameOf = (id: string | null) => (id === null ? null : (next.get(id)?.names ?? null));
  const report: RegionReport = {
    revision: isDryRun ? revision : revision + changed.length,
    isDryRun,
    regions: changes.map(({ before, value: { key, names }, ...change }) => ({ ...change, key, names })),
    kept: [...world.regions].flatMap(([id, { key, names }]) =>
      outlines.has(key) ? [] : [{ id, key, names }],
    ),
    places: {
      entering: count(resettled, ({ from }) => from === null),
      moving: count(resettled, ({ from, to }) => from !== null && to !== null),
      leaving: count(resettled, ({ to }) => to === null),
      examples: resettled.slice(0, EXAMPLES).map(({ id, from, to }) => ({
        id,
        name: world.places.get(id)?.names[0]?.text ?? id,
        from: nameOf(from),
        to: nameOf(to),
      })),
    },
  };
  if (isDryRun || changed.length === 0) return succeed(report);

  const revisions = changed.map(
    ({ id, before, value }): NewRevision => ({
      ...{ noun: "region", recordId: id, number: (heads.get(id) ?? 0) + 1, value },
      operation: before ? "revise" : "create",
      reason: read.value.reason,
      ...signedBy(actor),
    }),
  );
  const stored = await appendRevisions(
    db,
    theatreId,
    [...revisions, ...(await resettledRevisions(db, actor, world, resettled))],
    once && { ...once, answer: report },
  );
  if (!stored.ok) return conflict(stored.error.message);
  if (isGround) await renewCatchments(db, theatreId, stored.value.at(-1)?.recordedAt ?? "");
  return succeed(report);
}

const count = (resettled: readonly Resettled[], is: (one: Resettled) => boolean) =>
  resettled.filter(is).length;
