import { z } from "zod";
import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { findTheatreId } from "@/lib/db/theatres";
import { type Language, pickName } from "@/lib/domain/names";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { toSearchKey } from "@/lib/domain/search-key";
import type { World } from "@/lib/domain/world";
import { readCursor, writeCursor } from "@/lib/wire/cursor";
import type { SearchGroup, SearchResults, SourceHit, StatementHit } from "@/lib/wire/search-results";
import { describePlaces } from "./describe-places";
import { listStatements } from "./list-statements";
import { rankSources } from "./rank-sources";
import { partyViews } from "./record-rows";
import { searchPlaces } from "./search-places";

const cursorSchema = z.strictObject({ sourcesFrom: z.number().int().nonnegative().max(1_000_000) });

/** What is searched for. `only` asks for one group alone, `cursor` for where that goes on; `slug` null is the first theatre. */
export interface SearchRequest {
  slug: string | null;
  q: string;
  only: SearchGroup | null;
  cursor: string | null;
  limit: number;
  lang: Language;
}

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

const NOTHING = { items: [], nextCursor: null };

/**
 * Places by any spelling, sources by their names and statements by their words, a page of each. A group that was not
 * asked for is empty. `invalid` names a cursor that is not one of the group's.
 * Security: public.
 */
export async function searchAtlas(db: Db, asked: SearchRequest): Promise<Outcome<SearchResults>> {
  const { slug, q, only, cursor, limit, lang } = asked;
  const theatreId = await findTheatreId(db, slug);
  if (theatreId === null)
    return fail("notFound", slug === null ? "There is no theatre yet." : `There is no theatre ${slug}.`);
  const world = await loadWorld(db, theatreId, null);
  const wants = (group: SearchGroup) => only === null || only === group;
  const page = { slug, cursor, limit, lang };
  const nothing = succeed(NOTHING);
  const [places, sources, statements] = await Promise.all([
    wants("places") ? findPlaces(db, world, { ...page, q }) : nothing,
    wants("sources") ? findSources(world, asked) : nothing,
    wants("statements") ? findStatements(db, world, asked) : nothing,
  ]);
  if (!places.ok) return places;
  if (!sources.ok) return sources;
  if (!statements.ok) return statements;
  return succeed({
    places: places.value.items,
    sources: sources.value.items,
    statements: statements.value.items,
    nextCursors: {
      places: places.value.nextCursor,
      sources: sources.value.nextCursor,
      statements: statements.value.nextCursor,
    },
  });
}

async function findPlaces(db: Db, world: World, asked: Omit<SearchRequest, "only">) {
  const found = await searchPlaces(db, asked);
  if (!found.ok) return found;
  const items = await describePlaces(db, world, found.value.items, toSearchKey(asked.q), asked.lang);
  return succeed({ items, nextCursor: found.value.nextCursor });
}

function findSources(world: World, { q, cursor, limit, lang }: SearchRequest): Outcome<Page<SourceHit>> {
  const start = cursor === null ? { sourcesFrom: 0 } : readCursor(cursorSchema, cursor);
  if (!start)
    return fail("invalid", "The page asked for does not exist.", [
      { path: "cursor", message: "Use nextCursors as the answer before gave them." },
    ]);
  const parties = partyViews(world);
  const fitting = rankSources(world, toSearchKey(q));
  const end = start.sourcesFrom + limit;
  const items = fitting.slice(start.sourcesFrom, end).map(({ id, source, statements }): SourceHit => {
    const party = parties.find(({ key }) => key === source.alignment);
    const alignment = party
      ? { key: party.key, name: pickName(party.names, lang), colour: party.colour }
      : null;
    return { id, name: pickName(source.names, lang), kind: source.kind, alignment, statements };
  });
  return succeed({ items, nextCursor: fitting.length > end ? writeCursor({ sourcesFrom: end }) : null });
}

async function findStatements(
  db: Db,
  world: World,
  { slug, q, cursor, limit, lang }: SearchRequest,
): Promise<Outcome<Page<StatementHit>>> {
  const everything = { from: null, to: null, placeId: null, sourceId: null };
  const found = await listStatements(db, { slug, ...everything, text: q, cursor, limit });
  if (!found.ok) return found;
  const items = found.value.items.map(({ id, summary, saidOn, speaker }) => ({
    id,
    summary,
    excerpt: world.statements.get(id)?.value.excerpt ?? null,
    saidOn,
    speaker: { id: speaker.id, name: pickName(speaker.names, lang) },
  }));
  return succeed({ items, nextCursor: found.value.nextCursor });
}
