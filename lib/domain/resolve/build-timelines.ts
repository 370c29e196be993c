import type { View } from "./claim-case";
import type { ClaimColumns } from "./claim-columns";
import { type ColumnIndex, indexColumns } from "./index-columns";
import { createSubjectTeller } from "./tell-subject";
import { createTimelineWriter } from "./timeline-writer";
import type { Timelines } from "./timelines";

/**
 * The change points of all subjects under policy 1 in one view: the fast way to what the plain resolver tells of each,
 * equal to it on every day. `index` may be kept from an earlier call on the same columns: it serves every view.
 */
export function buildTimelines(
  columns: ClaimColumns,
  view: View,
  { index = indexColumns(columns) }: { index?: ColumnIndex } = {},
): Timelines {
  const { subjects } = columns;
  const count = subjects.baseline.length;
  const writer = createTimelineWriter(count, count + (index.at[count] ?? 0));
  const teller = createSubjectTeller(columns, index, view, (status, day, end) =>
    writer.write(status, day, end, teller.listSaid),
  );

  /** Places that nobody named share the timeline of their region and baseline, since only region-wide claims speak of them. */
  const shared = new Map<string, number>();
  for (let subject = 0; subject < count; subject += 1) {
    const isNamed = subject >= subjects.places || index.at[subject] !== index.at[subject + 1];
    const key = isNamed ? "" : `${subjects.region[subject]} ${subjects.baseline[subject]}`;
    const earlier = isNamed ? undefined : shared.get(key);
    if (earlier !== undefined) writer.repeat(earlier);
    else teller.tell(subject);
    if (!isNamed) shared.set(key, earlier ?? subject);
    writer.close();
  }
  return writer.finish();
}

/** The last day from which a claim counts; the theatre's first day where no claim counts, or all from days before it. */
export function lastCountingDay({ startsOn, from }: ClaimColumns): number {
  return from.reduce((latest, day) => Math.max(latest, day), startsOn);
}
