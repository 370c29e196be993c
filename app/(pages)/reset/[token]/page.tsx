import type { Metadata } from "next";
import { SpentLink } from "@/app/(pages)/spent-link";
import { readPageSettings } from "@/app/page-settings";
import { ResetForm } from "@/components/account/reset-form";
import { database } from "@/lib/service/database";
import { readReset } from "@/lib/service/use-link";

interface PageProps {
  params: Promise<{ token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("account.reset.title"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function ResetPage({ params }: PageProps) {
  const [{ t }, { token }] = await Promise.all([readPageSettings(), params]);
  const reset = await readReset(database(), token);
  if (!reset) return <SpentLink t={t} />;
  return (
    <>
      <h1 className="font-semibold text-display tracking-tight">{t("account.reset.title")}</h1>
      <p className="mt-2 mb-8 max-w-read text-ink-soft">{t("account.reset.lead", reset)}</p>
      <ResetForm token={token} />
    </>
  );
}
