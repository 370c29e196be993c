import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { findTheatreId } from "@/lib/db/theatres";
import { type ClaimFilter, noFilter } from "@/lib/domain/claim-filter";
import { type Day, fromDayNumber } from "@/lib/domain/day";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import type { ResolvableClaim, View } from "@/lib/domain/resolve/claim-case";
import { createResolver, type Resolver } from "@/lib/domain/resolve/resolve";
import type { Theatre } from "@/lib/domain/theatre";
import { type AsKnown, readViewpoint } from "@/lib/domain/viewpoint";
import type { World } from "@/lib/domain/world";
import { lensKey } from "@/lib/wire/lens-query";
import { columnsOfWorld, sliderDays, type WorldColumns } from "./world-columns";

/** How a derived read looks at a theatre, as carriers hand it in. */
export interface ViewQuery {
  viewpoint: string;
  asKnown: AsKnown;
  filter: ClaimFilter;
  /** An instant; null is now. */
  knownAsOf: string | null;
}

/** All sources, in hindsight, as known now. */
export const wholeView: ViewQuery = {
  viewpoint: "all",
  asKnown: "hindsight",
  filter: noFilter,
  knownAsOf: null,
};

/** A theatre at one moment of knowledge, with a resolver for one view of it. */
export interface OpenView {
  world: World;
  theatre: Theatre;
  query: ViewQuery;
  view: View;
  /** For one place or region at a time: `tellTimelines` tells all of them. */
  resolver: Resolver;
  /** The last day that has claims; the first day of the theatre before there are any. */
  lastDay: Day;
  /** The public claims as the resolver has them, whatever the view. */
  claims: ResolvableClaim[];
  columns: WorldColumns;
}

/** The part of an open view that depends on the world and the view alone. */
type Opened = Omit<OpenView, "world" | "theatre" | "query">;

/** A resolver is a pure function of world and view: kept as long as the world is. */
const resolvers = new WeakMap<World, Map<string, Opened>>();

/** Views of one world that are kept. Filters can be put together in many ways; the least recently opened gives way. */
const VIEWS_KEPT = 32;

function resolverFor(world: World, theatre: Theatre, query: ViewQuery): Opened | "viewpoint" | "source" {
  const { asKnown, filter } = query;
  const viewpoint = readViewpoint(query.viewpoint);
  if (!viewpoint) return "viewpoint";
  if (viewpoint.kind === "party" && !theatre.parties.some((party) => party.key === viewpoint.party))
    return "viewpoint";
  if (viewpoint.kind === "source" && !world.sources.has(viewpoint.sourceId)) return "viewpoint";
  if (filter.sourceId !== null && !world.sources.has(filter.sourceId)) return "source";
  const views = resolvers.get(world) ?? new Map<string, Opened>();
  resolvers.set(world, views);
  const key = lensKey(query);
  const columns = columnsOfWorld(world);
  const view: View = { viewpoint, asKnown, filter };
  const opened = views.get(key) ?? {
    view,
    resolver: createResolver(columns.claimCase, view),
    lastDay: fromDayNumber(sliderDays(columns.columns).last),
    claims: columns.claimCase.claims,
    columns,
  };
  views.delete(key);
  views.set(key, opened);
  const [oldest] = views.keys();
  if (views.size > VIEWS_KEPT && oldest !== undefined) views.delete(oldest);
  return opened;
}

/** Opens a theatre by id for one view. `invalid` names the viewpoint or the source when it fits nothing here. */
export async function openViewOf(db: Db, theatreId: string, query: ViewQuery): Promise<Outcome<OpenView>> {
  const world = await loadWorld(db, theatreId, query.knownAsOf);
  const { theatre } = world;
  if (!theatre)
    return fail("notFound", "Nothing was known of this theatre at that moment: choose a later knownAsOf.");
  const opened = resolverFor(world, theatre, query);
  if (opened === "source")
    return fail("invalid", "The theatre has no such source.", [
      { path: "source", message: "Use the id of one of its sources." },
    ]);
  if (opened !== "viewpoint") return succeed({ world, theatre, query, ...opened });
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
