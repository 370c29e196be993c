import { patternFill, SvgPatterns } from "@/components/map/svg-patterns";
import { addDays, countDays, toDay } from "@/lib/domain/day";
import { type Language, pickName } from "@/lib/domain/names";
import type { Party } from "@/lib/domain/theatre";
import type { PlaceTraceView, VoiceSpan } from "@/lib/wire/analysis-views";
import { translator } from "@/lib/wire/messages/translate";
import { choosePattern, type Pattern } from "@/lib/wire/pattern";
import { capitalise } from "@/lib/wire/sentence";
import { dayInWords } from "@/lib/wire/words-of-dates";
import { VoiceTable } from "./voice-table";

interface VoiceStripProps {
  trace: PlaceTraceView;
  parties: readonly Party[];
  language: Language;
  /** The day that the page shows; marked on every line. */
  date: string;
}

const NOTHING: Pattern = { marks: "crosses", parties: [], firmEdge: false };

/** A word is drawn as the map draws what it says: stripes for a claim to hold, a hatch for contested. */
function patternOf({ position }: VoiceSpan, parties: readonly Party[]): Pattern {
  if (position?.kind === "holds")
    return choosePattern({ status: "claimed", holder: position.party, parties: [] }) ?? NOTHING;
  if (position?.kind === "contested")
    return (
      choosePattern({ status: "contested", holder: null, parties: parties.map(({ key }) => key) }) ?? NOTHING
    );
  return NOTHING;
}

/** What each source said of a place over time, a line each, with the derived status below; and the same as a table. */
export function VoiceStrip({ trace, parties, language, date }: VoiceStripProps) {
  const t = translator(language);
  const { voices, points } = trace;
  const last = toDay(date > trace.to ? date : trace.to);
  const total = countDays(toDay(trace.from), last) + 1;
  const at = (day: string) => `${(100 * countDays(toDay(trace.from), toDay(day))) / total}%`;
  const wide = (from: string, to: string) => `${(100 * (countDays(toDay(from), toDay(to)) + 1)) / total}%`;
  const derived = points.flatMap((point, index) => {
    const next = points[index + 1]?.day;
    const to = next ? addDays(toDay(next), -1) : last;
    const from = point.day > trace.from ? point.day : trace.from;
    return to < trace.from ? [] : [{ from, to, pattern: choosePattern(point) }];
  });
  const mark = date >= trace.from ? at(date) : null;
  const patterns = [
    ...voices.flatMap(({ spans }) => spans.map((span) => patternOf(span, parties))),
    ...derived.flatMap(({ pattern }) => pattern ?? []),
  ];
  return (
    <section aria-labelledby="voices" className="mt-14">
      <h2 id="voices" className="font-semibold text-title">
        {t("desk.strip.title")}
      </h2>
      {voices.length === 0 ? (
        <p className="mt-2 max-w-read text-ink-soft">{t("desk.strip.none")}</p>
      ) : (
        <>
          <p className="mt-2 max-w-read text-ink-soft">{t("desk.strip.lead")}</p>
          <SvgPatterns patterns={patterns} parties={parties} />
          <div aria-hidden="true" className="mt-4 space-y-2">
            {voices.map(({ source, spans }) => (
              <Line key={source.id} name={capitalise(pickName(source.names, language))} mark={mark}>
                {spans.map((span, index) => (
                  <g key={span.claim.id}>
                    {(span.uncertainFrom || (span.openStart && index === 0)) && (
                      <line
                        x1={span.uncertainFrom ? at(span.uncertainFrom) : "0%"}
                        x2={at(span.from)}
                        y1="13"
                        y2="13"
                        className="stroke-ink-soft"
                        strokeWidth="2"
                        strokeDasharray="3 4"
                      />
                    )}
                    <rect
                      x={at(span.from)}
                      y="4"
                      width={wide(span.from, span.to)}
                      height="18"
                      fill={patternFill(patternOf(span, parties))}
                      className="stroke-ink-soft"
                      strokeWidth="1"
                    />
                    {span.position?.kind === "not" && (
                      <line
                        x1={at(span.from)}
                        x2={at(addDays(toDay(span.to), 1))}
                        y1="13"
                        y2="13"
                        stroke={
                          parties.find(({ key }) => key === span.position?.party)?.colour ?? "currentColor"
                        }
                        strokeWidth="3"
                      />
                    )}
                  </g>
                ))}
              </Line>
            ))}
            <Line name={t("desk.strip.derived")} mark={mark} strong>
              {derived.map(({ from, to, pattern }) => (
                <rect
                  key={from}
                  x={at(from)}
                  y="2"
                  width={wide(from, to)}
                  height="22"
                  fill={pattern ? patternFill(pattern) : "none"}
                  className="stroke-ink-soft"
                  strokeWidth={pattern?.firmEdge ? 2.5 : 1}
                />
              ))}
            </Line>
            <div className="flex justify-between text-ink-soft text-small sm:pl-52">
              <span>{dayInWords(trace.from, language)}</span>
              <span>{dayInWords(last, language)}</span>
            </div>
          </div>
          <VoiceTable trace={{ ...trace, to: last }} parties={parties} language={language} />
        </>
      )}
    </section>
  );
}

interface LineProps {
  name: string;
  /** Where the shown day is; null where it lies before all lines. */
  mark: string | null;
  strong?: boolean;
  children: React.ReactNode;
}

function Line({ name, mark, strong = false, children }: LineProps) {
  return (
    <div className="sm:flex sm:items-center sm:gap-4">
      <p className={`truncate text-small sm:w-48 sm:shrink-0 ${strong ? "font-semibold" : ""}`}>{name}</p>
      <svg aria-hidden="true" className="block h-[26px] w-full min-w-0 bg-surface">
        {children}
        {mark && <line x1={mark} x2={mark} y1="0" y2="26" className="stroke-ink" strokeWidth="1.5" />}
      </svg>
    </div>
  );
}
