import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Denied } from "@/app/(pages)/denied";
import { readPageSettings } from "@/app/page-settings";
import { requireDeed } from "@/app/read-identity";
import { AccountSection } from "@/components/account/account-section";
import { BaselineTable } from "@/components/admin/baseline-table";
import { PageHead } from "@/components/admin/page-head";
import { RegionFile } from "@/components/admin/region-file";
import { TheatreForm } from "@/components/admin/theatre-form";
import { RevisionList } from "@/components/record/revision-list";
import { pickName } from "@/lib/domain/names";
import { database } from "@/lib/service/database";
import { getTheatre } from "@/lib/service/get-theatre";

interface PageProps {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("admin.theatres.title"), robots: { index: false } };
}

export default async function TheatrePage({ params }: PageProps) {
  const [{ slug }, { t, language }] = await Promise.all([params, readPageSettings()]);
  if (!(await requireDeed(`/editor/theatres/${slug}`, "keepTheatre"))) return <Denied t={t} />;
  const found = await getTheatre(database(), slug);
  if (!found.ok) return notFound();
  const { id: _, regionsRevision, regions, placesOutside, overrides, revisions, ...theatre } = found.value;
  return (
    <>
      <PageHead title={t("admin.theatre.edit", { name: pickName(theatre.names, language) })} />
      <AccountSection id="basics" title={t("admin.theatre.basics")}>
        <TheatreForm key={theatre.revision} theatre={theatre} />
      </AccountSection>
      <AccountSection id="regions" title={t("admin.regions.title")}>
        <p className="mb-4 max-w-read text-ink-soft">{t("admin.regions.lead")}</p>
        <RegionFile slug={slug} />
      </AccountSection>
      <AccountSection id="baseline" title={t("admin.baseline.title")}>
        <p className="mb-4 max-w-read text-ink-soft">{t("admin.baseline.lead")}</p>
        {regions.length === 0 ? (
          <p className="text-ink-soft">{t("admin.baseline.none")}</p>
        ) : (
          <BaselineTable key={regionsRevision} theatre={{ regions, overrides, parties: theatre.parties }} />
        )}
      </AccountSection>
      <AccountSection id="places" title={t("admin.theatre.next")}>
        <p className="max-w-read">
          {t("admin.theatre.next.lead")}{" "}
          <Link href={`/editor/places/new?theatre=${slug}`} className="prose-link">
            {t("admin.place.new")}
          </Link>
        </p>
      </AccountSection>
      <RevisionList revisions={revisions} language={language} />
    </>
  );
}
