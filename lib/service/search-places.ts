import { z } from "zod";
import type { Db } from "@/lib/db/connect";
import { findPlaceIds } from "@/lib/db/find-places";
import { loadWorld } from "@/lib/db/load-world";
import { findTheatreId } from "@/lib/db/theatres";
import type { Position } from "@/lib/domain/geometry";
import { type Language, type Names, pickName } from "@/lib/domain/names";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { type Place, type PlaceName, placeName } from "@/lib/domain/place";
import { toSearchKey } from "@/lib/domain/search-key";
import type { World } from "@/lib/domain/world";
import { distanceKm } from "@/lib/geo/distance-km";
import { readCursor, writeCursor } from "@/lib/wire/cursor";

const cursorSchema = z.strictObject({ offset: z.number().int().nonnegative().max(1_000_000) });

/** A place as a search finds it. */
export interface PlaceRow {
  id: string;
  name: string;
  names: PlaceName[];
  kind: Place["kind"];
  region: { id: string; key: string; names: Names; name: string } | null;
  /** Longitude, latitude; null where nobody knows it. */
  position: Position | null;
  geonameId: number | null;
  population: number | null;
}

/** A place as a search finds it; null where there is none of this id. */
export function placeRow(world: World, id: string, lang: Language): PlaceRow | null {
  const place = world.places.get(id);
  if (!place) return null;
  const { names, kind, regionId, position, geonameId, population } = place;
  const region = regionId === null ? undefined : world.regions.get(regionId);
  const inRegion =
    region && regionId !== null
      ? { id: regionId, key: region.key, names: region.names, name: pickName(region.names, lang) }
      : null;
  return { id, name: placeName(place, lang), names, kind, region: inRegion, position, geonameId, population };
}

function nearestIds({ places }: World, to: Position, from: number, count: number): string[] {
  const located = [...places].flatMap(([id, { position }]) =>
    position ? [{ id, km: distanceKm(position, to) }] : [],
  );
  return located
    .sort((one, other) => one.km - other.km)
    .slice(from, from + count)
    .map(({ id }) => id);
}

/**
 * Places of a theatre (slug null: the first one) by any spelling of any of their names, best first, a page at a time; an
 * empty text finds all. With `near`, those with a known position, nearest first, whatever the text.
 * Security: public.
 */
export async function searchPlaces(
  db: Db,
  {
    slug,
    q,
    near = null,
    cursor,
    limit,
    lang,
  }: {
    slug: string | null;
    q: string;
    near?: Position | null;
    cursor: string | null;
    limit: number;
    lang: Language;
  },
): Promise<Outcome<{ items: PlaceRow[]; nextCursor: string | null }>> {
  const theatreId = await findTheatreId(db, slug);
  if (theatreId === null)
    return fail("notFound", slug === null ? "There is no theatre yet." : `There is no theatre ${slug}.`);
  const start = cursor === null ? { offset: 0 } : readCursor(cursorSchema, cursor);
  if (!start)
    return fail("invalid", "The page asked for does not exist.", [
      { path: "cursor", message: "Use nextCursor as the answer before gave it." },
    ]);
  const key = toSearchKey(q);
  // A text of signs alone folds to nothing: it names no place.
  if (near === null && q !== "" && key === "") return succeed({ items: [], nextCursor: null });
  const world = await loadWorld(db, theatreId, null);
  const ids = near
    ? nearestIds(world, near, start.offset, limit + 1)
    : await findPlaceIds(db, theatreId, key, limit + 1, start.offset);
  const items = ids.slice(0, limit).flatMap((id) => placeRow(world, id, lang) ?? []);
  return succeed({
    items,
    nextCursor: ids.length > limit ? writeCursor({ offset: start.offset + limit }) : null,
  });
}
