import { type Language, pickName } from "@/lib/domain/names";
import { writeViewpoint } from "@/lib/domain/viewpoint";
import type { AtlasHead } from "@/lib/wire/atlas-payload";
import { translator } from "@/lib/wire/messages/translate";

/** The sides and sources that a view may name. */
export interface NamedSides {
  theatre: Pick<AtlasHead["theatre"], "parties">;
  sources: readonly Pick<AtlasHead["sources"][number], "id" | "names">[];
}

interface ViewpointOption {
  /** Text form of the viewpoint. */
  id: string;
  name: string;
}

/** The viewpoints one can take in a theatre: groups of sources, and each source that has made a claim. */
export function listViewpoints(
  head: NamedSides,
  chosen: string,
  language: Language,
): { groups: ViewpointOption[]; sources: ViewpointOption[] } {
  const t = translator(language);
  const groups = [
    { id: "all", name: t("map.viewpoint.all") },
    { id: "independent", name: t("map.viewpoint.independent") },
    ...head.theatre.parties.map((party) => ({
      id: writeViewpoint({ kind: "party", party: party.key }),
      name: t("map.viewpoint.party", { party: pickName(party.names, language) }),
    })),
  ];
  const collator = new Intl.Collator(language);
  const sources = head.sources
    .map(({ id, names }) => ({
      id: writeViewpoint({ kind: "source", sourceId: id }),
      name: pickName(names, language),
    }))
    .sort((one, other) => collator.compare(one.name, other.name));
  // A link may name a source that has said nothing in this theatre: the choice is still shown.
  const isListed = [...groups, ...sources].some((option) => option.id === chosen);
  return {
    groups,
    sources: isListed ? sources : [...sources, { id: chosen, name: t("map.viewpoint.unknown") }],
  };
}

/** The name of a viewpoint as a phrase that stands alone: "Only DeepState". */
export function viewpointName(head: NamedSides, chosen: string, language: Language): string {
  const { groups, sources } = listViewpoints(head, chosen, language);
  const group = groups.find((option) => option.id === chosen);
  if (group) return group.name;
  const source = sources.find((option) => option.id === chosen)?.name ?? chosen;
  return translator(language)("map.viewpoint.source", { source });
}
