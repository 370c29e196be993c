import { SvgPatterns } from "@/components/map/svg-patterns";
import type { Language } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";
import { choosePattern } from "@/lib/wire/pattern";
import type { SnapshotContent } from "@/lib/wire/snapshot/snapshot-content";
import { partyRank, statusesOn, statusRank } from "@/lib/wire/snapshot/snapshot-figures";
import { statusWords } from "@/lib/wire/status-words";
import { StillSwatch } from "./still-swatch";

/** What the patterns on a frozen map mean: those that occur on its day. Defines them for the rest of the page, too. */
export function MapLegend({ content, language }: { content: SnapshotContent; language: Language }) {
  const t = translator(language);
  const { theatre, view } = content;
  const { parties } = theatre;
  const shown = statusesOn(content, view.date).filter(({ status }) => status !== "baseline");
  const looks = new Map(
    shown.map((item) => [statusWords({ ...item, stale: false }, parties, language), item]),
  );
  const sorted = [...looks].sort(
    ([, one], [, other]) =>
      statusRank(one.status) - statusRank(other.status) ||
      partyRank(content, one) - partyRank(content, other),
  );
  return (
    <>
      <SvgPatterns patterns={shown.flatMap((item) => choosePattern(item) ?? [])} parties={parties} />
      {/* A difference is drawn in patterns of its own, which the words beside it tell. */}
      {view.compareDate === null && sorted.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-small" aria-label={t("map.legend")}>
          {sorted.map(([words, look]) => (
            <li key={words} className="flex items-center gap-2">
              <StillSwatch look={{ ...look, stale: false }} parties={parties} />
              {words}
            </li>
          ))}
          <li className="text-ink-soft">{t("frozen.page.pale")}</li>
        </ul>
      )}
    </>
  );
}
