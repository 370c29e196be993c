import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Denied } from "@/app/(pages)/denied";
import { mapGround } from "@/app/map-ground";
import { readPageSettings } from "@/app/page-settings";
import { requireDeed } from "@/app/read-identity";
import { Notice } from "@/components/shell/notice";
import { StatementDesk } from "@/components/statement-form/statement-desk";
import { database } from "@/lib/service/database";
import { openStoredStatement } from "@/lib/service/open-statement-desk";

interface PageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("entry.title.edit"), robots: { index: false } };
}

export default async function EditStatementPage({ params }: PageProps) {
  const { id } = await params;
  const [{ t, language }, identity] = await Promise.all([
    readPageSettings(),
    requireDeed(`/editor/statements/${encodeURIComponent(id)}`, "draft"),
  ]);
  if (!identity) return <Denied t={t} />;
  const desk = await openStoredStatement(database(), identity.actor, { id, lang: language });
  if (desk.ok) return <StatementDesk key={id} data={desk.value} ground={await mapGround()} />;
  if (desk.error.code === "forbidden") return <Denied t={t} />;
  if (desk.error.code !== "conflict") notFound();
  return (
    <Notice headingLevel={1} title={t("entry.struck.title")}>
      <p>{t("entry.struck.body")}</p>
      <p>
        <Link href={`/statements/${id}`} className="prose-link">
          {t("entry.struck.link")}
        </Link>
      </p>
    </Notice>
  );
}
