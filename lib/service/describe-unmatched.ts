import type { Db } from "@/lib/db/connect";
import { findPlaceIds } from "@/lib/db/find-places";
import type { Ground } from "@/lib/domain/ground";
import { toSearchKey } from "@/lib/domain/search-key";
import type { PlaceAlternative, UnmatchedPlace, UnmatchedSource } from "@/lib/wire/import/import-report";
import { type PlaceCandidate, type PlaceMatcher, placeMatcher } from "@/lib/wire/import/match-place";
import { type PlaceTally, placeKey, type WordResolver } from "@/lib/wire/import/resolve-words";

/** For so many names nobody has, the near misses are looked for; the most frequent first. */
const SEARCHED = 300;
const ALTERNATIVES = 6;

/** The row values for which a place has to be chosen, the most frequent first, with the places that may be meant. */
export async function describeUnmatchedPlaces(
  db: Db,
  ground: Ground,
  words: WordResolver,
  limit: number,
): Promise<{ total: number; items: UnmatchedPlace[] }> {
  const unmatched = [...words.places.values()]
    .filter(({ placeId, isLeftOut }) => placeId === null && !isLeftOut)
    .sort((one, other) => other.rows - one.rows || one.firstRow - other.firstRow);
  const matcher = placeMatcher(ground);
  const regions = new Map(ground.regions.map(({ id, names }) => [id, names]));
  const items: UnmatchedPlace[] = [];
  for (const [order, tally] of unmatched.slice(0, limit).entries()) {
    const { match, rows, firstRow } = tally;
    const { name, region, position, id, geonameId } = tally.words;
    const found = match.place ? [] : match.candidates;
    const candidates = found.length > 0 ? found : await findNear(db, ground, matcher, tally, order);
    items.push({
      key: placeKey(tally.words),
      name: name ?? id ?? geonameId ?? "",
      region,
      position: position && `${position[1]}, ${position[0]}`,
      reason: match.place ? "unknown" : match.reason,
      rows,
      firstRow,
      alternatives: candidates.slice(0, ALTERNATIVES).map(
        ({ place, distanceKm }): PlaceAlternative => ({
          id: place.id,
          names: place.names,
          region: regions.get(place.regionId ?? "") ?? null,
          distanceKm: distanceKm === null ? null : Math.round(distanceKm * 10) / 10,
          position: place.position,
        }),
      ),
    });
  }
  return { total: unmatched.length, items };
}

/** Places whose names are like it, by the search that everybody uses, then those next to the coordinates. */
async function findNear(
  db: Db,
  { theatreId }: Ground,
  matcher: PlaceMatcher,
  { words: { name, position } }: PlaceTally,
  order: number,
): Promise<PlaceCandidate[]> {
  const key = toSearchKey(name ?? "");
  const ids = key === "" || order >= SEARCHED ? [] : await findPlaceIds(db, theatreId, key, ALTERNATIVES, 0);
  const nearest = position ? matcher.nearest(position, ALTERNATIVES / 2) : [];
  const alike = ids.flatMap((id): PlaceCandidate[] => {
    const place = matcher.byId(id);
    return place ? [{ place, distanceKm: position && matcher.distance(position, place) }] : [];
  });
  const listed = new Set(nearest.map(({ place }) => place.id));
  return [...nearest, ...alike.filter(({ place }) => !listed.has(place.id))];
}

/** The row values for which a source has to be chosen or made, the most frequent first. */
export function describeUnmatchedSources(
  words: WordResolver,
  limit: number,
): { total: number; items: UnmatchedSource[] } {
  const unmatched = [...words.sources]
    .filter(([, { sourceId, isLeftOut }]) => sourceId === null && !isLeftOut)
    .sort(([, one], [, other]) => other.rows - one.rows || one.firstRow - other.firstRow);
  return {
    total: unmatched.length,
    items: unmatched
      .slice(0, limit)
      .map(([key, { rows, firstRow, candidates }]) => ({ key, rows, firstRow, alternatives: candidates })),
  };
}
