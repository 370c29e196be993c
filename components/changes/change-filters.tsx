import { FIELD, FilterActions, Labelled } from "@/components/record/filter-fields";
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

/** The fields that narrow the changes: a plain form, its values in the address. */
export function ChangeFilters({ query, lens, regions, parties, language }: ChangeFiltersProps) {
  const t = translator(language);
  const isNarrowed = Object.values(query).some((value) => value !== null);
  return (
    <search className="mt-8 mb-8 block" data-print="no">
      <form
        action="/changes"
        key={JSON.stringify(query)}
        className="grid grid-cols-2 gap-x-4 gap-y-3 lg:grid-cols-[9.5rem_9.5rem_minmax(0,1fr)_minmax(0,1fr)]"
      >
        {Object.entries(lens).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {(["from", "to"] as const).map((end) => (
          <Labelled key={end} label={t(`desk.span.${end}`)}>
            <input
              type="date"
              name={end}
              defaultValue={query[end] ?? ""}
              className={FIELD}
              aria-describedby="inclusive"
            />
          </Labelled>
        ))}
        <Labelled label={t("desk.changes.region")}>
          <select name="region" defaultValue={query.region ?? ""} className={FIELD}>
            <option value="">{t("desk.changes.anyRegion")}</option>
            {regions.map(({ key, names }) => (
              <option key={key} value={key}>
                {pickName(names, language)}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled label={t("desk.changes.party")}>
          <select name="party" defaultValue={query.party ?? ""} className={FIELD}>
            <option value="">{t("desk.changes.anyParty")}</option>
            {parties.map(({ key, names }) => (
              <option key={key} value={key}>
                {pickName(names, language)}
              </option>
            ))}
          </select>
        </Labelled>
        <FilterActions
          apply={t("desk.changes.apply")}
          clear={isNarrowed ? { label: t("desk.changes.clear"), href: `/changes${writeQuery(lens)}` } : null}
          inclusive={t("record.filter.inclusive")}
        />
      </form>
    </search>
  );
}
