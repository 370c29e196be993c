import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { findTheatreId } from "@/lib/db/theatres";
import { noFilter } from "@/lib/domain/claim-filter";
import type { Day } from "@/lib/domain/day";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { caseFromWorld } from "@/lib/domain/resolve/case-from-world";
import type { ResolvableClaim, View } from "@/lib/domain/resolve/claim-case";
import { createResolver, type Resolver } from "@/lib/domain/resolve/resolve";
import type { Theatre } from "@/lib/domain/theatre";
import { type AsKnown, readViewpoint, writeViewpoint } from "@/lib/domain/viewpoint";
import type { World } from "@/lib/domain/world";
import { placesWithin } from "@/lib/geo/membership";

/** How a derived read looks at a theatre, as carriers hand it in. */
export interface ViewQuery {
  viewpoint: string;
  asKnown: AsKnown;
  /** An instant; null is now. */
  knownAsOf: string | null;
}

/** A theatre at one moment of knowledge, with a resolver for one view of it. */
export interface OpenView {
  world: World;
  theatre: Theatre;
  view: View;
  resolver: Resolver;
  /** The last day that has claims; the first day of the theatre before there are any. */
  lastDay: Day;
  /** The public claims as the resolver has them, whatever the view. */
  claims: ResolvableClaim[];
}

/** The part of an open view that depends on the world and the view alone. */
type Opened = Pick<OpenView, "view" | "resolver" | "lastDay" | "claims">;

/** A resolver is a pure function of world and view: kept as long as the world is. */
const resolvers = new WeakMap<World, Map<string, Opened>>();

function resolverFor(world: World, theatre: Theatre, query: ViewQuery): Opened | null {
  const viewpoint = readViewpoint(query.viewpoint);
  if (!viewpoint) return null;
  if (viewpoint.kind === "party" && !theatre.parties.some((party) => party.key === viewpoint.party))
    return null;
  if (viewpoint.kind === "source" && !world.sources.has(viewpoint.sourceId)) return null;
  const views = resolvers.get(world) ?? new Map<string, Opened>();
  resolvers.set(world, views);
  const key = `${writeViewpoint(viewpoint)} ${query.asKnown}`;
  const kept = views.get(key);
  if (kept) return kept;
  const located = [...world.places].flatMap(([id, { position }]) =>
    position ? [{ id, lng: position[0], lat: position[1] }] : [],
  );
  const claimCase = caseFromWorld(world, (area) => placesWithin(area, located));
  const view: View = { viewpoint, asKnown: query.asKnown, filter: noFilter };
  const resolver = createResolver(claimCase, view);
  const days = claimCase.claims.flatMap((claim) => claim.from ?? []).sort();
  const opened = { view, resolver, lastDay: days.at(-1) ?? theatre.startsOn, claims: claimCase.claims };
  views.set(key, opened);
  return opened;
}

/** Opens a theatre by id for one view. `invalid` names the viewpoint when it fits nothing here. */
export async function openViewOf(db: Db, theatreId: string, query: ViewQuery): Promise<Outcome<OpenView>> {
  const world = await loadWorld(db, theatreId, query.knownAsOf);
  const { theatre } = world;
  if (!theatre)
    return fail("notFound", "Nothing was known of this theatre at that moment: choose a later knownAsOf.");
  const opened = resolverFor(world, theatre, query);
  if (opened) return succeed({ world, theatre, ...opened });
  const parties = theatre.parties.map((party) => `party:${party.key}`).join(", ");
  return fail("invalid", "The viewpoint fits nothing in this theatre.", [
    { path: "viewpoint", message: `Use all, independent, ${parties} or source:<id of a source>.` },
  ]);
}

/** Opens a theatre by slug (null: the first theatre) for one view. */
export async function openView(db: Db, slug: string | null, query: ViewQuery): Promise<Outcome<OpenView>> {
  const theatreId = await findTheatreId(db, slug);
  if (theatreId === null)
    return fail("notFound", slug === null ? "There is no theatre yet." : `There is no theatre ${slug}.`);
  return openViewOf(db, theatreId, query);
}
