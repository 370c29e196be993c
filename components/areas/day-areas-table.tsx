import type { Language } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import { translator } from "@/lib/wire/messages/translate";
import { partyInWords } from "@/lib/wire/sentence";
import { areaInWords } from "@/lib/wire/words-of-figures";
import { PartName } from "./part-name";
import type { SizedPart } from "./series-rows";

interface DayAreasTableProps {
  parts: readonly SizedPart[];
  parties: readonly Party[];
  language: Language;
  /** What the table shows, for those who hear it. */
  caption: string;
}

const sum = (parts: readonly SizedPart[]) => parts.reduce((total, { km2 }) => total + km2, 0);

/** Land in no catchment is its own group: its one row would only say the title again. */
const isShownAs = ({ status }: SizedPart) => status !== "unattributed";

/** The areas of a day: what each party is shown as holding and by which status, what nobody holds, and the whole. */
export function DayAreasTable({ parts, parties, language, caption }: DayAreasTableProps) {
  const t = translator(language);
  const groups = [
    ...parties.map(({ key }) => ({
      key,
      title: t("desk.day.held", { party: partyInWords(parties, key, language) }),
      own: parts.filter(({ party }) => party === key),
    })),
    {
      key: "",
      title: t("desk.day.nobody"),
      own: parts.filter(({ party, status }) => party === null && status !== "unattributed"),
    },
    {
      key: "unattributed",
      title: t("desk.areas.unattributed"),
      own: parts.filter(({ status }) => status === "unattributed"),
    },
  ].filter(({ own }) => own.length > 0);
  return (
    <table className="w-full text-left text-small">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-line-strong border-b text-ink-soft">
          <th scope="col" className="py-1.5 pr-3 font-normal">
            {t("desk.areas.part")}
          </th>
          <th scope="col" className="py-1.5 text-right font-normal">
            {t("desk.areas.size")}
          </th>
        </tr>
      </thead>
      {groups.map(({ key, title, own }) => (
        <tbody key={key} className="border-line border-b">
          <tr>
            <th scope="rowgroup" className="pt-2 pb-1 pr-3 font-semibold">
              {title}
            </th>
            <td className="pt-2 pb-1 text-right font-semibold">{areaInWords(sum(own), language)}</td>
          </tr>
          {own.filter(isShownAs).map((part) => (
            <tr key={part.status}>
              <th scope="row" className="py-1 pr-3 font-normal">
                <PartName status={part.status} party={part.party} parties={parties} language={language} />
              </th>
              <td className="py-1 text-right">{areaInWords(part.km2, language)}</td>
            </tr>
          ))}
        </tbody>
      ))}
      <tfoot>
        <tr>
          <th scope="row" className="py-2 pr-3 font-semibold">
            {t("desk.day.total")}
          </th>
          <td className="py-2 text-right font-semibold">{areaInWords(sum(parts), language)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
