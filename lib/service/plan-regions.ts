import type { FieldError } from "@/lib/domain/outcome";
import type { Region, RegionFile } from "@/lib/domain/region";
import type { World } from "@/lib/domain/world";
import { authalicAreaKm2 } from "@/lib/geo/authalic-area";
import { checkOutline } from "@/lib/geo/check-outline";
import type { RegionChange } from "@/lib/wire/region-report";
import type { CheckedOutline } from "./check-regions";

/** One region of a file: what it was, and what it becomes. */
export type PlannedRegion = Omit<RegionChange, "key" | "names"> & { before: Region | null; value: Region };

/** What each region of a file becomes, and what in it does not fit the theatre. Outlines that were refused are left out. */
export function planRegions(
  world: World,
  file: RegionFile,
  outlines: ReadonlyMap<string, CheckedOutline>,
  newId: () => string,
): { changes: PlannedRegion[]; planErrors: FieldError[] } {
  const parties = (world.theatre?.parties ?? []).map(({ key }) => key);
  const known = new Map([...world.regions].map(([id, region]) => [region.key, { id, region }]));
  const planErrors: FieldError[] = [];
  const changes = file.features.flatMap(({ properties }, index): PlannedRegion[] => {
    const { key, names, country, admin1, baseline } = properties;
    if (baseline != null && !parties.includes(baseline))
      planErrors.push({
        path: `features.${index}.properties.baseline`,
        message: `The theatre's parties are ${parties.join(", ")}: choose one, or null for unknown.`,
      });
    const outline = outlines.get(key);
    if (!outline) return [];
    const before = known.get(key)?.region ?? null;
    const isMoved = before === null || !isSameOutline(before, outline);
    const value: Region = {
      theatreId: world.theatreId,
      key,
      names,
      country,
      admin1: admin1 === undefined ? (before?.admin1 ?? null) : admin1,
      geometry: isMoved ? outline.geometry : before.geometry,
      baseline: baseline === undefined ? (before?.baseline ?? null) : baseline,
    };
    const change =
      before === null ? "new" : isMoved ? "outline" : wordsOf(before) === wordsOf(value) ? "same" : "words";
    const { km2, rewound, overlaps } = outline;
    const km2Before = before && authalicAreaKm2(before.geometry);
    return [{ id: known.get(key)?.id ?? newId(), before, value, change, km2, km2Before, rewound, overlaps }];
  });
  return { changes, planErrors };
}

const wordsOf = ({ names, country, admin1, baseline }: Region) =>
  JSON.stringify([names.en, names.uk, country, admin1, baseline]);

/** Whether an outline is the one that is there, however its rings ran when it was stored. */
function isSameOutline({ geometry }: Region, { geometry: given }: CheckedOutline): boolean {
  const before = checkOutline(geometry);
  return JSON.stringify(before.ok ? before.outline : geometry) === JSON.stringify(given);
}
