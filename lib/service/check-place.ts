import type { FieldError } from "@/lib/domain/outcome";
import type { Place, PlaceName } from "@/lib/domain/place";
import type { World } from "@/lib/domain/world";
import { placeNames } from "@/lib/wire/world-views";

function checkNames(names: readonly PlaceName[]): FieldError[] {
  const seen = new Set<string>();
  const preferred = new Set<string | null>();
  return names.flatMap(({ text, lang, preferred: isPreferred }, index): FieldError[] => {
    const errors: FieldError[] = [];
    const key = `${lang} ${text}`;
    if (seen.has(key))
      errors.push({ path: `names.${index}.text`, message: "This name is here twice: leave one out." });
    seen.add(key);
    if (isPreferred && preferred.has(lang))
      errors.push({
        path: `names.${index}.preferred`,
        message: "Another name of this language is the preferred one: choose one of them.",
      });
    if (isPreferred) preferred.add(lang);
    return errors;
  });
}

/** What of a place does not fit its theatre, or itself, as field errors like the schema's own. `id` is null for a new one. */
export function checkPlace(world: World, id: string | null, place: Place): FieldError[] {
  const errors = checkNames(place.names);
  const parties = (world.theatre?.parties ?? []).map(({ key }) => key);
  const need = (holds: boolean, path: string, message: string) => {
    if (!holds) errors.push({ path, message });
  };
  need(
    place.position === null || place.positionSource !== null,
    "positionSource",
    "Say where the position comes from, for example satellite imagery of a day.",
  );
  need(
    place.position !== null || place.positionSource === null,
    "positionSource",
    "There is no position: leave out where it comes from, or give the position.",
  );
  const holder = place.baseline?.party ?? null;
  need(
    holder === null || parties.includes(holder),
    "baseline.party",
    `The theatre's parties are ${parties.join(", ")}: choose one, or null for unknown.`,
  );
  need(
    place.regionId === null || world.regions.has(place.regionId),
    "regionId",
    "This region is not in the theatre: choose one of its regions, or leave it to the position.",
  );
  if (place.geonameId !== null)
    for (const [other, { geonameId, ...known }] of world.places)
      need(
        other === id || geonameId !== place.geonameId,
        "geonameId",
        `${placeNames({ ...known, geonameId }).en} (${other}) has this GeoNames number: it may be the same place.`,
      );
  return errors;
}
