import Link from "next/link";
import { Swatch } from "@/components/map/swatch";
import { toDay } from "@/lib/domain/day";
import { type Language, pickName } from "@/lib/domain/names";
import { statuses } from "@/lib/domain/resolve/status";
import type { RegionView } from "@/lib/wire/analysis-views";
import { lensParameters } from "@/lib/wire/lens-query";
import { translator } from "@/lib/wire/messages/translate";
import { choosePattern } from "@/lib/wire/pattern";
import { csvAddress } from "@/lib/wire/span-query";
import { statusWords } from "@/lib/wire/status-words";
import { type AtlasView, serializeView } from "@/lib/wire/view-url";
import { dayInWords, locales } from "@/lib/wire/words-of-dates";
import { areaInWords } from "@/lib/wire/words-of-figures";

interface RegionPlacesProps {
  region: RegionView;
  view: AtlasView;
  language: Language;
}

/** The places of a region that are not as on the first day, by what they are shown as on the last day of the span. */
export function RegionPlaces({ region, view, language }: RegionPlacesProps) {
  const t = translator(language);
  const { places, parties, to } = region;
  const order = new Intl.Collator(locales[language]);
  const groups = new Map<string, typeof places>();
  for (const place of [...places].sort(
    (one, other) =>
      statuses.indexOf(one.status.status) - statuses.indexOf(other.status.status) ||
      order.compare(pickName(one.names, language), pickName(other.names, language)),
  )) {
    const words = statusWords({ ...place.status, stale: false }, parties, language);
    groups.set(words, [...(groups.get(words) ?? []), place]);
  }
  const csv = csvAddress(region.theatreSlug, "map", {
    date: to,
    ...Object.fromEntries(lensParameters(view, view.knownAsOf)),
    lang: language,
  });
  const query = serializeView({ ...view, date: toDay(to), selected: null });
  return (
    <section aria-labelledby="places" className="mt-14">
      <h2 id="places" className="mb-3 font-semibold text-title">
        {t("desk.places.title", { day: dayInWords(to, language) })}
      </h2>
      {[...groups].map(([words, group]) => (
        <section key={words} aria-label={words} className="border-line border-t py-4">
          <h3 className="mb-1 flex items-center gap-2.5 font-semibold text-body">
            {group[0] && <Swatch pattern={choosePattern(group[0].status)} parties={parties} />}
            {words}
          </h3>
          <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
            {group.map(({ id, names, km2 }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-2">
                <Link
                  href={`/places/${id}${query}`}
                  prefetch={false}
                  className="prose-link touch-target inline-flex items-center"
                >
                  {pickName(names, language)}
                </Link>
                <span className="text-ink-soft text-small">
                  {km2 > 0
                    ? t("desk.places.km2", { km2: areaInWords(km2, language) })
                    : t("desk.places.noKm2")}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="max-w-read border-line border-t pt-3 text-ink-soft">
        {places.length === 0
          ? t("desk.places.none")
          : t("desk.places.rest", { count: region.baselinePlaces })}
      </p>
      <p className="mt-2 text-small" data-print="no">
        <a href={csv} download className="touch-target prose-link inline-flex items-center">
          {t("desk.download.map")}
        </a>
      </p>
    </section>
  );
}
