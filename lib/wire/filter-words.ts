import type { ClaimFilter } from "@/lib/domain/claim-filter";
import { type Language, pickName } from "@/lib/domain/names";
import type { NamedSides } from "@/lib/wire/list-viewpoints";
import { translator } from "@/lib/wire/messages/translate";

/** What a filter asks for, a phrase for each of its parts that asks for anything: "Verdict: verified, refuted". */
export function filterWords(
  filter: ClaimFilter,
  head: Pick<NamedSides, "sources">,
  language: Language,
): string[] {
  const t = translator(language);
  const phrase = (name: string, values: string[]) =>
    values.length === 0 ? [] : [t("filter.phrase", { name, values: values.join(", ") })];
  const source = head.sources.find(({ id }) => id === filter.sourceId);
  const sourceName =
    filter.sourceId === null ? [] : [source ? pickName(source.names, language) : filter.sourceId];
  return [
    ...phrase(t("filter.source"), sourceName),
    ...phrase(
      t("filter.sourceKind"),
      filter.sourceKinds.map((kind) => t(`record.source.kind.${kind}`)),
    ),
    ...phrase(
      t("filter.verdict"),
      filter.verdicts.map((verdict) => t(`record.verdict.${verdict}`)),
    ),
    ...phrase(
      t("filter.assertion"),
      filter.assertions.map((assertion) => t(`record.assertion.${assertion}`)),
    ),
  ];
}
