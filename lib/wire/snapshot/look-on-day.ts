import type { Day } from "@/lib/domain/day";
import type { PinnedLook, PinnedPlace, PinnedRegion, SnapshotContent } from "./snapshot-content";

/** How a place or region of a snapshot looked on a day: as on the first day until its first change. */
export function lookOnDay(
  { looks }: Pick<SnapshotContent, "looks">,
  subject: Pick<PinnedPlace | PinnedRegion, "baseline" | "changes">,
  day: Day,
): PinnedLook {
  const last = subject.changes?.findLast(([from]) => from <= day);
  const look = last && looks[last[1]];
  return look ?? { status: "baseline", holder: subject.baseline, parties: [], stale: false };
}
