import { FIELD, FilterActions, Labelled } from "@/components/record/filter-fields";
import type { Language } from "@/lib/domain/names";
import { type ActivityPageQuery, nouns } from "@/lib/wire/activity-query";
import { translator } from "@/lib/wire/messages/translate";
import { capitalise } from "@/lib/wire/sentence";

interface ActivityFiltersProps {
  query: ActivityPageQuery;
  authors: readonly string[];
  language: Language;
}

/** The fields that narrow the activity: a plain form, its values in the address. */
export function ActivityFilters({ query, authors, language }: ActivityFiltersProps) {
  const t = translator(language);
  const isNarrowed = Object.values(query).some((value) => value !== null);
  return (
    <search className="mt-6 mb-8 block">
      <form
        action="/editor/activity"
        key={JSON.stringify(query)}
        className="grid grid-cols-2 gap-x-4 gap-y-3 lg:grid-cols-[9.5rem_9.5rem_minmax(0,1fr)_minmax(0,1fr)]"
      >
        {(["from", "to"] as const).map((end) => (
          <Labelled key={end} label={t(`review.activity.${end}`)}>
            <input
              type="date"
              name={end}
              defaultValue={query[end] ?? ""}
              className={FIELD}
              aria-describedby="inclusive"
            />
          </Labelled>
        ))}
        <Labelled label={t("review.activity.author")} lineOn="phone">
          <select name="author" defaultValue={query.author ?? ""} className={FIELD}>
            <option value="">{t("review.activity.anybody")}</option>
            {authors.map((author) => (
              <option key={author} value={author}>
                {author}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled label={t("review.activity.noun")} lineOn="phone">
          <select name="noun" defaultValue={query.noun ?? ""} className={FIELD}>
            <option value="">{t("review.activity.anyNoun")}</option>
            {nouns.map((noun) => (
              <option key={noun} value={noun}>
                {capitalise(t(`review.noun.${noun}`))}
              </option>
            ))}
          </select>
        </Labelled>
        <FilterActions
          apply={t("review.activity.apply")}
          clear={isNarrowed ? { label: t("review.activity.clear"), href: "/editor/activity" } : null}
          inclusive={t("record.filter.inclusive")}
        />
      </form>
    </search>
  );
}
