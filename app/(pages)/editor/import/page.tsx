import type { Metadata } from "next";
import { Denied } from "@/app/(pages)/denied";
import { readPageSettings } from "@/app/page-settings";
import { requireDeed } from "@/app/read-identity";
import { PageHead } from "@/components/admin/page-head";
import { ColumnTable } from "@/components/import/column-table";
import { ImportDesk } from "@/components/import/import-desk";
import { PastImports } from "@/components/import/past-imports";
import { database } from "@/lib/service/database";
import { listImports, listImportTheatres } from "@/lib/service/import-records";

interface PageProps {
  searchParams: Promise<{ theatre?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("import.title"), robots: { index: false } };
}

export default async function ImportPage({ searchParams }: PageProps) {
  const [{ theatre: asked }, { t, language }, identity] = await Promise.all([
    searchParams,
    readPageSettings(),
    requireDeed("/editor/import", "import"),
  ]);
  if (!identity) return <Denied t={t} />;
  const [theatres, past] = await Promise.all([
    listImportTheatres(database(), identity.actor),
    listImports(database(), identity.actor, null),
  ]);
  const chosen = theatres.find(({ slug }) => slug === asked) ?? theatres[0];
  return (
    <>
      <PageHead title={t("import.title")} lead={t("import.lead")} />
      {chosen && <ImportDesk theatres={theatres} slug={chosen.slug} />}
      <PastImports imports={past.ok ? past.value.items : []} t={t} language={language} />
      <ColumnTable t={t} />
    </>
  );
}
