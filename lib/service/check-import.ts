import type { Db } from "@/lib/db/connect";
import { clearStage, createImport, sweepImports } from "@/lib/db/import-jobs";
import type { Ground } from "@/lib/domain/ground";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import type { ImportChoices } from "@/lib/wire/import/import-choices";
import type { ImportMapping } from "@/lib/wire/import/import-mapping";
import type { ImportProblem } from "@/lib/wire/import/import-problem";
import type { ImportReport } from "@/lib/wire/import/import-report";
import { type Actor, signedBy } from "./actor";
import { createId } from "./create-id";
import { readImportTable, UnreadableTable } from "./read-import-table";
import { type ReportLimits, reportImport } from "./report-import";
import { stageImport } from "./stage-import";

/** A file that is to come in, and how. */
export interface ImportOrder {
  fileName: string;
  /** Opens the file from its beginning. */
  open(): AsyncIterable<Uint8Array>;
  /** Null where nobody knows. */
  totalBytes: number | null;
  mapping: ImportMapping;
  choices: ImportChoices;
  limits: ReportLimits;
  onProblem?: (problem: ImportProblem) => void;
  onProgress?: (rows: number) => void;
}

/** Lists as a page and an answer of the API can carry them. */
export const PAGE_LIMITS: ReportLimits = { problems: 500, places: 500, duplicates: 200 };

/** Reads a file into the stage of this import and says what it would do. The first half of every import, and the whole of a dry run. */
export async function prepareImport(
  db: Db,
  id: string,
  ground: Ground,
  order: ImportOrder,
): Promise<Outcome<ImportReport>> {
  const { fileName, mapping, choices, totalBytes, limits, onProgress } = order;
  const problems = { total: 0, items: [] as ImportProblem[] };
  const onProblem = (problem: ImportProblem) => {
    problems.total++;
    if (problems.items.length < limits.problems) problems.items.push(problem);
    order.onProblem?.(problem);
  };
  const rules = { id, ground, mapping, choices, totalBytes, onProblem, onProgress };
  try {
    const table = await readImportTable(order.open(), mapping.delimiter);
    const staged = await stageImport(db, table, rules);
    if (!staged.ok) return staged;
    const report = await reportImport(db, {
      fileName,
      digest: table.digest(),
      delimiter: table.delimiter,
      rules,
      staged: staged.value,
      problems,
      limits,
    });
    return succeed(report);
  } catch (error) {
    if (error instanceof UnreadableTable) return fail("invalid", error.message, [error.complaint]);
    throw error;
  }
}

/** What an import of this file would do; nothing stays. */
export async function checkImport(
  db: Db,
  actor: Actor,
  ground: Ground,
  order: ImportOrder,
): Promise<Outcome<ImportReport>> {
  await sweepImports(db);
  const id = createId();
  const { theatreId } = ground;
  await createImport(
    db.client,
    { id, theatreId, fileName: order.fileName, digest: "", ...signedBy(actor) },
    "checking",
  );
  try {
    return await prepareImport(db, id, ground, order);
  } finally {
    await clearStage(db, id);
  }
}
