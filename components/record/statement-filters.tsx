import { FIELD, FilterActions, Labelled } from "@/components/record/filter-fields";
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

/** The fields that narrow the list of statements: a plain form, its values in the address. */
export function StatementFilters({ query, sources, places, language }: StatementFiltersProps) {
  const t = translator(language);
  const isNarrowed = Object.values(query).some((value) => value !== null);
  return (
    <search className="mt-8 mb-8 block" data-print="no">
      <form
        action="/statements"
        // The fields start from the address again whenever it changes.
        key={JSON.stringify(query)}
        className="grid grid-cols-2 gap-x-4 gap-y-3 lg:grid-cols-[9.5rem_9.5rem_minmax(0,1.2fr)_minmax(0,1fr)_minmax(0,1fr)]"
      >
        <Labelled label={t("record.filter.from")}>
          <input
            type="date"
            name="from"
            defaultValue={query.from ?? ""}
            className={FIELD}
            aria-describedby="inclusive"
          />
        </Labelled>
        <Labelled label={t("record.filter.to")}>
          <input
            type="date"
            name="to"
            defaultValue={query.to ?? ""}
            className={FIELD}
            aria-describedby="inclusive"
          />
        </Labelled>
        <Labelled label={t("record.filter.source")} lineOn="phone">
          <select name="source" defaultValue={query.sourceId ?? ""} className={FIELD}>
            <option value="">{t("record.filter.anySource")}</option>
            <Options choices={sources} language={language} />
          </select>
        </Labelled>
        <Labelled label={t("record.filter.place")} lineOn="phone">
          <select name="place" defaultValue={query.placeId ?? ""} className={FIELD}>
            <option value="">{t("record.filter.anyPlace")}</option>
            <Options choices={places} language={language} />
          </select>
        </Labelled>
        <Labelled label={t("record.filter.words")} lineOn="narrow">
          <input type="search" name="q" defaultValue={query.text ?? ""} maxLength={200} className={FIELD} />
        </Labelled>
        <FilterActions
          apply={t("record.filter.apply")}
          clear={isNarrowed ? { label: t("record.filter.clear"), href: "/statements" } : null}
          inclusive={t("record.filter.inclusive")}
        />
      </form>
    </search>
  );
}

function Options({ choices, language }: { choices: readonly Choice[]; language: Language }) {
  const order = new Intl.Collator(locales[language]);
  const named = choices.map(({ id, names }) => ({ id, name: capitalise(pickName(names, language)) }));
  return named
    .sort((one, other) => order.compare(one.name, other.name))
    .map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ));
}
