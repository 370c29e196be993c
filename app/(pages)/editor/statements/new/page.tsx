import type { Metadata } from "next";
import { Denied } from "@/app/(pages)/denied";
import { mapGround } from "@/app/map-ground";
import { readPageSettings } from "@/app/page-settings";
import { requireDeed } from "@/app/read-identity";
import { NoTheatre } from "@/components/atlas/no-theatre";
import { StatementDesk } from "@/components/statement-form/statement-desk";
import { idSchema } from "@/lib/domain/identity";
import { database } from "@/lib/service/database";
import { openNewStatement } from "@/lib/service/open-statement-desk";

interface PageProps {
  searchParams: Promise<{ theatre?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("entry.title.new"), robots: { index: false } };
}

export default async function NewStatementPage({ searchParams }: PageProps) {
  const [{ t, language }, identity, { theatre }] = await Promise.all([
    readPageSettings(),
    requireDeed("/editor/statements/new", "draft"),
    searchParams,
  ]);
  if (!identity) return <Denied t={t} />;
  const slug = idSchema.safeParse(theatre).data ?? null;
  const desk = await openNewStatement(database(), identity.actor, { slug, lang: language });
  if (!desk.ok) return <NoTheatre />;
  return <StatementDesk data={desk.value} ground={await mapGround()} />;
}
