import type { Language } from "@/lib/domain/names";
import type { Fate } from "@/lib/domain/track-record";
import type { TrackRecordView } from "@/lib/wire/analysis-views";
import { translator } from "@/lib/wire/messages/translate";
import { areaInWords, figureInWords } from "@/lib/wire/words-of-figures";
import { type Field, FieldList } from "./field-list";

/** Fates in the order of reading: what came true, what did not, what nobody knows. */
const ORDER: readonly Fate[] = ["confirmed", "conceded", "refuted", "takenBack", "open"];

/** What became of a source's claims: counts with their meaning, how long it took, the land they named, month by month. */
export function TrackRecord({ record, language }: { record: TrackRecordView; language: Language }) {
  const t = translator(language);
  const { made, judged, medianDays, namedKm2, refutedKm2, months } = record;
  const km2 = (value: number) => t("desk.region.km2", { km2: areaInWords(value, language) });
  const fields: Field[] = [
    {
      label: t("desk.record.median"),
      value:
        medianDays === null
          ? t("desk.record.median.none")
          : t("desk.record.median.value", {
              days: figureInWords(medianDays, language, 1),
              count: medianDays,
            }),
    },
    { label: t("desk.record.named"), value: km2(namedKm2) },
    { label: t("desk.record.refutedKm2"), value: km2(refutedKm2) },
  ];
  return (
    <section aria-labelledby="track-record" className="mt-14">
      <h2 id="track-record" className="font-semibold text-title">
        {t("desk.record.title")}
      </h2>
      {judged === 0 ? (
        <p className="mt-2 max-w-read text-ink-soft">{t("desk.record.none")}</p>
      ) : (
        <>
          <p className="mt-2 max-w-read text-ink-soft">{t("desk.record.lead", { made, judged })}</p>
          <dl className="mt-5 grid gap-px border border-line bg-line sm:grid-cols-2 lg:grid-cols-5">
            {ORDER.map((fate) => (
              <div key={fate} className="flex flex-col bg-surface px-4 py-4">
                <dt className="font-semibold text-small">
                  {t(`desk.record.${fate}`)}
                  <span className="mt-1 block font-normal text-ink-soft">
                    {t(`desk.record.${fate}.meaning`)}
                  </span>
                </dt>
                <dd className="order-first font-semibold text-title">{record.fates[fate]}</dd>
              </div>
            ))}
          </dl>
          <div className="mt-5 max-w-read">
            <FieldList fields={fields} />
          </div>
          <details className="mt-4 text-small">
            <summary className="touch-target prose-link inline-flex cursor-pointer items-center">
              {t("desk.record.months")}
            </summary>
            <Months months={months} language={language} />
          </details>
        </>
      )}
    </section>
  );
}

function Months({ months, language }: { months: TrackRecordView["months"]; language: Language }) {
  const t = translator(language);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls it sideways on a narrow screen
    <section aria-label={t("desk.record.months")} tabIndex={0} className="max-w-full overflow-x-auto">
      <table className="mt-1 text-left">
        <thead>
          <tr className="border-line-strong border-b text-ink-soft">
            {[
              t("desk.record.month"),
              t("desk.record.judged"),
              ...ORDER.map((fate) => t(`desk.record.${fate}`)),
              t("desk.record.refutedKm2.month"),
            ].map((label) => (
              <th key={label} scope="col" className="py-1.5 pr-5 font-normal">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, judged, fates: counts, refutedKm2 }) => (
            <tr key={month} className="border-line border-b">
              <th scope="row" className="whitespace-nowrap py-1.5 pr-5 font-normal">
                {month}
              </th>
              <td className="py-1.5 pr-5">{judged}</td>
              {ORDER.map((fate) => (
                <td key={fate} className="py-1.5 pr-5">
                  {counts[fate]}
                </td>
              ))}
              <td className="py-1.5 pr-5">{areaInWords(refutedKm2, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
