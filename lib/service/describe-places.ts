import type { Db } from "@/lib/db/connect";
import { countClaims } from "@/lib/db/count-claims";
import type { Position } from "@/lib/domain/geometry";
import { keepOnce } from "@/lib/domain/keep-once";
import type { Language } from "@/lib/domain/names";
import { type Place, placeName } from "@/lib/domain/place";
import { toSearchKey } from "@/lib/domain/search-key";
import type { World } from "@/lib/domain/world";
import { distanceKm } from "@/lib/geo/distance-km";
import type { PlaceHit } from "@/lib/wire/search-results";
import type { PlaceRow } from "./search-places";

/** Spellings told of one place: big towns have dozens. */
const OTHER_NAMES = 5;

type Landmark = Place & { id: string; position: Position };

/** Towns and cities with a position, by places: worlds that only learn a claim share them. */
const landmarksAmong = keepOnce((places: World["places"]): readonly Landmark[] =>
  [...places].flatMap(([id, place]) =>
    place.kind !== "village" && place.position ? [{ ...place, id, position: place.position }] : [],
  ),
);

/** The nearest town or city that has more inhabitants than the place: what people know it by. */
function nearestLandmark(world: World, place: PlaceRow, lang: Language): PlaceHit["near"] {
  const { id, position } = place;
  if (!position) return null;
  const isBigger = ({ population }: Landmark) => (population ?? 0) >= (place.population ?? 0);
  let nearest: { landmark: Landmark; km: number } | null = null;
  for (const landmark of landmarksAmong(world.places)) {
    if (landmark.id === id || !isBigger(landmark)) continue;
    const km = distanceKm(position, landmark.position);
    if (!nearest || km < nearest.km) nearest = { landmark, km };
  }
  if (!nearest) return null;
  const { landmark, km } = nearest;
  return { id: landmark.id, name: placeName(landmark, lang), km: Math.round(km) };
}

/** The spellings of a place other than the one shown, those that the search asked for first, then the preferred. */
function otherNames({ name, names }: PlaceRow, searchKey: string): string[] {
  const best = [...names].sort((one, other) => Number(other.preferred) - Number(one.preferred));
  const others = [...new Set(best.map(({ text }) => text))].filter((text) => text !== name);
  const rank = (text: string) => {
    const key = toSearchKey(text);
    return key === searchKey ? 0 : key.startsWith(searchKey) ? 1 : 2;
  };
  return others.sort((one, other) => rank(one) - rank(other)).slice(0, OTHER_NAMES);
}

/** Places as a search shows them: with the public claims about each, and what tells it apart from its namesakes. */
export async function describePlaces(
  db: Db,
  world: World,
  rows: readonly PlaceRow[],
  searchKey: string,
  lang: Language,
): Promise<PlaceHit[]> {
  const claims = await countClaims(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    otherNames: otherNames(row, searchKey),
    kind: row.kind,
    region: row.region && { id: row.region.id, name: row.region.name },
    population: row.population,
    position: row.position,
    claims: claims.get(row.id) ?? 0,
    near: nearestLandmark(world, row, lang),
  }));
}
