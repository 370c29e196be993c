import { placeSubject } from "@/lib/domain/resolve/case-from-world";
import type { Subject } from "@/lib/domain/resolve/claim-case";
import type { ChangePoint } from "@/lib/domain/resolve/status";
import { publicClaims, type World } from "@/lib/domain/world";
import { placesWithin } from "@/lib/geo/membership";
import type { OpenView } from "./open-view";

type PlaceSubject = Extract<Subject, { kind: "place" }>;

/** Ids of the places that some public claim is about, each with those claims: named, at an end of a line, or inside a drawn area. */
export function claimsByPlace(world: World): Map<string, string[]> {
  const byPlace = new Map<string, string[]>();
  const located = [...world.places].flatMap(([id, { position }]) =>
    position ? [{ id, lng: position[0], lat: position[1] }] : [],
  );
  for (const { claim } of publicClaims(world)) {
    const { target } = claim;
    const places =
      target.kind === "place"
        ? [target.placeId]
        : target.kind === "line"
          ? [target.fromPlaceId, target.toPlaceId].filter((id) => id !== null)
          : target.kind === "area" && target.geometry
            ? placesWithin(target.geometry, located)
            : [];
    for (const id of places) byPlace.set(id, [...(byPlace.get(id) ?? []), claim.id]);
  }
  return byPlace;
}

/** Ids of the regions that some public claim is about, each with those claims. */
export function claimsByRegion(world: World): Map<string, string[]> {
  const byRegion = new Map<string, string[]>();
  for (const { claim } of publicClaims(world))
    if (claim.target.kind === "region")
      byRegion.set(claim.target.regionId, [...(byRegion.get(claim.target.regionId) ?? []), claim.id]);
  return byRegion;
}

/**
 * The change points of every place that ever leaves the baseline or is named in a claim. Places nobody named share the
 * timeline of their region and baseline, since only region-wide claims can speak of them.
 */
export function resolvePlaces(
  { world, resolver }: OpenView,
  named: ReadonlySet<string>,
): Map<string, ChangePoint[]> {
  const timelines = new Map<string, ChangePoint[]>();
  const shared = new Map<string, ChangePoint[]>();
  const timelineOf = (subject: PlaceSubject): ChangePoint[] => {
    if (named.has(subject.id)) return resolver.timeline(subject);
    const key = `${subject.regionId} ${subject.baseline}`;
    const points = shared.get(key) ?? resolver.timeline(subject);
    shared.set(key, points);
    return points;
  };
  for (const id of world.places.keys()) {
    const subject = placeSubject(world, id);
    if (!subject) continue;
    const points = timelineOf(subject);
    if (named.has(id) || points.some((point) => point.status !== "baseline")) timelines.set(id, points);
  }
  return timelines;
}
