import { ChoiceField, DayFields, FilterForm } from "@/components/record/filter-form";
import { type Language, type Names, pickName } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import { translator } from "@/lib/wire/messages/translate";
import { type SpanQuery, writeQuery } from "@/lib/wire/span-query";

interface ChangeFiltersProps {
  query: SpanQuery;
  /** Parameters of the view, which narrowing keeps. */
  lens: Readonly<Record<string, string>>;
  regions: readonly { key: string; names: Names }[];
  parties: readonly Party[];
  language: Language;
}

/** The fields that narrow the changes. */
export function ChangeFilters({ query, lens, regions, parties, language }: ChangeFiltersProps) {
  const t = translator(language);
  const optionOf = ({ key, names }: { key: string; names: Names }) => ({
    value: key,
    name: pickName(names, language),
  });
  return (
    <FilterForm
      action="/changes"
      query={query}
      kept={lens}
      apply={t("desk.changes.apply")}
      clear={{ label: t("desk.changes.clear"), href: `/changes${writeQuery(lens)}` }}
      inclusive={t("record.filter.inclusive")}
      columns="lg:grid-cols-[9.5rem_9.5rem_minmax(0,1fr)_minmax(0,1fr)]"
    >
      <DayFields days={query} words="desk.span" t={t} />
      <ChoiceField
        name="region"
        label={t("desk.changes.region")}
        value={query.region}
        any={t("desk.changes.anyRegion")}
        options={regions.map(optionOf)}
      />
      <ChoiceField
        name="party"
        label={t("desk.changes.party")}
        value={query.party}
        any={t("desk.changes.anyParty")}
        options={parties.map(optionOf)}
      />
    </FilterForm>
  );
}
