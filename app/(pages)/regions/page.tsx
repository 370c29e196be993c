import type { Metadata } from "next";
import { readPageSettings } from "@/app/page-settings";
import { RegionTable } from "@/components/areas/region-table";
import { Notice } from "@/components/shell/notice";
import { database } from "@/lib/service/database";
import { listRegionRows } from "@/lib/service/get-region";
import { wholeView } from "@/lib/service/open-view";
import { dayInWords } from "@/lib/wire/words-of-dates";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("desk.regions.title") };
}

export default async function RegionsPage() {
  const { t, language } = await readPageSettings();
  const list = await listRegionRows(database(), {
    slug: null,
    ...wholeView,
    lang: language,
  });
  return (
    <>
      <h1 className="font-semibold text-display tracking-tight">{t("desk.regions.title")}</h1>
      {list.ok && list.value.regions.length > 0 ? (
        <>
          <p className="mt-2 max-w-read text-ink-soft">
            {t("desk.regions.lead", { day: dayInWords(list.value.day, language) })}
          </p>
          <RegionTable regions={list.value.regions} parties={list.value.parties} language={language} />
        </>
      ) : (
        <div className="mt-8">
          <Notice headingLevel={2} title={t("desk.regions.title")}>
            <p>{t("desk.regions.none")}</p>
          </Notice>
        </div>
      )}
    </>
  );
}
