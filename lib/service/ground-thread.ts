import { parentPort } from "node:worker_threads";
import { buildCatchments } from "@/lib/geo/catchments";
import { findOverlaps } from "@/lib/geo/find-overlaps";
import { chooseRegions } from "@/lib/geo/region-of-place";

// A thread of its own for geometry that takes seconds, or might never end: see in-ground-thread.ts, which starts it.

/** What can be asked of the thread. */
export const groundJobs = { buildCatchments, chooseRegions, findOverlaps } as const;
export type GroundJobs = typeof groundJobs;

/** One question, and the answer to it. */
export interface GroundQuestion {
  id: number;
  job: keyof GroundJobs;
  given: unknown[];
}
export type GroundAnswer = { id: number; value: unknown } | { id: number; error: string };

parentPort?.on("message", ({ id, job, given }: GroundQuestion) => {
  const answer = (said: GroundAnswer) => parentPort?.postMessage(said);
  try {
    // The asking side is typed by the same table.
    const work = groundJobs[job] as (...given: unknown[]) => unknown;
    answer({ id, value: work(...given) });
  } catch (error) {
    answer({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
