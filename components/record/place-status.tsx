import Link from "next/link";
import { Swatch } from "@/components/map/swatch";
import { type Field, FieldList } from "@/components/record/field-list";
import { addDays, toDay } from "@/lib/domain/day";
import { type Language, pickName } from "@/lib/domain/names";
import { POLICY_NUMBER, STALE_AFTER_DAYS } from "@/lib/domain/policy";
import { readViewpoint } from "@/lib/domain/viewpoint";
import { lensParameters } from "@/lib/wire/lens-query";
import { translator } from "@/lib/wire/messages/translate";
import { choosePattern } from "@/lib/wire/pattern";
import type { PlaceView } from "@/lib/wire/record-views";
import { capitalise, partyInWords } from "@/lib/wire/sentence";
import { statusWords } from "@/lib/wire/status-words";
import { type AtlasView, serializeView } from "@/lib/wire/view-url";
import { dayInWords } from "@/lib/wire/words-of-dates";

interface PlaceStatusProps {
  place: PlaceView;
  view: AtlasView;
  language: Language;
}

/** What a place's status is on a day, why, how fresh, and the way to another day or to the map. */
export function PlaceStatus({ place, view, language }: PlaceStatusProps) {
  const t = translator(language);
  const { status, parties } = place;
  const date = toDay(place.date);
  const hrefOn = (day: AtlasView["date"]) =>
    `/places/${place.id}${serializeView({ ...view, date: day, selected: null })}`;
  const onMap = serializeView({ ...view, theatre: null, date, selected: { kind: "place", id: place.id } });
  const fields: Field[] = [
    { label: t("record.place.since"), value: dayInWords(status.since, language) },
    {
      label: t("record.place.lastSpoken"),
      value:
        status.because.length === 0
          ? null
          : status.lastSpoken
            ? dayInWords(status.lastSpoken, language)
            : t("record.place.neverSpoken"),
    },
    { label: t("record.place.origins"), value: status.because.length === 0 ? null : status.origins },
    { label: t("record.place.viewpoint"), value: viewpointInWords(view.viewpoint, place, language) },
  ];
  return (
    <section aria-labelledby="status" className="rounded-panel border border-line bg-surface shadow-raised">
      <div
        className="flex flex-wrap items-end gap-x-3 gap-y-3 border-line border-b bg-sunken px-5 py-4 sm:px-6"
        data-print="no"
      >
        <form action={`/places/${place.id}`} className="flex items-end gap-2">
          {[...lensParameters(view, view.knownAsOf)].map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label className="block">
            <span className="mb-1 block text-ink-soft text-small">{t("record.place.day")}</span>
            <input
              key={date}
              type="date"
              name="date"
              required
              defaultValue={date}
              className="touch-target rounded-small border border-line-strong bg-surface px-3"
            />
          </label>
          <button
            type="submit"
            className="touch-target cursor-pointer rounded-small border border-line-strong bg-surface px-3 hover:bg-sunken"
          >
            {t("record.place.show")}
          </button>
        </form>
        <div className="ml-auto flex gap-1 text-small">
          <Link
            href={hrefOn(addDays(date, -1))}
            className="touch-target prose-link inline-flex items-center px-2"
          >
            ← {t("record.place.previous")}
          </Link>
          <Link
            href={hrefOn(addDays(date, 1))}
            className="touch-target prose-link inline-flex items-center px-2"
          >
            {t("record.place.next")} →
          </Link>
        </div>
      </div>
      <div className="px-5 py-6 sm:px-6">
        <h2 id="status" className="text-ink-soft text-small">
          {t("record.place.status", { day: dayInWords(date, language, true) })}
        </h2>
        <p className="mt-2 flex items-center gap-3 font-semibold text-title">
          <Swatch pattern={choosePattern(status)} parties={parties} stale={status.stale} />
          {statusWords({ ...status, stale: false }, parties, language)}
        </p>
        {status.stale && (
          <p className="mt-2 inline-block bg-mark px-2 py-0.5 text-small">
            {t("record.place.stale", { days: STALE_AFTER_DAYS })}
          </p>
        )}
        <h3 className="mt-5 text-ink-soft text-small">{t("record.place.why")}</h3>
        <p className="mt-1 max-w-read text-lead">{place.sentence}</p>
        <p className="mt-2 text-small">
          <Link href={`/method#rule-${status.rule}`} className="prose-link">
            {t("record.place.rule", { rule: status.rule, policy: POLICY_NUMBER })}
          </Link>
        </p>
        <div className="mt-5">
          <FieldList fields={fields} />
        </div>
        <p className="mt-6">
          <Link href={`/${onMap}`} className="prose-link font-semibold">
            {t("record.place.map")} →
          </Link>
        </p>
      </div>
    </section>
  );
}

/** Whose word counts, in words; null where everybody's does. */
function viewpointInWords(
  text: string,
  { parties, statements }: PlaceView,
  language: Language,
): string | null {
  const t = translator(language);
  const viewpoint = readViewpoint(text);
  if (!viewpoint || viewpoint.kind === "all") return null;
  if (viewpoint.kind === "independent") return t("record.place.viewpoint.independent");
  if (viewpoint.kind === "party")
    return t("record.place.viewpoint.party", { party: partyInWords(parties, viewpoint.party, language) });
  const speaker = statements.find((one) => one.speaker.id === viewpoint.sourceId)?.speaker;
  return speaker ? capitalise(pickName(speaker.names, language)) : viewpoint.sourceId;
}
