import { buildTimelines } from "@/lib/domain/resolve/build-timelines";
import { placeSubject, regionSubject } from "@/lib/domain/resolve/case-from-world";
import { columnsFromCase } from "@/lib/domain/resolve/columns-from-case";
import { createExplainer, readChangePoints } from "@/lib/domain/resolve/explain-subject";
import { indexColumns } from "@/lib/domain/resolve/index-columns";
import type { Resolver } from "@/lib/domain/resolve/resolve";
import { type ChangePoint, statuses } from "@/lib/domain/resolve/status";
import { publicClaims, type World } from "@/lib/domain/world";
import { placesWithin } from "@/lib/geo/membership";
import type { OpenView } from "./open-view";

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

/** The columns of a world's claims and their index serve every view: kept as long as the world is. */
const columnsOfWorlds = new WeakMap<
  World,
  ReturnType<typeof columnsFromCase> & { index: ReturnType<typeof indexColumns> }
>();

function columnsOf({ world, theatre, claims }: OpenView) {
  const kept = columnsOfWorlds.get(world);
  if (kept) return kept;
  const places = [...world.places.keys()].flatMap((id) => placeSubject(world, id) ?? []);
  const regions = [...world.regions.keys()].flatMap((id) => regionSubject(world, id) ?? []);
  const parties = theatre.parties.map((party) => party.key);
  const made = columnsFromCase({ startsOn: theatre.startsOn, parties, claims }, places, regions);
  const indexed = { ...made, index: indexColumns(made.columns) };
  columnsOfWorlds.set(world, indexed);
  return indexed;
}

const BASELINE = statuses.indexOf("baseline");

/** What was resolved for a view is kept as long as its resolver is. */
const resolved = new WeakMap<Resolver, Map<string, ChangePoint[]>>();

/** The change points of every place that ever leaves the baseline or is named in a public claim. */
export function resolvePlaces(opened: OpenView, named: ReadonlySet<string>): Map<string, ChangePoint[]> {
  const kept = resolved.get(opened.resolver);
  if (kept) return kept;
  const { columns, claimIds, index } = columnsOf(opened);
  const { at, status } = buildTimelines(columns, opened.view, { index });
  const explain = createExplainer(columns, opened.view, { index });
  const timelines = new Map<string, ChangePoint[]>();
  for (const [place, id] of [...opened.world.places.keys()].entries()) {
    const leavesBaseline = status.subarray(at[place], at[place + 1]).some((code) => code !== BASELINE);
    if (named.has(id) || leavesBaseline)
      timelines.set(id, readChangePoints(explain(place), columns, claimIds));
  }
  resolved.set(opened.resolver, timelines);
  return timelines;
}
