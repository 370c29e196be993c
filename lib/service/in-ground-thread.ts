import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openGroundQueue } from "./ground-queue";
import type { GroundJobs } from "./ground-thread";

const ENTRY = pathToFileURL(join(process.cwd(), "lib", "service", "ground-thread.ts")).href;
/** A thread has no loader of TypeScript by itself, whatever the process was started with. */
const BOOT = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(ENTRY)}); });`;
/** Far beyond what a country's gazetteer takes; polygon clipping has been known not to end. */
const LONGEST_MS = 120_000;

/** Kept on the global object, since a development server loads this module anew after every change. */
const holder = globalThis as { claimAtlasGround?: ReturnType<typeof openGroundQueue> };

function startWorker() {
  // Not imported by name: the bundler would try to pack what the thread loads by itself.
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  return new Worker(BOOT, { eval: true, execArgv: [] });
}

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
