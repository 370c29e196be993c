import type { Metadata } from "next";
import { readPageSettings } from "@/app/page-settings";
import { RegionTable } from "@/components/areas/region-table";
import { ViewNote } from "@/components/areas/view-note";
import { Notice } from "@/components/shell/notice";
import { database } from "@/lib/service/database";
import { listRegionRows } from "@/lib/service/get-region";
import { parseView } from "@/lib/wire/view-url";
import { dayInWords } from "@/lib/wire/words-of-dates";

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("desk.regions.title") };
}

export default async function RegionsPage({ searchParams }: PageProps) {
  const [{ t, language }, given] = await Promise.all([readPageSettings(), searchParams]);
  const { view } = parseView(given);
  const { viewpoint, asKnown, filter, knownAsOf } = view;
  const list = await listRegionRows(database(), {
    ...{ slug: view.theatre, lang: language },
    ...{ viewpoint, asKnown, filter, knownAsOf },
  });
  return (
    <>
      <h1 className="font-semibold text-display tracking-tight">{t("desk.regions.title")}</h1>
      {list.ok && list.value.regions.length > 0 ? (
        <>
          <p className="mt-2 max-w-read text-ink-soft">
            {t("desk.regions.lead", { day: dayInWords(list.value.day, language) })}
          </p>
          <ViewNote
            view={view}
            sides={{ theatre: { parties: list.value.parties }, sources: list.value.namedSources }}
            language={language}
            wholeHref="/regions"
          />
          <RegionTable
            regions={list.value.regions}
            parties={list.value.parties}
            view={view}
            language={language}
          />
        </>
      ) : (
        <div className="mt-8">
          <Notice headingLevel={2} title={t("desk.regions.title")}>
            <p>{list.ok ? t("desk.regions.none") : list.error.message}</p>
          </Notice>
        </div>
      )}
    </>
  );
}
