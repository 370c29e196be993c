import { parentPort } from "node:worker_threads";
import type { GroundAnswer, GroundQuestion } from "./ground-thread";
import { type PictureJobs, pictureJobs } from "./picture-jobs";

// A thread of its own for drawing maps of thousands of areas, which takes longer than a request should hold up others: see
// draw-beside.ts, which starts it.

parentPort?.on("message", async ({ id, job, given }: GroundQuestion) => {
  const answer = (said: GroundAnswer) => parentPort?.postMessage(said);
  try {
    // The asking side is typed by the same table.
    const work = pictureJobs[job as keyof PictureJobs] as (...given: unknown[]) => Promise<string>;
    answer({ id, value: await work(...given) });
  } catch (error) {
    answer({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
