import { defaultView, serializeView } from "@/lib/wire/view-url";
import type { SnapshotContent } from "./snapshot-content";

/** The address of the live map of a frozen view: the same question, answered by what is known now. */
export function liveLink({ theatre, view }: Pick<SnapshotContent, "theatre" | "view">): string {
  const { date, compareDate, viewpoint, asKnown, filters, place, region } = view;
  return `/${serializeView({
    ...defaultView,
    theatre: theatre.slug,
    ...{ date, viewpoint, asKnown, filter: filters, compare: compareDate },
    selected: place ? { kind: "place", id: place } : region ? { kind: "region", id: region } : null,
  })}`;
}
