"use client";

import { choosePattern } from "@/components/map/pattern";
import { RegionSwatch } from "@/components/map/region-swatch";
import { Swatch } from "@/components/map/swatch";
import { useMessages } from "@/components/shell/messages-provider";
import type { StatusName } from "@/lib/domain/resolve/status";
import type { AtlasHead } from "@/lib/wire/atlas-payload";
import { dayInWords } from "@/lib/wire/words-of-dates";
import { LegendRow } from "./legend-row";

const DRAWN = [
  "contested",
  "claimed",
  "assessed",
  "agreed",
  "verified",
  "unknown",
] as const satisfies StatusName[];

/** What the patterns of a status mean. The samples are the map's own patterns. */
export function StatusRows({ parties, startsOn }: Pick<AtlasHead["theatre"], "parties" | "startsOn">) {
  const { t, language } = useMessages();
  const pair = parties.slice(0, 2).map((party) => party.key);
  const samples = (status: (typeof DRAWN)[number]) => {
    if (status === "contested") return [choosePattern({ status, holder: null, parties: pair })];
    if (status === "unknown") return [choosePattern({ status, holder: null, parties: [] })];
    return parties.map((party) => choosePattern({ status, holder: party.key, parties: [] }));
  };
  const stale = choosePattern({ status: "claimed", holder: pair[0] ?? null, parties: [] });
  return (
    <>
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
    </>
  );
}

function Dot() {
  return (
    <svg aria-hidden="true" viewBox="0 0 34 20" className="h-5 w-[34px]">
      <circle cx="17" cy="10" r="4.5" className="fill-ink" />
    </svg>
  );
}
