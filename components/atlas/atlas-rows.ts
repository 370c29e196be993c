import type { AtlasRow } from "@/components/table/atlas-row";
import type { Day } from "@/lib/domain/day";
import { type Language, pickName } from "@/lib/domain/names";
import { type AtlasData, glanceOn, type Subject, subjectAt } from "./atlas-data";

/** Every place and region that somebody has spoken of or that is not as on the first day, as tables and pictures list them. */
export function atlasRows(
  data: AtlasData,
  day: Day,
  language: Language,
  isListed: (subject: Subject) => boolean = () => true,
): AtlasRow[] {
  const { places, regions } = data.directory;
  const rows: AtlasRow[] = [];
  for (let number = 0; number < places.ids.length + regions.ids.length; number += 1) {
    const glance = glanceOn(data, number, day);
    if (!glance) continue;
    const subject = subjectAt(data.directory, number);
    if ((glance.status === "baseline" && !subject.isNamed) || !isListed(subject)) continue;
    const { kind, id, names } = subject;
    const name = pickName(names, language);
    const other = language === "en" ? names.uk : names.en;
    const region = kind === "place" ? regions.names[places.region[number] ?? -1] : undefined;
    rows.push({
      ...{ kind, id, name, ...glance },
      otherName: other === name ? null : other,
      region: region ? pickName(region, language) : null,
    });
  }
  return rows;
}
