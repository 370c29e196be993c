import type { Resolver } from "@/lib/domain/resolve/resolve";
import { statuses } from "@/lib/domain/resolve/status";
import type { ChangeRow } from "@/lib/wire/analysis-views";
import { baselinesOf } from "@/lib/wire/place-directory";
import type { OpenView } from "./open-view";
import { tellTimelines } from "./tell-timelines";

/** Every change of status or holder of a view, newest day first, as columns: they may be as many as there are claims. */
export interface Changes {
  /** Julian day number. */
  day: Int32Array;
  /** Number in the directory: places, then regions. */
  subject: Int32Array;
  /** The change point of the view's timelines that begins on that day. */
  point: Int32Array;
}

const BASELINE = statuses.indexOf("baseline");

/** What was collected for a view is kept as long as its resolver is. */
const kept = new WeakMap<Resolver, Changes>();

/**
 * The changes of a view, collected once. A point at which only staleness or the parties in dispute differ is none; before
 * its first point a subject is as on the first day.
 */
export function collectChanges(view: OpenView): Changes {
  const known = kept.get(view.resolver);
  if (known) return known;
  const { at, day, status, holder } = tellTimelines(view);
  const baselines = baselinesOf(view.columns.directory);
  const subjects: number[] = [];
  const points: number[] = [];
  for (const [subject, baseline] of baselines.entries()) {
    let [shown, held] = [BASELINE, baseline];
    for (let point = at[subject] ?? 0; point < (at[subject + 1] ?? 0); point += 1) {
      const isSame = status[point] === shown && holder[point] === held;
      shown = status[point] ?? BASELINE;
      held = holder[point] ?? -1;
      if (isSame) continue;
      subjects.push(subject);
      points.push(point);
    }
  }
  const dayOf = (change: number) => day[points[change] ?? 0] ?? 0;
  const order = Int32Array.from(points.keys()).sort((one, other) => dayOf(other) - dayOf(one) || one - other);
  const changes = {
    day: order.map(dayOf),
    subject: order.map((change) => subjects[change] ?? 0),
    point: order.map((change) => points[change] ?? 0),
  };
  kept.set(view.resolver, changes);
  return changes;
}

/** What a subject was before a change point of its own, and from it on. */
export function readChange(
  view: OpenView,
  subject: number,
  point: number,
): Pick<ChangeRow, "before" | "after"> {
  const { directory, columns } = view.columns;
  const { at, status, holder, parties } = tellTimelines(view);
  const read = (one: number): ChangeRow["after"] => ({
    status: statuses[status[one] ?? 0] ?? "unknown",
    holder: columns.parties[holder[one] ?? -1] ?? null,
    parties: columns.parties.filter((_, party) => ((parties[one] ?? 0) & (1 << party)) !== 0).sort(),
  });
  const { places, regions } = directory;
  const baseline = places.baseline[subject] ?? regions.baseline[subject - places.ids.length] ?? -1;
  return {
    before:
      point > (at[subject] ?? 0)
        ? read(point - 1)
        : { status: "baseline", holder: columns.parties[baseline] ?? null, parties: [] },
    after: read(point),
  };
}
