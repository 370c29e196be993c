import { pickName } from "@/lib/domain/names";
import type { World } from "@/lib/domain/world";
import { placeNames } from "@/lib/wire/world-views";

/** Where a party is named, and the first records of each sort that name it. */
const NAMED_AT_MOST = 3;

function listed(one: string, many: string, names: string[]): string[] {
  if (names.length === 0) return [];
  const rest = names.length - NAMED_AT_MOST;
  const first = names.slice(0, NAMED_AT_MOST).join(", ");
  return [
    `${names.length} ${names.length === 1 ? one : many} (${first}${rest > 0 ? `, and ${rest} more` : ""})`,
  ];
}

/**
 * What names a party, in words: sources aligned with it, regions and places it held on the first day, and claims about it,
 * drafts and struck ones too. Empty where nothing does.
 * Security: names drafts by their ids; for those who keep theatres.
 */
export function partyUses(world: World, key: string): string[] {
  const sources = [...world.sources.values()].filter(({ alignment }) => alignment === key);
  const regions = [...world.regions.values()].filter(({ baseline }) => baseline === key);
  const places = [...world.places.values()].filter(({ baseline }) => baseline?.party === key);
  const statements = [...world.statements].filter(([, { value }]) =>
    value.claims.some(({ party }) => party === key),
  );
  return [
    ...listed(
      "source",
      "sources",
      sources.map(({ names }) => pickName(names, "en")),
    ),
    ...listed(
      "region",
      "regions",
      regions.map(({ names }) => pickName(names, "en")),
    ),
    ...listed(
      "place",
      "places",
      places.map((place) => placeNames(place).en),
    ),
    ...listed(
      "statement",
      "statements",
      statements.map(([id]) => id),
    ),
  ];
}
