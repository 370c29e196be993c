import { OutLink } from "@/components/record/out-link";
import type { Language } from "@/lib/domain/names";
import { translateOrNull, translator } from "@/lib/wire/messages/translate";
import type { PlaceView } from "@/lib/wire/record-views";
import { figureInWords } from "@/lib/wire/words-of-figures";

/** Decimals of a degree that are shown: about 10 m, no finer than a village's point means anything. */
const DEGREE_DECIMALS = 4;

/** The names, position and size of a place, and where the atlas has them from. */
export function PlaceFacts({ place, language }: { place: PlaceView; language: Language }) {
  const t = translator(language);
  const { names, position, positionSource, geonameId, population } = place;
  return (
    <aside className="space-y-8 text-small lg:border-line lg:border-l lg:pl-8">
      <section aria-labelledby="names">
        <h2 id="names" className="mb-2 font-semibold text-body">
          {t("record.place.names")}
        </h2>
        <ul className="space-y-1.5">
          {names.map((name) => (
            <li
              key={`${name.lang} ${name.text}`}
              className="flex flex-wrap items-baseline justify-between gap-x-4"
            >
              <span
                lang={name.lang ?? undefined}
                className={name.preferred ? "font-semibold text-body" : "text-body"}
              >
                {name.text}
              </span>
              <span className="text-ink-soft">
                {name.lang === null
                  ? t("record.place.names.unknown")
                  : (translateOrNull(language, `record.language.${name.lang}`) ?? name.lang)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="position">
        <h2 id="position" className="mb-2 font-semibold text-body">
          {t("record.place.position")}
        </h2>
        {position ? (
          <>
            <p className="text-body">
              {t("record.place.position.degrees", {
                lat: position[1].toFixed(DEGREE_DECIMALS),
                lng: position[0].toFixed(DEGREE_DECIMALS),
              })}
            </p>
            <p className="mt-1 text-ink-soft">
              {positionSource
                ? t("record.place.position.source", { source: positionSource })
                : t("record.place.position.noSource")}
            </p>
          </>
        ) : (
          <p>{t("record.place.position.unknown")}</p>
        )}
        {geonameId !== null && (
          <p className="mt-2">
            <OutLink href={`https://www.geonames.org/${geonameId}`} language={language}>
              GeoNames {geonameId}
            </OutLink>
          </p>
        )}
        {population !== null && (
          <p className="mt-2">
            {t("record.place.population", { count: figureInWords(population, language) })}
          </p>
        )}
      </section>
    </aside>
  );
}
