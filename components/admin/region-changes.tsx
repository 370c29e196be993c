"use client";

import { useMessages } from "@/components/shell/messages-provider";
import { pickName } from "@/lib/domain/names";
import type { RegionReport } from "@/lib/wire/region-report";
import { areaInWords } from "@/lib/wire/words-of-figures";

/** What a file of regions changes, or would: region by region, and the places that come under another one. */
export function RegionChanges({ report }: { report: RegionReport }) {
  const { t, language } = useMessages();
  const { entering, moving, leaving } = report.places;
  return (
    <section
      aria-labelledby="region-changes"
      role="status"
      className="border-accent border-l-4 bg-surface p-4"
    >
      <h3 id="region-changes" className="font-semibold">
        {t(report.isDryRun ? "admin.regions.would" : "admin.regions.did")}
      </h3>
      <ul className="mt-2 space-y-1 text-small">
        {report.regions.map((region) => (
          <li key={region.key}>
            <strong className="font-semibold">{pickName(region.names, language)}</strong>:{" "}
            {t(`admin.regions.change.${region.change}`)}, {areaInWords(region.km2, language)} km²
            {region.overlaps.length > 0 &&
              `; ${t("admin.regions.overlaps", {
                others: region.overlaps
                  .map(({ key, km2 }) => `${key} (${areaInWords(km2, language)} km²)`)
                  .join(", "),
              })}`}
          </li>
        ))}
        {report.kept.length > 0 && (
          <li className="text-ink-soft">
            {t("admin.regions.kept", {
              names: report.kept.map(({ names }) => pickName(names, language)).join(", "),
            })}
          </li>
        )}
      </ul>
      <p className="mt-2 text-small">{t("admin.regions.places", { entering, moving, leaving })}</p>
    </section>
  );
}
