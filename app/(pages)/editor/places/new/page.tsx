import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Denied } from "@/app/(pages)/denied";
import { readPageSettings } from "@/app/page-settings";
import { requireDeed } from "@/app/read-identity";
import { PageHead } from "@/components/admin/page-head";
import { PlaceForm } from "@/components/admin/place-form";
import { database } from "@/lib/service/database";
import { readTheatre } from "@/lib/service/read-theatre";

interface PageProps {
  searchParams: Promise<{ theatre?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("admin.place.new"), robots: { index: false } };
}

export default async function NewPlacePage({ searchParams }: PageProps) {
  const [{ theatre: asked }, { t }] = await Promise.all([searchParams, readPageSettings()]);
  const slug = typeof asked === "string" ? asked : null;
  const path = `/editor/places/new${slug === null ? "" : `?theatre=${encodeURIComponent(slug)}`}`;
  if (!(await requireDeed(path, "keepPlace"))) return <Denied t={t} />;
  const theatre = await readTheatre(database(), slug);
  if (!theatre.ok) return notFound();
  return (
    <>
      <PageHead title={t("admin.place.new")} lead={t("admin.place.new.lead")} />
      <PlaceForm slug={theatre.value.slug} parties={theatre.value.parties} place={null} around={null} />
    </>
  );
}
