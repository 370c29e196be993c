import { ChoiceField, DayFields, FilterForm } from "@/components/record/filter-form";
import type { Language } from "@/lib/domain/names";
import { type ActivityPageQuery, nouns } from "@/lib/wire/activity-query";
import { translator } from "@/lib/wire/messages/translate";
import { capitalise } from "@/lib/wire/sentence";

interface ActivityFiltersProps {
  query: ActivityPageQuery;
  authors: readonly string[];
  language: Language;
}

/** The fields that narrow the activity. */
export function ActivityFilters({ query, authors, language }: ActivityFiltersProps) {
  const t = translator(language);
  return (
    <FilterForm
      action="/editor/activity"
      query={query}
      apply={t("review.activity.apply")}
      clear={{ label: t("review.activity.clear"), href: "/editor/activity" }}
      inclusive={t("record.filter.inclusive")}
      columns="lg:grid-cols-[9.5rem_9.5rem_minmax(0,1fr)_minmax(0,1fr)]"
    >
      <DayFields days={query} words="review.activity" t={t} />
      <ChoiceField
        name="author"
        label={t("review.activity.author")}
        lineOn="phone"
        value={query.author}
        any={t("review.activity.anybody")}
        options={authors.map((author) => ({ value: author, name: author }))}
      />
      <ChoiceField
        name="noun"
        label={t("review.activity.noun")}
        lineOn="phone"
        value={query.noun}
        any={t("review.activity.anyNoun")}
        options={nouns.map((noun) => ({ value: noun, name: capitalise(t(`review.noun.${noun}`)) }))}
      />
    </FilterForm>
  );
}
