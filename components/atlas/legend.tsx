"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { choosePattern } from "@/components/map/pattern";
import { RegionSwatch } from "@/components/map/region-swatch";
import { Swatch } from "@/components/map/swatch";
import { useMessages } from "@/components/shell/messages-provider";
import type { StatusName } from "@/lib/domain/resolve/status";
import type { AtlasHead, PayloadLens } from "@/lib/wire/atlas-payload";
import { dayInWords } from "@/lib/wire/words-of-dates";
import { filterWords } from "./filter-words";
import { viewpointName } from "./list-viewpoints";

interface LegendProps {
  head: AtlasHead;
  /** The view that the map shows. */
  shown: PayloadLens;
  /** The way to another viewpoint. */
  lens: ReactNode;
  /** The two maps, by their names, where two are compared. */
  compared?: { before: string; after: string } | null;
}

const DRAWN = [
  "contested",
  "claimed",
  "assessed",
  "agreed",
  "verified",
  "unknown",
] as const satisfies StatusName[];

/** What the patterns mean, by whose word, and by which rules. The samples are the map's own patterns. */
export function Legend({ head, shown, lens, compared = null }: LegendProps) {
  const { t, language } = useMessages();
  const { parties, startsOn } = head.theatre;
  const pair = parties.slice(0, 2).map((party) => party.key);
  const samples = (status: (typeof DRAWN)[number]) => {
    if (status === "contested") return [choosePattern({ status, holder: null, parties: pair })];
    if (status === "unknown") return [choosePattern({ status, holder: null, parties: [] })];
    return parties.map((party) => choosePattern({ status, holder: party.key, parties: [] }));
  };
  const stale = choosePattern({ status: "claimed", holder: pair[0] ?? null, parties: [] });
  return (
    <div>
      <p className="text-small">
        <span className="block font-semibold text-body">
          {compared ? t("compare.heading", compared) : viewpointName(head, shown.viewpoint, language)}
        </span>
        <span className="text-ink-soft">{t(`map.asKnown.${shown.asKnown}`)}. </span>
        {filterWords(shown.filter, head, language).map((words) => (
          <span key={words} className="block font-semibold">
            {words}
          </span>
        ))}
        <Link href="/method" className="prose-link whitespace-nowrap" prefetch={false}>
          {t("map.legend.policy", { policy: head.policy })}
        </Link>
      </p>
      {lens}
      <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 border-line border-t pt-2 text-small">
        {parties.map((party) => (
          <li key={party.key} className="flex items-center gap-1.5">
            <span aria-hidden="true" className="size-3 rounded-[2px]" style={{ background: party.colour }} />
            {party.names[language] ?? party.names.en}
          </li>
        ))}
      </ul>
      <ul className="mt-1.5 flex flex-col gap-0.5">
        {DRAWN.map((status) => (
          <LegendRow
            key={status}
            sample={samples(status).map((pattern) => (
              <Swatch key={pattern?.parties.join() ?? ""} pattern={pattern} parties={parties} />
            ))}
            name={t(`map.status.${status}`)}
            meaning={t(`map.meaning.${status}`)}
          />
        ))}
        <LegendRow
          sample={<Swatch pattern={stale} parties={parties} stale />}
          name={t("map.legend.stale")}
          meaning={t("map.legend.stale.meaning")}
        />
        <LegendRow
          sample={<Swatch pattern={null} parties={parties} />}
          name={t("map.legend.baseline")}
          meaning={t("map.legend.baseline.meaning", { date: dayInWords(startsOn, language) })}
        />
        <LegendRow
          sample={<RegionSwatch colours={parties.slice(0, 2).map((party) => party.colour)} />}
          name={t("map.legend.region")}
          meaning={t("map.legend.region.meaning")}
        />
        <LegendRow sample={<Dot />} name={t("map.legend.place")} meaning={t("map.legend.place.meaning")} />
      </ul>
      <p className="mt-2 text-ink-soft text-small">{t("map.legend.area")}</p>
    </div>
  );
}

/** A sample with its name and what it means. */
export function LegendRow({ sample, name, meaning }: { sample: ReactNode; name: string; meaning: string }) {
  return (
    <li className="flex min-h-6 items-center gap-2.5 text-small">
      <span className="flex w-[4.75rem] shrink-0 gap-1.5">{sample}</span>
      <span>
        <span className="font-semibold">{name}</span>
        <span className="text-ink-soft"> {meaning}</span>
      </span>
    </li>
  );
}

function Dot() {
  return (
    <svg aria-hidden="true" viewBox="0 0 34 20" className="h-5 w-[34px]">
      <circle cx="17" cy="10" r="4.5" className="fill-ink" />
    </svg>
  );
}
