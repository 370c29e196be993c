import type { Metadata } from "next";
import { Denied } from "@/app/(pages)/denied";
import { mapGround } from "@/app/map-ground";
import { readPageSettings } from "@/app/page-settings";
import { requireDeed } from "@/app/read-identity";
import { NoTheatre } from "@/components/atlas/no-theatre";
import { DraftDesk } from "@/components/draft-desk/draft-desk";
import { idSchema } from "@/lib/domain/identity";
import { database } from "@/lib/service/database";
import { openNewStatement } from "@/lib/service/open-statement-desk";
import { listKeptReports } from "@/lib/service/read-reports";

interface PageProps {
  searchParams: Promise<{ theatre?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("drafting.title"), robots: { index: false } };
}

const REPORTS_SHOWN = 8;

export default async function DraftPage({ searchParams }: PageProps) {
  const [{ t, language }, identity, { theatre }] = await Promise.all([
    readPageSettings(),
    requireDeed("/editor/draft", "draft"),
    searchParams,
  ]);
  if (!identity) return <Denied t={t} page="review" />;
  const slug = idSchema.safeParse(theatre).data ?? null;
  const desk = await openNewStatement(database(), identity.actor, { slug, lang: language });
  if (!desk.ok) return <NoTheatre />;
  const { slug: found } = desk.value;
  const kept = await listKeptReports(database(), identity.actor, { slug: found, limit: REPORTS_SHOWN });
  return (
    <DraftDesk
      key={found}
      data={desk.value}
      ground={await mapGround()}
      kept={kept.ok ? kept.value.items : []}
    />
  );
}
