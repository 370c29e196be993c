import type { Language } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import type { AreasJson } from "@/lib/wire/areas-json";
import { translator } from "@/lib/wire/messages/translate";
import { dayInWords } from "@/lib/wire/words-of-dates";
import { areaInWords } from "@/lib/wire/words-of-figures";
import { partWords } from "./area-part";

interface AreaTableProps {
  areas: AreasJson;
  parties: readonly Party[];
  language: Language;
}

/** The chart for those who read figures: a row for each day on which something changed and each part that is not empty. */
export function AreaTable({ areas, parties, language }: AreaTableProps) {
  const t = translator(language);
  const filled = areas.series.filter((row) => row.km2 > 0);
  const days = [...new Set(filled.map((row) => row.date))];
  return (
    <details className="mt-3 text-small">
      <summary className="touch-target prose-link inline-flex cursor-pointer items-center">
        {t("desk.areas.table")}
      </summary>
      <table className="mt-1 w-full max-w-read text-left">
        <thead>
          <tr className="border-line-strong border-b text-ink-soft">
            <th scope="col" className="py-1.5 pr-3 font-normal">
              {t("desk.areas.day")}
            </th>
            <th scope="col" className="py-1.5 pr-3 font-normal">
              {t("desk.areas.part")}
            </th>
            <th scope="col" className="py-1.5 text-right font-normal">
              {t("desk.areas.size")}
            </th>
          </tr>
        </thead>
        {days.map((day) => {
          const rows = filled.filter((row) => row.date === day);
          return (
            <tbody key={day} className="border-line border-b">
              {rows.map((row, index) => (
                <tr key={`${row.status} ${row.party}`}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={rows.length} className="py-1.5 pr-3 align-top font-normal">
                      {dayInWords(day, language)}
                    </th>
                  )}
                  <td className="py-1 pr-3">{partWords(row, parties, language)}</td>
                  <td className="py-1 text-right">{areaInWords(row.km2, language)}</td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </details>
  );
}
