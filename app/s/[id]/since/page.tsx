import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readPageSettings } from "@/app/page-settings";
import { PlainFrame } from "@/components/shell/plain-frame";
import { SinceList } from "@/components/snapshot/since-list";
import { SnapshotGone } from "@/components/snapshot/snapshot-gone";
import { database } from "@/lib/service/database";
import { readCredits } from "@/lib/service/read-credits";
import { readSnapshot } from "@/lib/service/read-snapshot";
import { tellSince } from "@/lib/service/tell-since";

interface PageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("frozen.since.title"), robots: { index: false } };
}

/** What the day of a frozen view looks like now, where it is another. */
export default async function SincePage({ params }: PageProps) {
  const [{ id }, { language, t }, credits] = await Promise.all([params, readPageSettings(), readCredits()]);
  const [snapshot, since] = await Promise.all([
    readSnapshot(database(), id),
    tellSince(database(), id, language),
  ]);
  if (!snapshot.ok && snapshot.error.code === "notFound") notFound();
  if (!snapshot.ok) return <SnapshotGone message={snapshot.error.message} t={t} />;
  if (!since.ok) throw new Error(since.error.message);
  return (
    <PlainFrame language={language} credits={credits}>
      <SinceList
        id={snapshot.value.id}
        content={snapshot.value.content}
        since={since.value}
        language={language}
      />
    </PlainFrame>
  );
}
