import type { Language } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";
import type { Citation } from "@/lib/wire/snapshot/cite-snapshot";

interface SnapshotToolsProps {
  id: string;
  citation: Citation;
  embedUrl: string;
  title: string;
  language: Language;
}

const LINK = "touch-target prose-link inline-flex items-center";
const BOX =
  "mt-1 overflow-x-auto whitespace-pre-wrap rounded-small border border-line bg-surface p-3 font-mono text-small select-all";

const mediaTypes = {
  bibtex: "application/x-bibtex",
  ris: "application/x-research-info-systems",
  cslJson: "application/vnd.citationstyles.csl+json",
} as const;
/** Names of formats are the same in every language. */
const names = { bibtex: "BibTeX", ris: "RIS", cslJson: "CSL-JSON" } as const;
const endings = { bibtex: "bib", ris: "ris", cslJson: "csl.json" } as const;

/** What can be taken from a snapshot: its data, a citation, the code that shows it elsewhere. No script is needed for any of it. */
export function SnapshotTools({ id, citation, embedUrl, title, language }: SnapshotToolsProps) {
  const t = translator(language);
  const code = `<iframe src="${embedUrl}" title="${title.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}" width="100%" height="520" loading="lazy" style="border:0" allowfullscreen></iframe>`;
  return (
    <section className="mt-12 border-line border-t pt-6" data-print="no">
      <h2 className="font-semibold text-title">{t("frozen.page.take")}</h2>
      <p className="mt-2 flex flex-wrap gap-x-6">
        <a href={`/s/${id}.json`} className={LINK}>
          {t("frozen.page.json")}
        </a>
        <a href={`/s/${id}.geojson`} download className={LINK}>
          {t("frozen.page.geojson")}
        </a>
        <a href={`/s/${id}.csv`} download className={LINK}>
          {t("frozen.page.csv")}
        </a>
        <a href={`/s/${id}/image.png`} className={LINK}>
          {t("frozen.page.image")}
        </a>
        <a href={`/s/${id}/image.png?size=3508x2480`} className={LINK}>
          {t("frozen.page.print")}
        </a>
      </p>
      <details className="mt-3 max-w-read">
        <summary className="touch-target flex cursor-pointer items-center font-semibold">
          {t("frozen.page.cite")}
        </summary>
        <p className="mt-1 select-all border-line border-l-2 pl-3 font-serif">{citation.apa}</p>
        {(["bibtex", "ris", "cslJson"] as const).map((form) => (
          <div key={form} className="mt-4">
            <h3 className="flex items-baseline justify-between gap-3 text-small">
              <span className="font-semibold">{names[form]}</span>
              <a
                href={`data:${mediaTypes[form]};charset=utf-8,${encodeURIComponent(citation[form])}`}
                download={`claim-atlas-${id}.${endings[form]}`}
                className="prose-link"
              >
                {t("frozen.page.cite.save")}
              </a>
            </h3>
            <pre className={BOX}>{citation[form]}</pre>
          </div>
        ))}
      </details>
      <details className="mt-2 max-w-read">
        <summary className="touch-target flex cursor-pointer items-center font-semibold">
          {t("frozen.make.embed")}
        </summary>
        <pre className={BOX}>{code}</pre>
        <p className="mt-1 text-ink-soft text-small">{t("frozen.page.embed.help")}</p>
      </details>
    </section>
  );
}
