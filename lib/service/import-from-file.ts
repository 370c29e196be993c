import type { Db } from "@/lib/db/connect";
import { cancelRunning, createImport, findImport, sweepImports } from "@/lib/db/import-jobs";
import { readGround } from "@/lib/db/read-ground";
import { findTheatreId } from "@/lib/db/theatres";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import type { ImportReport } from "@/lib/wire/import/import-report";
import { SYSTEM_ACTOR, signedBy } from "./actor";
import { checkImport, type ImportOrder } from "./check-import";
import { createId } from "./create-id";
import { runImport } from "./run-import";

/** What came of a file that was imported from the command line. */
export interface FileImported {
  report: ImportReport;
  /** Null after a dry run, or where it was refused. */
  importId: string | null;
  /** Why it did not come in although it could be read; null where it did. */
  refusal: string | null;
  lockedMs: number;
  seconds: number;
}

/** All that a person at a terminal wants to see; the rows left out are written as they are found. */
const FILE_LIMITS = { problems: 1000, places: 5000, duplicates: 1000 };

/** Imports a file as the program itself, or says what an import would do. `signal` cancels: nothing comes in then. */
export async function importFromFile(
  db: Db,
  {
    slug,
    isDry,
    signal,
    order: given,
  }: { slug: string; isDry: boolean; signal: AbortSignal; order: Omit<ImportOrder, "limits"> },
): Promise<Outcome<FileImported>> {
  const began = Date.now();
  const order = { ...given, limits: FILE_LIMITS };
  const theatreId = await findTheatreId(db, slug);
  const ground = theatreId === null ? null : await readGround(db, theatreId);
  if (theatreId === null || ground === null) return fail("notFound", `There is no theatre ${slug}.`);
  const seconds = () => (Date.now() - began) / 1000;
  if (isDry) {
    const report = await checkImport(db, SYSTEM_ACTOR, ground, order);
    if (!report.ok) return report;
    return succeed({ report: report.value, importId: null, refusal: null, lockedMs: 0, seconds: seconds() });
  }
  await sweepImports(db);
  const id = createId();
  await createImport(
    db.client,
    { id, theatreId, fileName: order.fileName, digest: "", ...signedBy(SYSTEM_ACTOR) },
    "staging",
  );
  const cancel = () => void cancelRunning(db, id);
  signal.addEventListener("abort", cancel, { once: true });
  if (signal.aborted) cancel();
  const done = await runImport(db, SYSTEM_ACTOR, { id, ground, order });
  if (done.ok) {
    const { report, lockedMs } = done.value;
    return succeed({ report, importId: id, refusal: null, lockedMs, seconds: seconds() });
  }
  const report = (await findImport(db, id))?.report as ImportReport | null | undefined; // as runImport stored it
  return report
    ? succeed({ report, importId: null, refusal: done.error.message, lockedMs: 0, seconds: seconds() })
    : done;
}
