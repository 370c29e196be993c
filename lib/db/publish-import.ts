import type { AnyRevision } from "@/lib/domain/revision";
import type { NewRevision } from "./append-revisions";
import type { Db, Writer } from "./connect";
import type { Prisma } from "./generated/client";
import { moveImport } from "./import-jobs";
import { projectSources } from "./project-records";
import { type Batch, countStatements, writeLinks, writeStatements } from "./write-batch";

/** Long enough for a million rows; others wait for the last moment only. */
const LIMITS = { maxWait: 10_000, timeout: 3_600_000 };
/** A save that wants a row this has pointed at, or an instant that came too early: then it begins again. */
const ATTEMPTS = 5;
const isInTheWay = (error: unknown) =>
  error instanceof Error && /deadlock|40P01|revision plan missed/i.test(error.message);

/** A part of the batch shows how long the whole will take: one in so many, but not fewer than that. */
const TRIAL_PART = 50;
const TRIAL_LEAST = 500;
/**
 * Indexes grow and machines have other things to do: the instant is planned this much later than the trial tells. Waiting for
 * it keeps nobody else waiting; to miss it is to write everything again.
 */
const ALLOWANCE = 2;
const LEAST_MS = 150;
/** The lock of the ledger is held from here to the planned instant. */
const LOCKED_AHEAD_MS = 200;

interface Publishing extends Batch {
  /** Sources that come in with it. */
  sources: Extract<NewRevision, { noun: "source" }>[];
  /** What the job's row says when it is done. */
  done: Prisma.ImportUpdateInput;
}

/** How long the lock of the ledger was held at most, in ms. */
interface Published {
  lockedMs: number;
}

/**
 * Publishes what an import has staged, all or nothing, in one transaction. Its place in the ledger is planned, so that
 * everything is written without the lock of the ledger and seen by nobody; the lock is held for the last moment only, as
 * long for a million rows as for one. False when the import was cancelled or given up for dead meanwhile: then nothing came in.
 */
export async function publishImport(db: Db, publishing: Publishing): Promise<Published | null> {
  const earlier: Earlier = { tookMs: null };
  for (let attempt = 1; ; attempt++)
    try {
      return await publishOnce(db, publishing, earlier);
    } catch (error) {
      if (error instanceof NotRunning) return null;
      if (!isInTheWay(error) || attempt === ATTEMPTS) throw error;
    }
}

class NotRunning extends Error {}

/** How long an earlier attempt took to write everything; null where there was none that did. */
interface Earlier {
  tookMs: number | null;
}

async function publishOnce(db: Db, publishing: Publishing, earlier: Earlier): Promise<Published> {
  const { id, done } = publishing;
  const lockedFrom = await db.client.$transaction(async (writer) => {
    // One plan at a time: waiting for another one here costs this one's nothing.
    await writer.$queryRaw`SELECT 1 AS "free" FROM (SELECT pg_advisory_xact_lock(4275302)) AS waited`;
    const ms = earlier.tookMs ?? (await tryPart(writer, publishing));
    const at = await plan(writer, id, LEAST_MS + ms * ALLOWANCE);
    const began = performance.now();
    await writeSources(writer, publishing);
    await writeStatements(writer, publishing, publishing.sources.length, null);
    await writeLinks(writer, id);
    earlier.tookMs = performance.now() - began;
    await writer.$queryRaw`SELECT 1 AS "slept" FROM (SELECT pg_sleep(greatest(0,
      extract(epoch FROM ${at}::timestamptz - clock_timestamp()) - ${LOCKED_AHEAD_MS / 1000}::float8))) AS waited`;
    const from = performance.now();
    if (!(await moveImport(writer, id, "publishing", "done", done))) throw new NotRunning();
    await writer.$executeRaw`SET CONSTRAINTS "keep_plan" IMMEDIATE`;
    return from;
  }, LIMITS);
  return { lockedMs: performance.now() - lockedFrom };
}

/** Plans the place of the batch in the ledger: all its revisions are recorded at the instant that this gives. */
async function plan(writer: Writer, importId: string, inMs: number): Promise<Date> {
  const [planned] = await writer.$queryRaw<{ recordedAt: Date }[]>`
    INSERT INTO "RevisionPlan" ("importId", "recordedAt")
    VALUES (${importId}, clock_timestamp() + ${inMs}::float8 * interval '1 millisecond') RETURNING "recordedAt"`;
  if (!planned) throw new Error("The database gave no instant for the import.");
  return planned.recordedAt;
}

/** How long the batch will take to write, in ms, from writing a part of it and taking that back. */
async function tryPart(writer: Writer, publishing: Publishing): Promise<number> {
  const statements = await countStatements(writer, publishing.id);
  const part = Math.max(TRIAL_LEAST, Math.ceil(statements / TRIAL_PART));
  await writer.$executeRaw`SAVEPOINT "trial"`;
  const from = performance.now();
  await plan(writer, publishing.id, LIMITS.timeout);
  await writeSources(writer, publishing);
  await writeStatements(writer, publishing, publishing.sources.length, part);
  const ms = performance.now() - from;
  await writer.$executeRaw`ROLLBACK TO SAVEPOINT "trial"`;
  return ms * Math.max(1, statements / part);
}

async function writeSources(writer: Writer, { id, theatreId, sources }: Publishing): Promise<void> {
  await projectSources(
    writer,
    sources.map(
      (source): Extract<AnyRevision, { noun: "source" }> => ({
        ...source,
        theatreId,
        id: 0, // neither is part of the projection
        recordedAt: "",
      }),
    ),
  );
  for (const [index, { value, recordId, operation, author, authorId, reason }] of sources.entries())
    await writer.$executeRaw`
      INSERT INTO "Revision" ("id", "theatreId", "noun", "recordId", "number", "operation", "author", "authorId", "reason", "value", "importId")
      VALUES (${index + 1}, ${theatreId}, 'source', ${recordId}, 1, ${operation}, ${author}, ${authorId}, ${reason}, ${JSON.stringify(value)}::jsonb, ${id})`;
}
