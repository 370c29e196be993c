import Link from "next/link";
import { SubjectSwatch } from "@/components/map/region-swatch";
import { toDay } from "@/lib/domain/day";
import type { Language } from "@/lib/domain/names";
import { POLICY_NUMBER } from "@/lib/domain/policy";
import type { RegionView } from "@/lib/wire/analysis-views";
import { translator } from "@/lib/wire/messages/translate";
import { statusWords } from "@/lib/wire/status-words";
import { type AtlasView, serializeView } from "@/lib/wire/view-url";
import { dayInWords } from "@/lib/wire/words-of-dates";

interface RegionStatusProps {
  region: RegionView;
  view: AtlasView;
  language: Language;
}

/** What is said of a region as a whole on the last day shown, and why. */
export function RegionStatus({ region, view, language }: RegionStatusProps) {
  const t = translator(language);
  const { status, parties, to, sentence, id } = region;
  const onMap = serializeView({ ...view, date: toDay(to), selected: { kind: "region", id } });
  return (
    <section
      aria-labelledby="status"
      className="mt-8 rounded-panel border border-line bg-surface px-5 py-6 shadow-raised sm:px-6"
    >
      <h2 id="status" className="text-ink-soft text-small">
        {t("desk.region.on", { day: dayInWords(to, language) })}
      </h2>
      <p className="mt-2 flex items-center gap-3 font-semibold text-title">
        <SubjectSwatch kind="region" status={status} parties={parties} />
        {statusWords(status, parties, language)}
      </p>
      <p className="mt-3 max-w-read text-lead">{sentence}</p>
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2 text-small">
        <Link href={`/method#rule-${status.rule}`} className="prose-link">
          {t("record.place.rule", { rule: status.rule, policy: POLICY_NUMBER })}
        </Link>
        <Link href={`/${onMap}`} className="prose-link">
          {t("desk.region.map")} →
        </Link>
      </p>
    </section>
  );
}
