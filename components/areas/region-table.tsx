import Link from "next/link";
import { SubjectSwatch } from "@/components/map/region-swatch";
import { type Language, pickName } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import type { RegionRow } from "@/lib/wire/analysis-views";
import { lensParameters } from "@/lib/wire/lens-query";
import { translator } from "@/lib/wire/messages/translate";
import { writeQuery } from "@/lib/wire/span-query";
import { statusWords } from "@/lib/wire/status-words";
import type { AtlasView } from "@/lib/wire/view-url";
import { locales } from "@/lib/wire/words-of-dates";
import { areaInWords } from "@/lib/wire/words-of-figures";

interface RegionTableProps {
  regions: readonly RegionRow[];
  parties: readonly Party[];
  /** The view that the table is of: the pages of its regions are opened in it. */
  view: AtlasView;
  language: Language;
}

/** The regions of a theatre on one day; those where most differs from the first day come first. */
export function RegionTable({ regions, parties, view, language }: RegionTableProps) {
  const t = translator(language);
  const asked = writeQuery(Object.fromEntries(lensParameters(view, view.knownAsOf)));
  const order = new Intl.Collator(locales[language]);
  const rows = [...regions].sort(
    (one, other) =>
      other.changedPlaces - one.changedPlaces ||
      order.compare(pickName(one.names, language), pickName(other.names, language)),
  );
  const head = "py-2 pr-4 text-left align-bottom font-normal";
  return (
    <table className="mt-8 block w-full sm:table">
      <thead className="text-ink-soft text-small max-sm:sr-only">
        <tr className="border-line-strong border-b">
          <th scope="col" className={head}>
            {t("desk.region.name")}
          </th>
          <th scope="col" className={head}>
            {t("desk.region.status")}
          </th>
          <th scope="col" className={`${head} text-right`}>
            {t("desk.region.changed")}
          </th>
          <th scope="col" className="py-2 text-right align-bottom font-normal">
            {t("desk.region.whole")}
          </th>
        </tr>
      </thead>
      <tbody className="block sm:table-row-group">
        {rows.map(({ id, names, km2, status, changedPlaces }) => (
          <tr key={id} className="block border-line border-b py-3 sm:table-row">
            <th scope="row" className="block py-1 pr-4 text-left font-semibold sm:table-cell sm:py-3">
              <Link
                href={`/regions/${id}${asked}`}
                className="prose-link touch-target inline-flex items-center"
              >
                {pickName(names, language)}
              </Link>
            </th>
            <td className="block py-1 pr-4 sm:table-cell sm:py-3">
              <span className="inline-flex items-center gap-2.5">
                <SubjectSwatch kind="region" status={status} parties={parties} />
                {statusWords(status, parties, language)}
              </span>
            </td>
            <td className="block py-1 pr-4 sm:table-cell sm:py-3 sm:text-right">
              <span className="text-ink-soft text-small sm:hidden">{t("desk.region.changed")}: </span>
              {changedPlaces}
            </td>
            <td className="block py-1 sm:table-cell sm:py-3 sm:text-right">
              {t("desk.region.km2", { km2: areaInWords(km2, language) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
