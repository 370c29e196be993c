import { openGroundQueue } from "./ground-queue";
import type { GroundJobs } from "./ground-thread";
import { startSourceThread } from "./start-source-thread";

/** Far beyond what a country's gazetteer takes; polygon clipping has been known not to end. */
const LONGEST_MS = 120_000;

/** Kept on the global object, since a development server loads this module anew after every change. */
const holder = globalThis as { claimAtlasGround?: ReturnType<typeof openGroundQueue> };

const startWorker = () => startSourceThread("ground-thread.ts");

/**
 * Does a piece of geometry beside the thread that answers requests, one after another.
 * @throws what the work threw, or that it was not done two minutes after it was begun
 */
export async function inGroundThread<J extends keyof GroundJobs>(
  job: J,
  ...given: Parameters<GroundJobs[J]>
): Promise<ReturnType<GroundJobs[J]>> {
  holder.claimAtlasGround ??= openGroundQueue(startWorker, LONGEST_MS);
  // What this very job gives, by the table that both sides share.
  return (await holder.claimAtlasGround(job, given)) as ReturnType<GroundJobs[J]>;
}
