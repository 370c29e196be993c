import type { Place } from "@/lib/domain/place";
import { toSearchKey } from "@/lib/domain/search-key";
import { distanceKm } from "@/lib/geo/distance-km";
import type { GeonamesRecord } from "@/lib/wire/geonames";

const SAME_PLACE_KM = 3;

/**
 * Which place of a theatre each GeoNames record is, by geonameid: the place that has that id; else a place without an
 * id in the same region, at most 3 km away, with a name that sounds the same, where neither has another candidate.
 * A name alone never identifies a place, so one without a position is matched by its id only.
 */
export function matchGazetteer(
  records: readonly GeonamesRecord[],
  places: ReadonlyMap<string, Place>,
  regionOf: (record: GeonamesRecord) => string | null,
): Map<number, string> {
  const matched = new Map<number, string>();
  const nameless = new Map<string, { id: string; place: Place }[]>();
  const byGeonameId = new Map<number, string>();
  for (const [id, place] of places) {
    if (place.geonameId !== null) {
      byGeonameId.set(place.geonameId, id);
      continue;
    }
    for (const key of keysOf(place.regionId, place.names)) {
      const held = nameless.get(key);
      if (held) held.push({ id, place });
      else nameless.set(key, [{ id, place }]);
    }
  }
  const recordsOf = new Map<string, number[]>();
  const placesOf = new Map<number, string[]>();
  for (const record of records) {
    const known = byGeonameId.get(record.geonameId);
    if (known !== undefined) {
      matched.set(record.geonameId, known);
      continue;
    }
    const candidates = new Set<string>();
    for (const key of keysOf(regionOf(record), record.names)) {
      for (const { id, place } of nameless.get(key) ?? []) {
        if (place.position && distanceKm(place.position, [record.lng, record.lat]) <= SAME_PLACE_KM)
          candidates.add(id);
      }
    }
    if (candidates.size === 0) continue;
    placesOf.set(record.geonameId, [...candidates]);
    for (const id of candidates) recordsOf.set(id, [...(recordsOf.get(id) ?? []), record.geonameId]);
  }
  for (const [geonameId, [only, ...others]] of placesOf) {
    if (only !== undefined && others.length === 0 && recordsOf.get(only)?.length === 1)
      matched.set(geonameId, only);
  }
  return matched;
}

function keysOf(regionId: string | null, names: readonly { text: string }[]): Set<string> {
  return new Set(regionId === null ? [] : names.map(({ text }) => `${regionId} ${toSearchKey(text)}`));
}
