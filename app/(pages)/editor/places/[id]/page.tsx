import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Denied } from "@/app/(pages)/denied";
import { readPageSettings } from "@/app/page-settings";
import { requireDeed } from "@/app/read-identity";
import { PageHead } from "@/components/admin/page-head";
import { PlaceForm } from "@/components/admin/place-form";
import { RevisionList } from "@/components/record/revision-list";
import { noFilter } from "@/lib/domain/claim-filter";
import { pickName } from "@/lib/domain/names";
import { database } from "@/lib/service/database";
import { getPlace } from "@/lib/service/get-place";
import { defaultView } from "@/lib/wire/view-url";

interface PageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("admin.edit"), robots: { index: false } };
}

export default async function EditPlacePage({ params }: PageProps) {
  const [{ id }, { t, language }] = await Promise.all([params, readPageSettings()]);
  if (!(await requireDeed(`/editor/places/${id}`, "keepPlace"))) return <Denied t={t} />;
  const { viewpoint, asKnown } = defaultView;
  const whole = { date: null, viewpoint, asKnown, filter: noFilter, knownAsOf: null, lang: language };
  const found = await getPlace(database(), { id, ...whole });
  if (!found.ok) return notFound();
  const { theatreSlug, label, revisions, parties, ...place } = found.value;
  return (
    <>
      <PageHead
        title={t("admin.place.edit", { name: pickName(label, language) })}
        lead={t("admin.place.edit.lead")}
      />
      <PlaceForm
        key={place.revision}
        slug={theatreSlug}
        parties={parties}
        place={place}
        around={place.position}
      />
      <RevisionList revisions={revisions} language={language} />
    </>
  );
}
