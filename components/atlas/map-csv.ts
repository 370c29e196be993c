import type { Day } from "@/lib/domain/day";
import type { Language } from "@/lib/domain/names";
import { lensParameters } from "@/lib/wire/lens-query";
import { csvAddress } from "@/lib/wire/span-query";
import type { AtlasData } from "./atlas-data";

/** The address of the map of a day as CSV, in the view that is shown. */
export function mapCsv({ head, lens }: AtlasData, day: Day, language: Language): string {
  const asked = Object.fromEntries(lensParameters(lens, head.knownAsOf));
  return csvAddress(head.theatre.slug, "map", { date: day, ...asked, lang: language });
}
