import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readPageSettings } from "@/app/page-settings";
import { SnapshotGone } from "@/components/snapshot/snapshot-gone";
import { SnapshotPage } from "@/components/snapshot/snapshot-page";
import { toDay } from "@/lib/domain/day";
import { database } from "@/lib/service/database";
import { readCredits } from "@/lib/service/read-credits";
import { siteAddress } from "@/lib/service/site-address";
import { viewSnapshot } from "@/lib/service/view-snapshot";
import { socialTags } from "@/lib/wire/snapshot/social-tags";

interface PageProps {
  params: Promise<{ id: string }>;
}

const readView = cache(async (id: string) => {
  const [{ language }, head] = await Promise.all([readPageSettings(), headers()]);
  const origin = siteAddress(head);
  const today = toDay(new Date().toISOString().slice(0, 10));
  return { origin, view: await viewSnapshot(database(), id, { language, origin, today }) };
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const [{ id }, { language, t }] = await Promise.all([params, readPageSettings()]);
  const { origin, view } = await readView(id);
  if (!view.ok) return { title: t("frozen.gone.title"), robots: { index: false } };
  return socialTags(view.value.content, { origin, id: view.value.id }, language);
}

/** A frozen view: whole before any script runs, and the same for ever. */
export default async function FrozenPage({ params }: PageProps) {
  const [{ id }, { language, t, nonce }, credits] = await Promise.all([
    params,
    readPageSettings(),
    readCredits(),
  ]);
  const { view } = await readView(id);
  if (!view.ok && view.error.code === "notFound") notFound();
  if (!view.ok) return <SnapshotGone message={view.error.message} t={t} />;
  return <SnapshotPage view={view.value} language={language} nonce={nonce} credits={credits} />;
}
