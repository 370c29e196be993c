import { placeSubject } from "@/lib/domain/resolve/case-from-world";
import type { Subject } from "@/lib/domain/resolve/claim-case";
import { buildTimelines } from "@/lib/domain/resolve/columns";
import { indexColumns } from "@/lib/domain/resolve/index-columns";
import type { Resolver } from "@/lib/domain/resolve/resolve";
import { standingFromCase } from "@/lib/domain/resolve/standing-from-case";
import type { ChangePoint } from "@/lib/domain/resolve/status";
import { leavesBaseline, readChangePoints } from "@/lib/domain/resolve/timeline-columns";
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

/** The columns of a world's claims and their index serve every viewpoint: kept as long as the world is. */
const columnsOfWorlds = new WeakMap<
  World,
  ReturnType<typeof standingFromCase> & { index: ReturnType<typeof indexColumns> }
>();

function columnsOf({ world, theatre, claims }: OpenView) {
  const kept = columnsOfWorlds.get(world);
  if (kept) return kept;
  const subjects = [...world.places.keys()].flatMap((id) => placeSubject(world, id) ?? []);
  const parties = theatre.parties.map((party) => party.key);
  const made = standingFromCase({ startsOn: theatre.startsOn, parties, claims }, subjects);
  const indexed = { ...made, index: indexColumns(made.columns) };
  columnsOfWorlds.set(world, indexed);
  return indexed;
}

/** All places in hindsight: told in one go from columns. */
function resolveInHindsight(opened: OpenView, named: ReadonlySet<string>): Map<string, ChangePoint[]> {
  const { columns, claimIds, index } = columnsOf(opened);
  const timelines = buildTimelines(columns, opened.view.viewpoint, { explained: true, index });
  return new Map(
    columns.places.ids.flatMap((id, place): [string, ChangePoint[]][] =>
      named.has(id) || leavesBaseline(timelines, place)
        ? [[id, readChangePoints(timelines, place, columns, claimIds)]]
        : [],
    ),
  );
}

/** All places as known then: place by place, those that nobody named sharing the timeline of region and baseline. */
function resolveAsKnownThen(
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

/** What was resolved for a view is kept as long as its resolver is. */
const resolved = new WeakMap<Resolver, Map<string, ChangePoint[]>>();

/** The change points of every place that ever leaves the baseline or is named in a public claim. */
export function resolvePlaces(opened: OpenView, named: ReadonlySet<string>): Map<string, ChangePoint[]> {
  const kept = resolved.get(opened.resolver);
  if (kept) return kept;
  const resolve = opened.view.asKnown === "hindsight" ? resolveInHindsight : resolveAsKnownThen;
  const timelines = resolve(opened, named);
  resolved.set(opened.resolver, timelines);
  return timelines;
}
