import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { mapGround } from "@/app/map-ground";
import { readPageSettings } from "@/app/page-settings";
import { PageProviders } from "@/components/shell/page-providers";
import { FrozenMap } from "@/components/snapshot/frozen-map";
import { SnapshotGone } from "@/components/snapshot/snapshot-gone";
import { SnapshotStrip } from "@/components/snapshot/snapshot-strip";
import { database } from "@/lib/service/database";
import { openSnapshot } from "@/lib/service/open-snapshot";

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { robots: { index: false } };

/** A frozen view as map and slider, made to be shown in other sites' pages: no cookies, no account. */
export default async function EmbedPage({ params, searchParams }: PageProps) {
  const [{ id }, { legend }, { language, theme, t }, ground] = await Promise.all([
    params,
    searchParams,
    readPageSettings(),
    mapGround(),
  ]);
  const opened = await openSnapshot(database(), id);
  if (!opened.ok && opened.error.code === "notFound") notFound();
  if (!opened.ok) return <SnapshotGone message={opened.error.message} t={t} />;
  const { opening, content, ...snapshot } = opened.value;
  return (
    <PageProviders language={language} theme={theme} reader={null}>
      <FrozenMap
        opening={opening}
        view={content.view}
        ground={ground}
        hasLegend={legend !== "0"}
        head={<SnapshotStrip id={snapshot.id} content={content} language={language} />}
      />
    </PageProviders>
  );
}
