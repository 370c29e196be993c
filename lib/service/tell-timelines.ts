import { buildTimelines } from "@/lib/domain/resolve/build-timelines";
import type { Resolver } from "@/lib/domain/resolve/resolve";
import type { Timelines } from "@/lib/domain/resolve/timelines";
import type { OpenView } from "./open-view";

/** What was told for a view is kept as long as its resolver is. */
const kept = new WeakMap<Resolver, Timelines>();

/** The change points of all places and regions of a view, by their numbers in the directory. */
export function tellTimelines({ resolver, view, columns: { columns, index } }: OpenView): Timelines {
  const known = kept.get(resolver) ?? buildTimelines(columns, view, { index });
  kept.set(resolver, known);
  return known;
}
