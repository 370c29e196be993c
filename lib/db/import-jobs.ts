import type { Db, Writer } from "./connect";
import { Prisma } from "./generated/client";

const importStates = [
  "checking",
  "staging",
  "publishing",
  "done",
  "failed",
  "cancelled",
  "reverted",
] as const;
/** `checking` is a dry run, of which nothing stays; `staging` reads the file, `publishing` is the one short step. */
export type ImportState = (typeof importStates)[number];

/** One import, running or over. */
export interface ImportJob {
  id: string;
  theatreId: string;
  state: ImportState;
  fileName: string;
  /** sha256 of the file, as hex. */
  digest: string;
  author: string;
  startedAt: Date;
  finishedAt: Date | null;
  /** Rows read so far, and how much of the file they are, 0 to 1. */
  rows: number;
  share: number;
  statements: number;
  claims: number;
  failure: string | null;
  report: unknown;
  revertedAt: Date | null;
  revertedBy: string | null;
  revertReason: string | null;
  revertKept: number | null;
}

const shown = {
  id: true,
  theatreId: true,
  state: true,
  fileName: true,
  digest: true,
  author: true,
  startedAt: true,
  finishedAt: true,
  rows: true,
  share: true,
  statements: true,
  claims: true,
  failure: true,
  report: true,
  revertedAt: true,
  revertedBy: true,
  revertReason: true,
  revertKept: true,
} as const satisfies Prisma.ImportSelect;
const withState = <T extends { state: string }>(row: T) => ({ ...row, state: row.state as ImportState }); // the table's check allows no other

/** A process that has not moved on for so long has died: its import is over. */
const SILENT_AFTER_SECONDS = 30;
const DIED = "The process that ran this import ended before it was done. Nothing came in.";

export type NewImport = Pick<ImportJob, "id" | "theatreId" | "fileName" | "digest" | "author"> & {
  authorId: string | null;
};

const RUNNING: ImportState[] = ["checking", "staging", "publishing"];

/** Begins an import, or a dry run: from here on other processes see it. */
export async function createImport(
  writer: Writer,
  job: NewImport,
  state: "checking" | "staging",
): Promise<void> {
  await writer.import.create({ data: { ...job, state } });
}

/** Moves a running import on. False where it was cancelled, or given up for dead, meanwhile: then it has to stop. */
export async function beatImport(
  db: Db,
  id: string,
  progress: { rows: number; share: number } | null,
): Promise<boolean> {
  const { count } = await db.client.import.updateMany({
    where: { id, state: { in: RUNNING } },
    data: { beatAt: new Date(), ...progress },
  });
  return count > 0;
}

/** Takes an import from one state to the next. False where it is in another by now. */
export async function moveImport(
  writer: Writer,
  id: string,
  from: ImportState,
  to: ImportState,
  change: Prisma.ImportUpdateInput = {},
): Promise<boolean> {
  const isOver = to === "failed" || to === "cancelled" || (to === "done" && from === "publishing");
  const { count } = await writer.import.updateMany({
    where: { id, state: from },
    data: { ...change, state: to, ...(isOver && { finishedAt: new Date() }) },
  });
  return count > 0;
}

/** Cancels an import that still reads its file. False where it is past that, or over. */
export async function cancelRunning(db: Db, id: string): Promise<boolean> {
  return moveImport(db.client, id, "staging", "cancelled");
}

/** One import; null when there is none. */
export async function findImport(db: Db, id: string): Promise<ImportJob | null> {
  const row = await db.client.import.findUnique({ where: { id }, select: shown });
  return row && withState(row);
}

/** The newest imports, without their reports; of one theatre or (null) of all. */
export async function listImportRows(
  db: Db,
  theatreId: string | null,
  limit: number,
): Promise<Omit<ImportJob, "report">[]> {
  const { report: _, ...select } = shown;
  const rows = await db.client.import.findMany({
    where: { state: { not: "checking" }, ...(theatreId !== null && { theatreId }) },
    select,
    orderBy: { startedAt: "desc" },
    take: limit,
  });
  return rows.map(withState);
}

/** The newest import of this very file that still counts; null when there is none. */
export async function findSameFile(db: Db, theatreId: string, digest: string): Promise<ImportJob | null> {
  const row = await db.client.import.findFirst({
    where: { theatreId, digest, state: "done" },
    select: shown,
    orderBy: { startedAt: "desc" },
  });
  return row && withState(row);
}

/** Removes what an import, or a dry run, has staged; a dry run altogether. */
export async function clearStage(db: Db, id: string): Promise<void> {
  await db.client.importClaim.deleteMany({ where: { importId: id } });
  await db.client.importStatement.deleteMany({ where: { importId: id } });
  await db.client.import.deleteMany({ where: { id, state: "checking" } });
}

/** Marks imports whose process died as failed, forgets dry runs of which that is true, and removes what none that runs has staged. */
export async function sweepImports(db: Db): Promise<void> {
  const silent = Prisma.sql`"beatAt" < now() - ${SILENT_AFTER_SECONDS} * interval '1 second'`;
  await db.client.$executeRaw`DELETE FROM "Import" WHERE "state" = 'checking' AND ${silent}`;
  await db.client.$executeRaw`
    UPDATE "Import" SET "state" = 'failed', "finishedAt" = now(), "failure" = ${DIED}
    WHERE "state" IN ('staging', 'publishing') AND ${silent}`;
  for (const table of [Prisma.sql`"ImportStatement"`, Prisma.sql`"ImportClaim"`])
    await db.client.$executeRaw`
      DELETE FROM ${table} s WHERE NOT EXISTS (
        SELECT 1 FROM "Import" i WHERE i."id" = s."importId" AND i."state" IN ('checking', 'staging', 'publishing'))`;
}
