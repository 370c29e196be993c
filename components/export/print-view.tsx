"use client";

import { RegionSwatch } from "@/components/map/region-swatch";
import { Swatch } from "@/components/map/swatch";
import { useMessages } from "@/components/shell/messages-provider";
import type { Party } from "@/lib/domain/theatre";
import type { LegendEntry, LegendSample } from "@/lib/wire/legend-entries";
import { PrintList } from "./print-list";
import { noWitness } from "./takeout";
import { takeoutWords } from "./takeout-words";
import type { PrintSheet } from "./use-print";

/** A view on paper: its head with the map, and (after a live map that the page has between them) all that explains it. */
export function PrintView({ sheet }: { sheet: PrintSheet }) {
  const { t, language } = useMessages();
  const { takeout, mapUrl } = sheet;
  const words = takeoutWords(takeout, sheet.witness ?? noWitness, language);
  return (
    <>
      <section data-ink="light" data-print-map={mapUrl ? "drawn" : "live"} className="hidden print:block">
        <p className="font-semibold text-title">{words.title}</p>
        <p className="font-semibold text-lead">{words.subject}</p>
        <p className="mt-1 mb-3 text-small">{words.lens.join(" ")}</p>
        {mapUrl && (
          // biome-ignore lint/performance/noImgElement: made in this browser, no server can make it smaller
          <img src={mapUrl} alt={t("export.paper.map", { subject: words.subject })} className="w-full" />
        )}
      </section>
      <section data-ink="light" data-print-part="foot" className="hidden print:block">
        <p className="mt-1 text-[8pt] text-ink-soft leading-[11pt]">{words.credits}</p>
        <div className="mt-4 grid grid-cols-[1.15fr_1fr] gap-x-8 text-small">
          <div>
            <h2 className="mb-1 font-semibold">{t("map.legend")}</h2>
            <p className="flex flex-wrap gap-x-4">
              {words.parties.map(({ name, colour }) => (
                <span key={name} className="flex items-center gap-1.5">
                  <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3">
                    <path d="M0 0h12v12H0z" fill={colour} />
                  </svg>
                  {name}
                </span>
              ))}
            </p>
            <ul className="mt-1.5">
              {words.legend.map((entry) => (
                <PrintLegendRow key={entry.name} entry={entry} parties={takeout.parties} />
              ))}
            </ul>
            <p className="mt-1.5 text-[8.5pt] text-ink-soft">{words.area}</p>
          </div>
          <div className="space-y-1.5 [overflow-wrap:anywhere]">
            {sheet.witness && <p className="font-semibold">{words.count}</p>}
            <p>{words.policy}</p>
            <p>{words.known}</p>
            <p>
              {t("export.link")}: {words.link}
            </p>
          </div>
        </div>
        <PrintList sheet={sheet} />
        {words.sources.length > 0 && (
          <>
            <h2 className="mt-5 mb-1 break-after-avoid font-semibold">{t("export.sources")}</h2>
            <p className="text-small">{words.sources.join(", ")}.</p>
          </>
        )}
      </section>
    </>
  );
}

function PrintLegendRow({ entry, parties }: { entry: LegendEntry; parties: readonly Party[] }) {
  return (
    <li className="flex break-inside-avoid items-center gap-2 py-0.5">
      <span className="flex w-[4.75rem] shrink-0 gap-1">
        {entry.samples.slice(0, 2).map((sample, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: samples never move
          <PrintSample key={index} sample={sample} parties={parties} />
        ))}
      </span>
      <span>
        <span className="font-semibold">{entry.name}</span>{" "}
        <span className="text-ink-soft">{entry.meaning}</span>
      </span>
    </li>
  );
}

function PrintSample({ sample, parties }: { sample: LegendSample; parties: readonly Party[] }) {
  if (sample.kind === "pattern")
    return <Swatch pattern={sample.pattern} parties={parties} stale={sample.stale} />;
  if (sample.kind === "line") return <RegionSwatch colours={sample.colours} />;
  return (
    <svg aria-hidden="true" viewBox="0 0 34 20" className="h-5 w-[34px]">
      <circle cx="17" cy="10" r="4.5" className="fill-ink" />
    </svg>
  );
}
