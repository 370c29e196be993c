import type { Language } from "@/lib/domain/names";
import { differenceLegend, type LegendEntry, statusLegend } from "@/lib/wire/legend-entries";
import type { Takeout } from "./takeout";

/** What the patterns on the map or maps of a view mean: those that occur there, and no others. */
export function legendEntries(takeout: Takeout, language: Language): LegendEntry[] {
  const { compared, parties } = takeout;
  return compared?.mode === "difference"
    ? differenceLegend(compared.flips, { parties, kind: compared.kind }, language)
    : statusLegend([...takeout.rows, ...(compared?.rowsBefore ?? [])], takeout, language);
}
