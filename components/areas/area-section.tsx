import Link from "next/link";
import { patternFill, SvgPatterns } from "@/components/map/svg-patterns";
import { readEdtf } from "@/lib/domain/edtf-date";
import type { Language } from "@/lib/domain/names";
import type { RegionView } from "@/lib/wire/analysis-views";
import { lensParameters } from "@/lib/wire/lens-query";
import { translator } from "@/lib/wire/messages/translate";
import { claimSentence, partyInWords } from "@/lib/wire/sentence";
import { csvAddress } from "@/lib/wire/span-query";
import type { AtlasView } from "@/lib/wire/view-url";
import { dayInWords } from "@/lib/wire/words-of-dates";
import { areaInWords } from "@/lib/wire/words-of-figures";
import { AreaChart } from "./area-chart";
import { byParty, partPattern } from "./area-part";
import { AreaTable } from "./area-table";
import { MethodNote } from "./method-note";
import { PartLegend } from "./part-legend";

interface AreaSectionProps {
  region: RegionView;
  view: AtlasView;
  language: Language;
}

/** A region's areas over time: the chart, its table, what was gained and lost, and what sources themselves said. */
export function AreaSection({ region, view, language }: AreaSectionProps) {
  const t = translator(language);
  const { areas, parties, from, to, statedClaims } = region;
  const isDrawn = (row: (typeof areas.series)[number]) => partPattern(row, parties) !== null;
  const drawn = areas.series.filter(isDrawn);
  const inOrder = byParty(parties);
  const kinds = [...new Map(drawn.map((row) => [`${row.status} ${row.party}`, row] as const))]
    .filter(([, kind]) =>
      drawn.some((row) => row.status === kind.status && row.party === kind.party && row.km2 > 0),
    )
    .sort(([, one], [, other]) => inOrder(one, other));
  const rows = kinds.flatMap(([part, kind]) => {
    const pattern = partPattern(kind, parties);
    const own = drawn.filter((row) => row.status === kind.status && row.party === kind.party);
    return pattern ? own.map(({ date, km2 }) => ({ date, km2, part, fill: patternFill(pattern) })) : [];
  });
  const said = new Map(statedClaims.map((claim) => [claim.id, claim]));
  const figures = areas.stated.flatMap(({ claimId, km2 }, index) => {
    const claim = said.get(claimId);
    if (!claim?.saidOnLatest) return [];
    const { earliest } = readEdtf(claim.saidOn);
    const date = claim.saidOnLatest;
    return [{ date, earliest: earliest !== date ? earliest : null, km2, number: index + 1 }];
  });
  const days = { from: dayInWords(from, language), to: dayInWords(to, language) };
  const lastOf = (status: string) =>
    areas.series
      .filter((row) => row.date === to && row.status === status)
      .reduce((sum, row) => sum + row.km2, 0);
  const lens = Object.fromEntries(lensParameters(view, view.knownAsOf));
  const csv = (table: "change" | "stated" | null) =>
    csvAddress(region.theatreSlug, "areas", { region: region.key, from, to, ...lens, table });
  const isSame = areas.change.every(({ gainKm2, lossKm2 }) => gainKm2 === 0 && lossKm2 === 0);
  return (
    <section aria-labelledby="areas" className="mt-14">
      <h2 id="areas" className="font-semibold text-title">
        {t("desk.areas.title")}
      </h2>
      <p className="mt-2 max-w-read text-ink-soft">
        {t("desk.areas.lead", {
          ...days,
          baseline: areaInWords(lastOf("baseline"), language),
          unattributed: areaInWords(lastOf("unattributed"), language),
        })}
      </p>
      {rows.length + figures.length === 0 ? (
        <p className="mt-4 max-w-read">{t("desk.areas.none")}</p>
      ) : (
        <figure className="mt-4 rounded-panel border border-line bg-surface px-3 py-4 sm:px-5">
          <SvgPatterns
            patterns={kinds.flatMap(([, kind]) => partPattern(kind, parties) ?? [])}
            parties={parties}
          />
          <p className="text-ink-soft text-small" aria-hidden="true">
            {t("desk.areas.size")}
          </p>
          <AreaChart rows={rows} figures={figures} from={from} to={to} label={t("desk.areas.chart", days)} />
          <PartLegend kinds={kinds.map(([, kind]) => kind)} {...{ parties, language }}>
            {figures.length > 0 && (
              <span className="inline-flex items-center gap-2">
                <span
                  aria-hidden="true"
                  className="inline-block size-3 shrink-0 rounded-full border-2 border-ink bg-surface"
                />
                {t("desk.areas.statedMark")}
              </span>
            )}
          </PartLegend>
        </figure>
      )}
      <AreaTable areas={areas} parties={parties} language={language} />
      <MethodNote
        text={`${areas.method.series} ${areas.method.unattributed}`}
        label={t("desk.method")}
        about={t("desk.areas.title")}
      />
      <Download href={csv(null)} label={t("desk.download.areas")} />

      <h3 className="mt-8 mb-2 font-semibold text-lead">{t("desk.change.title", days)}</h3>
      <div className="max-w-read overflow-x-auto">
        <table className="w-full text-left text-small">
          <thead>
            <tr className="border-line-strong border-b text-ink-soft">
              <th scope="col" className="py-1.5 pr-3 font-normal">
                {t("desk.change.party")}
              </th>
              {(["gain", "loss", "net"] as const).map((column) => (
                <th key={column} scope="col" className="py-1.5 pl-3 text-right font-normal">
                  {t(`desk.change.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {areas.change.map(({ party, gainKm2, lossKm2, netKm2 }) => (
              <tr key={party} className="border-line border-b">
                <th scope="row" className="py-1.5 pr-3 font-semibold">
                  {partyInWords(parties, party, language)}
                </th>
                <td className="py-1.5 pl-3 text-right">{areaInWords(gainKm2, language)}</td>
                <td className="py-1.5 pl-3 text-right">{areaInWords(lossKm2, language)}</td>
                <td className="py-1.5 pl-3 text-right">
                  {netKm2 < 0 ? "−" : netKm2 > 0 ? "+" : ""}
                  {areaInWords(Math.abs(netKm2), language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isSame && <p className="mt-2 max-w-read text-ink-soft text-small">{t("desk.change.same")}</p>}
      <MethodNote text={areas.method.change} label={t("desk.method")} about={t("desk.change.title", days)} />
      <Download href={csv("change")} label={t("desk.download.change")} />

      <h3 className="mt-8 mb-2 font-semibold text-lead">{t("desk.stated.title")}</h3>
      {areas.stated.length === 0 ? (
        <p className="max-w-read text-ink-soft">{t("desk.stated.none")}</p>
      ) : (
        <ol className="max-w-read list-decimal space-y-2 pl-6">
          {areas.stated.map(({ claimId }) => {
            const claim = said.get(claimId);
            return claim ? (
              <li key={claimId}>
                <Link href={`/statements/${claim.statementId}#${claim.id}`} className="prose-link">
                  {claimSentence(claim, parties, language)}
                </Link>
              </li>
            ) : null;
          })}
        </ol>
      )}
      <MethodNote text={areas.method.stated} label={t("desk.method")} about={t("desk.stated.title")} />
      {areas.stated.length > 0 && <Download href={csv("stated")} label={t("desk.download.stated")} />}
    </section>
  );
}

function Download({ href, label }: { href: string; label: string }) {
  return (
    <p className="mt-2 text-small" data-print="no">
      <a href={href} download className="touch-target prose-link inline-flex items-center">
        {label}
      </a>
    </p>
  );
}
