import type { Language } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";
import type { FigureRow } from "@/lib/wire/snapshot/snapshot-figures";
import { areaInWords, figureInWords } from "@/lib/wire/words-of-figures";

/** Places and km2 by party and status on the frozen day. */
export function FigureTable({
  rows,
  method,
  language,
}: {
  rows: readonly FigureRow[];
  method: string;
  language: Language;
}) {
  const t = translator(language);
  return (
    <>
      <table className="w-full max-w-read text-small">
        <thead>
          <tr className="border-line-strong border-b text-left text-ink-soft">
            <th scope="col" className="py-2 pr-3 font-normal">
              {t("frozen.page.status")}
            </th>
            <th scope="col" className="py-2 pr-3 text-right font-normal">
              {t("frozen.page.places")}
            </th>
            <th scope="col" className="py-2 text-right font-normal">
              {t("frozen.page.km2")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, places, km2 }) => (
            <tr key={label} className="border-line border-b">
              <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                {label}
              </th>
              <td className="py-1.5 pr-3 text-right">
                {places === null ? "–" : figureInWords(places, language)}
              </td>
              <td className="whitespace-nowrap py-1.5 text-right">
                {km2 === null ? "–" : areaInWords(km2, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 max-w-read text-ink-soft text-small">{method}</p>
    </>
  );
}
