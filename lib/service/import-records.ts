import type { Db } from "@/lib/db/connect";
import {
  cancelRunning,
  findImport,
  type ImportJob,
  listImportRows,
  sweepImports,
} from "@/lib/db/import-jobs";
import { listImported, revertImport } from "@/lib/db/revert-import";
import { findTheatreId, findTheatres } from "@/lib/db/theatres";
import { idSchema } from "@/lib/domain/identity";
import { fail, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import { mayDo } from "@/lib/domain/role";
import { strikeSchema } from "@/lib/domain/strike";
import { type Actor, permit, signedBy } from "./actor";

const NO_IMPORT = fail("notFound", "There is no such import.");
const LISTED = 50;
const STATEMENTS_SHOWN = 20;

/** An import as its page and the API show it. */
export type ImportShown = Omit<ImportJob, "theatreId"> & { theatre: string };

async function show(db: Db, { theatreId, ...job }: ImportJob): Promise<ImportShown> {
  const theatres = await findTheatres(db);
  return { ...job, theatre: theatres.find(({ id }) => id === theatreId)?.slug ?? theatreId };
}

/** One import, running or over. For editors; for everybody else there is none. */
export async function getImport(db: Db, actor: Actor, id: string): Promise<Outcome<ImportShown>> {
  if (!mayDo(actor.role, "import") || !idSchema.safeParse(id).success) return NO_IMPORT;
  await sweepImports(db);
  const job = await findImport(db, id);
  return job && job.state !== "checking" ? succeed(await show(db, job)) : NO_IMPORT;
}

/** The newest imports of a theatre (slug null: of all), without their reports. For editors. */
export async function listImports(
  db: Db,
  actor: Actor,
  slug: string | null,
): Promise<Outcome<{ items: Omit<ImportShown, "report">[] }>> {
  const permitted = permit(actor, "import");
  if (!permitted.ok) return permitted;
  await sweepImports(db);
  const theatreId = slug === null ? null : await findTheatreId(db, slug);
  if (slug !== null && theatreId === null) return fail("notFound", `There is no theatre ${slug}.`);
  const slugs = new Map((await findTheatres(db)).map((theatre) => [theatre.id, theatre.slug]));
  const rows = await listImportRows(db, theatreId, LISTED);
  return succeed({
    items: rows.map(({ theatreId: of, ...row }) => ({ ...row, theatre: slugs.get(of) ?? of })),
  });
}

/** The first statements of an import. For editors. */
export async function listImportedStatements(db: Db, actor: Actor, id: string) {
  return mayDo(actor.role, "import") ? listImported(db, id, STATEMENTS_SHOWN) : [];
}

/** Stops an import that still reads its file: nothing of it comes in. Needs an editor. */
export async function cancelImport(db: Db, actor: Actor, id: string): Promise<Outcome<ImportShown>> {
  const found = await getImport(db, actor, id);
  if (!found.ok) return found;
  const message =
    found.value.state === "publishing"
      ? "This import is being published this very moment: revert it when it is done."
      : "This import is over: there is nothing to cancel.";
  return (await cancelRunning(db, id)) ? getImport(db, actor, id) : fail("conflict", message);
}

/**
 * Takes an import back: strikes all its statements in one step, with the reason; or restores what that struck. What somebody
 * has changed since stays as it is, and is counted. Needs an editor.
 */
export async function undoImport(
  db: Db,
  actor: Actor,
  { id, operation, input }: { id: string; operation: "strike" | "restore"; input: unknown },
): Promise<Outcome<ImportShown & { changed: number; kept: number }>> {
  const permitted = permit(actor, "strike");
  if (!permitted.ok) return permitted;
  const found = await getImport(db, actor, id);
  if (!found.ok) return found;
  const read = validate(strikeSchema.omit({ claimIds: true }), input, "Nothing was changed: say why.");
  if (!read.ok) return read;
  const done = await revertImport(db, { id, operation, reason: read.value.reason, ...signedBy(actor) });
  if (!done)
    return fail(
      "conflict",
      operation === "strike"
        ? "Only an import that came in can be reverted."
        : "Only an import that was reverted can be restored.",
    );
  const now = await getImport(db, actor, id);
  return now.ok ? succeed({ ...now.value, ...done }) : now;
}
