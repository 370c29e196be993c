import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Worker } from "node:worker_threads";
import type { GroundAnswer, GroundJobs, GroundQuestion } from "./ground-thread";

const ENTRY = pathToFileURL(join(process.cwd(), "lib", "service", "ground-thread.ts")).href;
/** A thread has no loader of TypeScript by itself, whatever the process was started with. */
const BOOT = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(ENTRY)}); });`;
/** Far beyond what a country's gazetteer takes; polygon clipping has been known not to end. */
const LONGEST_MS = 120_000;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}
interface Thread {
  worker: Worker;
  waiting: Map<number, Waiting>;
}

/** Kept on the global object, since a development server loads this module anew after every change. */
const holder = globalThis as { claimAtlasGround?: Thread | null };
let asked = 0;

function startThread(): Thread {
  // Not imported by name: the bundler would try to pack what the thread loads by itself.
  const { Worker: Made } = process.getBuiltinModule("node:worker_threads");
  const worker = new Made(BOOT, { eval: true, execArgv: [] });
  const thread: Thread = { worker, waiting: new Map() };
  const end = (error: Error) => {
    if (holder.claimAtlasGround === thread) holder.claimAtlasGround = null;
    for (const { reject, timer } of thread.waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    thread.waiting.clear();
    worker.unref();
  };
  worker.on("message", (answer: GroundAnswer) => {
    const waits = thread.waiting.get(answer.id);
    thread.waiting.delete(answer.id);
    if (thread.waiting.size === 0) worker.unref();
    if (!waits) return;
    clearTimeout(waits.timer);
    if ("error" in answer) waits.reject(new Error(answer.error));
    else waits.resolve(answer.value);
  });
  worker.on("error", (error) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on("exit", () => end(new Error("The thread for geometry ended.")));
  worker.unref(); // it keeps no process alive that waits for nothing
  return thread;
}

/**
 * Does a piece of geometry beside the thread that answers requests, one after another.
 * @throws what the work threw, or after two minutes without an answer: the thread is then ended, and the next call has a new one
 */
export async function inGroundThread<J extends keyof GroundJobs>(
  job: J,
  ...given: Parameters<GroundJobs[J]>
): Promise<ReturnType<GroundJobs[J]>> {
  holder.claimAtlasGround ??= startThread();
  const thread = holder.claimAtlasGround;
  const question: GroundQuestion = { id: ++asked, job, given };
  const value = await new Promise<unknown>((resolve, reject) => {
    const timer = setTimeout(() => {
      void thread.worker.terminate();
      reject(new Error(`The geometry asked for (${job}) was not done after ${LONGEST_MS} ms.`));
    }, LONGEST_MS);
    thread.waiting.set(question.id, { resolve, reject, timer });
    thread.worker.ref();
    thread.worker.postMessage(question);
  });
  return value as ReturnType<GroundJobs[J]>; // what this very job gives, by the table that both sides share
}
