import type { PartyKey } from "@/lib/domain/identity";
import type { FieldError } from "@/lib/domain/outcome";
import type { Place } from "@/lib/domain/place";
import type { Region } from "@/lib/domain/region";
import type { Source } from "@/lib/domain/source";
import type { Theatre } from "@/lib/domain/theatre";
import { checkSource } from "./check-source";

/** What belongs to a theatre from the start, as far as one record names another. */
interface Founded {
  theatre: Pick<Theatre, "parties">;
  regions: (Pick<Region, "baseline"> & { id: string })[];
  places: Pick<Place, "baseline" | "regionId">[];
  sources: Pick<Source, "alignment">[];
}

/** Who held a region or place on the first day (null is unknown) is a party of the theatre: else a field error at `path`. */
function checkBaseline(
  { parties }: Pick<Theatre, "parties">,
  party: PartyKey | null,
  path: string,
): FieldError[] {
  const keys = parties.map(({ key }) => key);
  return party === null || keys.includes(party)
    ? []
    : [
        {
          path,
          message: `The theatre's parties are ${keys.join(", ")}: choose one, or none where nobody knows.`,
        },
      ];
}

/** What a theatre's first records point at that it does not have, as field errors like the schema's own. */
export function checkFounding({ theatre, regions, places, sources }: Founded): FieldError[] {
  const regionIds = new Set(regions.map(({ id }) => id));
  return [
    ...regions.flatMap(({ baseline }, index) =>
      checkBaseline(theatre, baseline, `regions.${index}.baseline`),
    ),
    ...places.flatMap(({ baseline, regionId }, index): FieldError[] => [
      ...checkBaseline(theatre, baseline?.party ?? null, `places.${index}.baseline.party`),
      ...(regionId === null || regionIds.has(regionId)
        ? []
        : [
            {
              path: `places.${index}.regionId`,
              message: "This region is not in the theatre: choose one of its regions.",
            },
          ]),
    ]),
    ...sources.flatMap((source, index) =>
      checkSource({ theatre }, source).map((error) => ({ ...error, path: `sources.${index}.${error.path}` })),
    ),
  ];
}
