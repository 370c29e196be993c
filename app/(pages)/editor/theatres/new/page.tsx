import type { Metadata } from "next";
import { Denied } from "@/app/(pages)/denied";
import { readPageSettings } from "@/app/page-settings";
import { requireDeed } from "@/app/read-identity";
import { PageHead } from "@/components/admin/page-head";
import { TheatreForm } from "@/components/admin/theatre-form";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("admin.theatre.new"), robots: { index: false } };
}

export default async function NewTheatrePage() {
  const [{ t }, identity] = await Promise.all([
    readPageSettings(),
    requireDeed("/editor/theatres/new", "keepTheatre"),
  ]);
  if (!identity) return <Denied t={t} />;
  return (
    <>
      <PageHead title={t("admin.theatre.new")} lead={t("admin.theatre.new.lead")} />
      <TheatreForm theatre={null} />
    </>
  );
}
