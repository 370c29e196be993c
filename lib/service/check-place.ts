import type { ComplaintKey, ComplaintValues } from "@/lib/domain/complaint";
import { type FieldError, fieldError } from "@/lib/domain/outcome";
import type { Place, PlaceName } from "@/lib/domain/place";
import type { World } from "@/lib/domain/world";
import { placeNames } from "@/lib/wire/world-views";

function checkNames(names: readonly PlaceName[]): FieldError[] {
  const seen = new Set<string>();
  const preferred = new Set<string | null>();
  return names.flatMap(({ text, lang, preferred: isPreferred }, index): FieldError[] => {
    const errors: FieldError[] = [];
    const key = `${lang} ${text}`;
    if (seen.has(key)) errors.push(fieldError(`names.${index}.text`, "placeNameTwice"));
    seen.add(key);
    if (isPreferred && preferred.has(lang))
      errors.push(fieldError(`names.${index}.preferred`, "placePreferredTwice"));
    if (isPreferred) preferred.add(lang);
    return errors;
  });
}

/** What of a place does not fit its theatre, or itself, as field errors like the schema's own. `id` is null for a new one. */
export function checkPlace(world: World, id: string | null, place: Place): FieldError[] {
  const errors = checkNames(place.names);
  const parties = (world.theatre?.parties ?? []).map(({ key }) => key);
  const need = (holds: boolean, path: string, key: ComplaintKey, values: ComplaintValues = {}) => {
    if (!holds) errors.push(fieldError(path, key, values));
  };
  need(place.position === null || place.positionSource !== null, "positionSource", "positionSource");
  need(place.position !== null || place.positionSource === null, "positionSource", "positionSourceAlone");
  const holder = place.baseline?.party ?? null;
  need(holder === null || parties.includes(holder), "baseline.party", "noParty", {
    parties: parties.join(", "),
  });
  need(place.regionId === null || world.regions.has(place.regionId), "regionId", "placeRegion");
  if (place.geonameId !== null)
    for (const [other, { geonameId, ...known }] of world.places)
      need(other === id || geonameId !== place.geonameId, "geonameId", "geonameTaken", {
        name: placeNames({ ...known, geonameId }).en,
        id: other,
      });
  return errors;
}
