import pino from "pino";
import type { Db } from "@/lib/db/connect";
import { beatImport, clearStage, moveImport } from "@/lib/db/import-jobs";
import { publishImport } from "@/lib/db/publish-import";
import type { Ground } from "@/lib/domain/ground";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import type { ImportReport } from "@/lib/wire/import/import-report";
import { type Actor, signedBy } from "./actor";
import { type ImportOrder, prepareImport } from "./check-import";
import { ImportStopped } from "./stage-import";

const log = pino({ level: process.env.LOG_LEVEL ?? "info" });
const BEAT_EVERY_MS = 5000;

/** What came of an import that is done. */
export interface ImportDone {
  report: ImportReport;
  /** How long other writers had to wait, in ms. */
  lockedMs: number;
}

/**
 * Runs an import that has been created: stages the file, then publishes it in one step. All or nothing: what was refused,
 * fails or is stopped leaves nothing behind, and the job says why.
 */
export async function runImport(
  db: Db,
  actor: Actor,
  { id, ground, order }: { id: string; ground: Ground; order: ImportOrder },
): Promise<Outcome<ImportDone>> {
  // Staging tells of itself as it goes on; the long steps in the database cannot.
  const beating = setInterval(() => void beatImport(db, id, null).catch(() => false), BEAT_EVERY_MS);
  try {
    const prepared = await prepareImport(db, id, ground, order);
    if (!prepared.ok) return await giveUp(db, id, prepared.error.message, null, prepared);
    const report = prepared.value;
    const refused = judge(report, order);
    if (refused !== null) return await giveUp(db, id, refused, report, fail("invalid", refused));
    const isOn = await moveImport(db.client, id, "staging", "publishing", {
      share: 1,
      digest: report.digest,
    });
    if (!isOn) return stopped();
    const published = await publish(db, actor, id, ground, report);
    return published === null ? stopped() : succeed({ report, lockedMs: published.lockedMs });
  } catch (error) {
    if (error instanceof ImportStopped) return stopped();
    log.error({ id, err: error }, "import failed");
    const message = "Something went wrong here. Nothing came in; please try again.";
    await giveUp(db, id, message, null, fail("conflict", message));
    throw error;
  } finally {
    clearInterval(beating);
    await clearStage(db, id);
  }
}

const stopped = () => fail("conflict", "The import was cancelled. Nothing came in.");

/** Why a file does not come in as it is; null where it does. */
function judge({ counts, problems }: ImportReport, { choices }: ImportOrder): string | null {
  if (problems.total > 0 && choices.problems === "refuse")
    return `${counts.refused} of ${counts.rows} rows cannot come in: mend them, choose what they mean, or choose to leave them out.`;
  return counts.statements === 0 ? "No row of this file comes in: there is nothing to import." : null;
}

async function giveUp<T>(
  db: Db,
  id: string,
  failure: string,
  report: ImportReport | null,
  outcome: Outcome<T>,
): Promise<Outcome<T>> {
  const change = { failure, ...(report && { report: report as object, digest: report.digest }) };
  for (const state of ["staging", "publishing"] as const)
    await moveImport(db.client, id, state, "failed", change);
  return outcome;
}

function publish(db: Db, actor: Actor, id: string, { theatreId }: Ground, report: ImportReport) {
  const signed = signedBy(actor);
  const reason = `Import of ${report.fileName}`.slice(0, 300);
  const sources = report.newSources.map(({ id: recordId, source }) => ({
    noun: "source" as const,
    recordId,
    number: 1,
    operation: "create" as const,
    reason,
    value: { ...source, theatreId },
    ...signed,
  }));
  const { rows, statements, claims } = report.counts;
  const done = { rows, statements, claims, share: 1, report: report as object };
  return publishImport(db, { id, theatreId, ...signed, reason, sources, done });
}
