import type { Db } from "@/lib/db/connect";
import {
  cancelRunning,
  findImport,
  type ImportJob,
  listImportRows,
  sweepImports,
} from "@/lib/db/import-jobs";
import { listImported, revertImport } from "@/lib/db/revert-import";
import { findTheatreId, findTheatreSides, findTheatres } from "@/lib/db/theatres";
import { idSchema } from "@/lib/domain/identity";
import { fail, type Outcome, succeed, validate } from "@/lib/domain/outcome";
import { mayDo } from "@/lib/domain/role";
import { strikeSchema } from "@/lib/domain/strike";
import type { ImportReport } from "@/lib/wire/import/import-report";
import type { ImportedStatement, ImportTheatre, ImportView } from "@/lib/wire/import/import-view";
import { type Actor, permit, signedBy } from "./actor";

const NO_IMPORT = fail("notFound", "There is no such import.");
const LISTED = 50;
const STATEMENTS_SHOWN = 20;

function show(
  { theatreId, startedAt, finishedAt, revertedAt, ...job }: Omit<ImportJob, "report">,
  slugs: ReadonlyMap<string, string>,
): Omit<ImportView, "report"> {
  return {
    ...job,
    theatre: slugs.get(theatreId) ?? theatreId,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    revertedAt: revertedAt?.toISOString() ?? null,
  };
}

async function readSlugs(db: Db): Promise<Map<string, string>> {
  return new Map((await findTheatres(db)).map(({ id, slug }) => [id, slug]));
}

/** One import, running or over. For editors; for everybody else there is none. */
export async function getImport(db: Db, actor: Actor, id: string): Promise<Outcome<ImportView>> {
  if (!mayDo(actor.role, "import") || !idSchema.safeParse(id).success) return NO_IMPORT;
  await sweepImports(db);
  const job = await findImport(db, id);
  if (!job || job.state === "checking") return NO_IMPORT;
  const { report, ...rest } = job;
  // as runImport stored it
  return succeed({ ...show(rest, await readSlugs(db)), report: report as ImportReport | null });
}

/** The newest imports of a theatre (slug null: of all), without their reports. For editors. */
export async function listImports(
  db: Db,
  actor: Actor,
  slug: string | null,
): Promise<Outcome<{ items: Omit<ImportView, "report">[] }>> {
  const permitted = permit(actor, "import");
  if (!permitted.ok) return permitted;
  await sweepImports(db);
  const theatreId = slug === null ? null : await findTheatreId(db, slug);
  if (slug !== null && theatreId === null) return fail("notFound", `There is no theatre ${slug}.`);
  const [slugs, rows] = await Promise.all([readSlugs(db), listImportRows(db, theatreId, LISTED)]);
  return succeed({ items: rows.map((row) => show(row, slugs)) });
}

/** The theatres with what an import into them can choose from. For editors. */
export async function listImportTheatres(db: Db, actor: Actor): Promise<ImportTheatre[]> {
  return mayDo(actor.role, "import") ? findTheatreSides(db) : [];
}

/** The first statements of an import. For editors. */
export async function listImportedStatements(db: Db, actor: Actor, id: string): Promise<ImportedStatement[]> {
  return mayDo(actor.role, "import") ? listImported(db, id, STATEMENTS_SHOWN) : [];
}

/** Stops an import that still reads its file: nothing of it comes in. Needs an editor. */
export async function cancelImport(db: Db, actor: Actor, id: string): Promise<Outcome<ImportView>> {
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
): Promise<Outcome<ImportView & { changed: number; kept: number }>> {
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
