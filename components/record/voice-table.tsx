import Link from "next/link";
import { addDays, toDay } from "@/lib/domain/day";
import { type Language, pickName } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import type { PlaceTraceView } from "@/lib/wire/analysis-views";
import { translator } from "@/lib/wire/messages/translate";
import { capitalise } from "@/lib/wire/sentence";
import { statusWords } from "@/lib/wire/status-words";
import { dayInWords } from "@/lib/wire/words-of-dates";
import { positionInWords } from "./position-in-words";

interface VoiceTableProps {
  trace: PlaceTraceView;
  parties: readonly Party[];
  language: Language;
}

/** The strip of a place in words: a row for each source's word, then one for each derived status. */
export function VoiceTable({ trace, parties, language }: VoiceTableProps) {
  const t = translator(language);
  const { voices, points, to } = trace;
  const day = (text: string) => dayInWords(text, language);
  const cell = "py-1.5 pr-4 align-top";
  return (
    <details className="mt-4 text-small">
      <summary className="touch-target prose-link inline-flex cursor-pointer items-center">
        {t("desk.strip.table")}
      </summary>
      <table className="mt-1 w-full text-left">
        <thead>
          <tr className="border-line-strong border-b text-ink-soft">
            {(["source", "from", "to", "word"] as const).map((column) => (
              <th key={column} scope="col" className={`${cell} font-normal`}>
                {t(`desk.strip.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {voices.flatMap(({ source, spans }) =>
            spans.map((span) => (
              <tr key={span.claim.id} className="border-line border-b">
                <th scope="row" className={`${cell} font-semibold`}>
                  {capitalise(pickName(source.names, language))}
                </th>
                <td className={cell}>
                  {span.uncertainFrom
                    ? t("desk.strip.uncertain", { from: day(span.from), earliest: day(span.uncertainFrom) })
                    : span.openStart
                      ? t("desk.strip.by", { from: day(span.from) })
                      : day(span.from)}
                </td>
                <td className={cell}>{day(span.to)}</td>
                <td className={cell}>
                  {capitalise(positionInWords(span, parties, language))}{" "}
                  <Link
                    href={`/statements/${span.claim.statementId}#${span.claim.id}`}
                    prefetch={false}
                    className="prose-link"
                  >
                    {t("desk.strip.read")}
                  </Link>
                </td>
              </tr>
            )),
          )}
          {points.map((point, index) => {
            const next = points[index + 1]?.day;
            return (
              <tr key={point.day} className="border-line border-b">
                <th scope="row" className={`${cell} font-semibold`}>
                  {t("desk.strip.derived")}
                </th>
                <td className={cell}>{day(point.day)}</td>
                <td className={cell}>{day(next ? addDays(toDay(next), -1) : to)}</td>
                <td className={cell}>{statusWords(point, parties, language)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
