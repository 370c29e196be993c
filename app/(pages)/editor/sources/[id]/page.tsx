import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Denied } from "@/app/(pages)/denied";
import { readPageSettings } from "@/app/page-settings";
import { requireDeed } from "@/app/read-identity";
import { PageHead } from "@/components/admin/page-head";
import { SourceForm } from "@/components/admin/source-form";
import { pickName } from "@/lib/domain/names";
import { database } from "@/lib/service/database";
import { getSource } from "@/lib/service/get-source";

interface PageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("admin.edit"), robots: { index: false } };
}

export default async function EditSourcePage({ params }: PageProps) {
  const [{ id }, { t, language }] = await Promise.all([params, readPageSettings()]);
  if (!(await requireDeed(`/editor/sources/${id}`, "keepSource"))) return <Denied t={t} />;
  const found = await getSource(database(), { id });
  if (!found.ok) return notFound();
  const { theatreSlug, parties, record, revisions } = found.value;
  const revision = Math.max(...revisions.map(({ number }) => number));
  return (
    <>
      <PageHead title={t("admin.source.edit", { name: pickName(record.names, language) })} />
      <SourceForm key={revision} slug={theatreSlug} parties={parties} source={{ ...record, id, revision }} />
    </>
  );
}
