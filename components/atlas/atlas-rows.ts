import type { AtlasRow } from "@/components/table/atlas-row";
import type { Day } from "@/lib/domain/day";
import { type Language, pickName } from "@/lib/domain/names";
import { type AtlasData, glanceAt, subjectAt } from "./atlas-data";
import { listSubjects } from "./list-subjects";

/** What is listed on a day, places before regions, as tables and pictures have it. `isListed` narrows it. */
export function atlasRows(
  data: AtlasData,
  day: Day,
  language: Language,
  isListed?: (subject: number) => boolean,
): AtlasRow[] {
  const { places, regions } = data.directory;
  return (["place", "region"] as const).flatMap((kind) => {
    const listing = listSubjects(data, kind, day, language, isListed);
    return listing.subject.map((number, row): AtlasRow => {
      const { id, names } = subjectAt(data.directory, number);
      const name = pickName(names, language);
      const other = language === "en" ? names.uk : names.en;
      const region = kind === "place" ? regions.names[places.region[number] ?? -1] : undefined;
      return {
        ...{ kind, id, name, ...glanceAt(data, number, listing.point[row] ?? 0) },
        otherName: other === name ? null : other,
        region: region ? pickName(region, language) : null,
      };
    });
  });
}
