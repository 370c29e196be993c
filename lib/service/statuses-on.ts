import type { Day } from "@/lib/domain/day";
import type { Place } from "@/lib/domain/place";
import type { Region } from "@/lib/domain/region";
import { regionSubject } from "@/lib/domain/resolve/case-from-world";
import type { Status } from "@/lib/domain/resolve/status";
import { changedOn } from "./changed-places";
import { claimsByRegion } from "./claims-by-subject";
import type { OpenView } from "./open-view";

/** A place or region with its status on a day. */
export type ShownStatus = { id: string; status: Status } & (
  | { kind: "place"; place: Place }
  | { kind: "region"; region: Region }
);

/** What the map of a day shows: every place that is not as on the first day, then every region with claims. */
export function statusesOn(view: OpenView, day: Day): ShownStatus[] {
  const { world, resolver } = view;
  const places = changedOn(view, day).map(
    ({ id, place, subject }): ShownStatus => ({
      kind: "place",
      id,
      place,
      status: resolver.resolve(subject, day),
    }),
  );
  const regions = [...claimsByRegion(world).keys()].flatMap((id): ShownStatus[] => {
    const [region, subject] = [world.regions.get(id), regionSubject(world, id)];
    return region && subject ? [{ kind: "region", id, region, status: resolver.resolve(subject, day) }] : [];
  });
  return [...places, ...regions];
}
