import pino from "pino";
import type { Db } from "@/lib/db/connect";
import { createImport, sweepImports } from "@/lib/db/import-jobs";
import { keepAnswer, type RequestKey } from "@/lib/db/kept-answers";
import type { Ground } from "@/lib/domain/ground";
import { type Outcome, succeed } from "@/lib/domain/outcome";
import { type Actor, signedBy } from "./actor";
import type { ImportOrder } from "./check-import";
import { createId } from "./create-id";
import { runImport } from "./run-import";

const log = pino({ level: process.env.LOG_LEVEL ?? "info" });

/**
 * Begins an import and lets it go on by itself in this process, after the answer. Every process sees how far it is; if this
 * one dies, nothing comes in and the job is marked as failed. Gives the job's id.
 */
export async function startImport(
  db: Db,
  actor: Actor,
  { ground, order, digest }: { ground: Ground; order: ImportOrder; digest: string },
  once: RequestKey | null,
): Promise<Outcome<{ id: string; state: "staging" }>> {
  await sweepImports(db);
  const id = createId();
  const answer = { id, state: "staging" } as const;
  const { theatreId } = ground;
  await db.client.$transaction(async (writer) => {
    if (once) await keepAnswer(writer, { ...once, answer });
    await createImport(
      writer,
      { id, theatreId, fileName: order.fileName, digest, ...signedBy(actor) },
      "staging",
    );
  });
  void runImport(db, actor, { id, ground, order }).catch((error: unknown) => {
    log.error({ id, err: error }, "import ended unexpectedly");
  });
  return succeed(answer);
}
