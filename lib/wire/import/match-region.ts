import type { Ground } from "@/lib/domain/ground";
import { toSearchKey } from "@/lib/domain/search-key";

/** The id of the region that a text means; null where the theatre has none of that name. */
export type RegionFinder = (text: string) => string | null;

const codeOf = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
const nameOf = (text: string) => toSearchKey(text.replace(/область|обл\.|oblast'?|region/giu, " "));

/** Finds regions by id, key, GeoNames code (UA.21, UA-21) or name in any language, with or without "oblast". */
export function regionFinder({ regions }: Pick<Ground, "regions">): RegionFinder {
  const known = new Map<string, string>();
  const names = new Map<string, string>();
  for (const { id, key, names: named, admin1 } of regions) {
    for (const code of [id, key, admin1 ?? ""]) if (codeOf(code) !== "") known.set(codeOf(code), id);
    for (const name of [named.en, named.uk ?? ""]) if (nameOf(name) !== "") names.set(nameOf(name), id);
  }
  return (text) => known.get(codeOf(text)) ?? names.get(nameOf(text)) ?? null;
}
