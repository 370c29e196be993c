import type { Language } from "@/lib/domain/names";
import { translateOrNull, translator } from "@/lib/wire/messages/translate";
import type { PlaceHit, SourceHit } from "@/lib/wire/search-results";
import { figureInWords } from "@/lib/wire/words-of-figures";

/** Where a found place lies, in parts: what and in which region, how far from the nearest town, how many live there. */
export function placeInWords(place: PlaceHit, language: Language): string[] {
  const t = translator(language);
  const { region, near, population } = place;
  const kind = t(`record.place.kind.${place.kind}`);
  const parts = [region ? t("search.place.region", { kind, region: region.name }) : kind];
  if (near && near.km < 1) parts.push(t("search.place.nearest", { name: near.name }));
  else if (near)
    parts.push(t("search.place.near", { km: figureInWords(near.km, language), name: near.name }));
  if (population)
    parts.push(
      t("search.place.population", { count: population, figure: figureInWords(population, language) }),
    );
  return parts;
}

/** What a found source is and whose interest it serves. */
export function sourceInWords({ kind, alignment }: SourceHit, language: Language): string[] {
  const t = translator(language);
  return [
    translateOrNull(language, `record.source.kind.${kind}`) ?? kind,
    alignment ? t("record.aligned", { party: alignment.name }) : t("record.independent"),
  ];
}
