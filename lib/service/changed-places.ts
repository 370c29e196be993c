import { type Day, toDayNumber } from "@/lib/domain/day";
import type { Place } from "@/lib/domain/place";
import { placeSubject } from "@/lib/domain/resolve/case-from-world";
import type { Subject } from "@/lib/domain/resolve/claim-case";
import { statuses } from "@/lib/domain/resolve/status";
import { pointOn } from "@/lib/domain/resolve/timelines";
import type { OpenView } from "./open-view";
import { tellTimelines } from "./tell-timelines";

const BASELINE = statuses.indexOf("baseline");

/** A place of a view, ready for its resolver. */
export interface ViewedPlace {
  id: string;
  place: Place;
  subject: Subject;
}

/** A place by its number in the directory. */
export function viewedPlace({ world, columns }: OpenView, number: number): ViewedPlace | null {
  const id = columns.directory.places.ids[number] ?? "";
  const [place, subject] = [world.places.get(id), placeSubject(world, id)];
  return place && subject ? { id, place, subject } : null;
}

/** Every place that is not as on the first day on a day. */
export function changedOn(view: OpenView, day: Day): ViewedPlace[] {
  const timelines = tellTimelines(view);
  const asked = toDayNumber(day);
  return view.columns.directory.places.ids.flatMap((_, number) => {
    const point = pointOn(timelines, number, asked);
    const isChanged = point >= 0 && timelines.status[point] !== BASELINE;
    return isChanged ? (viewedPlace(view, number) ?? []) : [];
  });
}
