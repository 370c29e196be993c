import type { Place, PlaceName } from "@/lib/domain/place";
import type { GeonamesRecord } from "@/lib/wire/geonames";

const MOST_NAMES = 200;

/**
 * A place as a GeoNames record says it is. Of what was known before (null: nothing) the spellings, the preferred names and
 * the baseline stay; position, population, kind and region follow the record, a region only where it has one.
 */
export function mergePlace(
  theatreId: string,
  regionId: string | null,
  record: GeonamesRecord,
  before: Place | null,
  positionSource: string,
): Place {
  return {
    theatreId,
    regionId: regionId ?? before?.regionId ?? null,
    geonameId: record.geonameId,
    kind: record.kind,
    population: record.population ?? before?.population ?? null,
    position: [record.lng, record.lat],
    positionSource: isThere(record, before) ? (before?.positionSource ?? positionSource) : positionSource,
    names: mergeNames(before?.names ?? [], record.names),
    baseline: before?.baseline ?? null,
  };
}

/** Whether the place was at the record's position already: then the earlier source of the position still holds. */
function isThere(record: GeonamesRecord, before: Place | null): boolean {
  return before?.position?.[0] === record.lng && before.position[1] === record.lat;
}

function mergeNames(before: readonly PlaceName[], added: readonly PlaceName[]): PlaceName[] {
  const texts = new Set(before.map(({ text }) => text));
  const preferred = new Set(before.filter((name) => name.preferred).map(({ lang }) => lang));
  const fresh = added
    .filter(({ text }) => !texts.has(text))
    .map((name) => ({ ...name, preferred: name.preferred && !preferred.has(name.lang) }));
  return [...before, ...fresh].slice(0, MOST_NAMES);
}
