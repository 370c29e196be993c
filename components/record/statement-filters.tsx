import { ChoiceField, DayFields, FilterForm, WordsField } from "@/components/record/filter-form";
import { type Language, type Names, pickName } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";
import { capitalise } from "@/lib/wire/sentence";
import type { StatementListQuery } from "@/lib/wire/statement-query";
import { locales } from "@/lib/wire/words-of-dates";

interface Choice {
  id: string;
  names: Names;
}

interface StatementFiltersProps {
  query: StatementListQuery;
  sources: readonly Choice[];
  places: readonly Choice[];
  language: Language;
}

/** The fields that narrow the list of statements. */
export function StatementFilters({ query, sources, places, language }: StatementFiltersProps) {
  const t = translator(language);
  return (
    <FilterForm
      action="/statements"
      query={query}
      apply={t("record.filter.apply")}
      clear={{ label: t("record.filter.clear"), href: "/statements" }}
      inclusive={t("record.filter.inclusive")}
      columns="lg:grid-cols-[9.5rem_9.5rem_minmax(0,1.2fr)_minmax(0,1fr)_minmax(0,1fr)]"
    >
      <DayFields days={query} words="record.filter" t={t} />
      <ChoiceField
        name="source"
        label={t("record.filter.source")}
        lineOn="phone"
        value={query.sourceId}
        any={t("record.filter.anySource")}
        options={inOrder(sources, language)}
      />
      <ChoiceField
        name="place"
        label={t("record.filter.place")}
        lineOn="phone"
        value={query.placeId}
        any={t("record.filter.anyPlace")}
        options={inOrder(places, language)}
      />
      <WordsField label={t("record.filter.words")} value={query.text} />
    </FilterForm>
  );
}

function inOrder(choices: readonly Choice[], language: Language) {
  const order = new Intl.Collator(locales[language]);
  return choices
    .map(({ id, names }) => ({ value: id, name: capitalise(pickName(names, language)) }))
    .sort((one, other) => order.compare(one.name, other.name));
}
