import type { Metadata } from "next";
import { Denied } from "@/app/(pages)/denied";
import { readPageSettings } from "@/app/page-settings";
import { requireDeed } from "@/app/read-identity";
import { PageHead } from "@/components/admin/page-head";
import { InvalidLink } from "@/components/record/invalid-link";
import { PageTurner } from "@/components/record/page-turner";
import { Notice } from "@/components/shell/notice";
import { SnapshotList } from "@/components/snapshot/snapshot-list";
import { database } from "@/lib/service/database";
import { listSnapshots } from "@/lib/service/list-snapshots";
import { listPageQuerySchema, readPageQuery } from "@/lib/wire/page-query";
import { writeQuery } from "@/lib/wire/span-query";

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const AT_ONCE = 30;

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("frozen.desk"), robots: { index: false } };
}

export default async function SnapshotsPage({ searchParams }: PageProps) {
  const [{ language, t }, identity, given] = await Promise.all([
    readPageSettings(),
    requireDeed("/editor/snapshots", "labelSnapshot"),
    searchParams,
  ]);
  if (!identity) return <Denied t={t} page="review" />;
  const { query } = readPageQuery(listPageQuerySchema, given);
  const list = await listSnapshots(database(), identity.actor, {
    slug: query.theatre,
    cursor: query.cursor,
    limit: AT_ONCE,
  });
  const { items, nextCursor } = list.ok ? list.value : { items: [], nextCursor: null };
  const at = (cursor: string | null) => `/editor/snapshots${writeQuery({ ...query, cursor })}`;
  return (
    <>
      <PageHead title={t("frozen.desk")} lead={t("frozen.desk.lead")} />
      <InvalidLink message={list.ok ? null : list.error.message} t={t} />
      {items.length > 0 ? (
        <SnapshotList rows={items} role={identity.actor.role} language={language} />
      ) : (
        <Notice headingLevel={2} title={t("frozen.desk.none.title")}>
          <p>{t("frozen.desk.none.body")}</p>
        </Notice>
      )}
      <PageTurner
        label={t("frozen.desk")}
        next={nextCursor === null ? null : at(nextCursor)}
        nextWords={t("frozen.desk.older")}
        start={query.cursor === null ? null : at(null)}
        startWords={t("frozen.desk.newest")}
      />
    </>
  );
}
