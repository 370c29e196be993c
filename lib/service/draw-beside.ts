import type { SnapshotContent } from "@/lib/wire/snapshot/snapshot-content";
import { openGroundQueue } from "./ground-queue";
import { type PictureJobs, pictureJobs } from "./picture-jobs";
import { startSourceThread } from "./start-source-thread";

/** Up to so many places a map is drawn in less time than handing it over would take. */
const MOST_AT_ONCE = 2000;
const LONGEST_MS = 60_000;

/** Kept on the global object, since a development server loads this module anew after every change. */
const holder = globalThis as { claimAtlasPictures?: ReturnType<typeof openGroundQueue> };

/**
 * Draws a snapshot: a small theatre right here, a large one on a thread of its own, one after another.
 * @throws what the drawing threw, or that it was not done a minute after it was begun
 */
export async function drawBeside<J extends keyof PictureJobs>(
  job: J,
  ...given: Parameters<PictureJobs[J]>
): Promise<string> {
  const content: SnapshotContent = given[0];
  // The same table on both sides.
  const work = pictureJobs[job] as (...given: unknown[]) => Promise<string>;
  if (content.places.length <= MOST_AT_ONCE) return work(...given);
  holder.claimAtlasPictures ??= openGroundQueue(() => startSourceThread("picture-thread.ts"), LONGEST_MS);
  return (await holder.claimAtlasPictures(job, given)) as string; // all jobs give markup
}
