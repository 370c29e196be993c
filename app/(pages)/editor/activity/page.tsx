import type { Metadata } from "next";
import { Denied } from "@/app/(pages)/denied";
import { readPageSettings } from "@/app/page-settings";
import { requireDeed } from "@/app/read-identity";
import { ActivityFilters } from "@/components/review/activity-filters";
import { ActivityList } from "@/components/review/activity-list";
import { InvalidLink } from "@/components/review/invalid-link";
import { PageTurner } from "@/components/review/page-turner";
import { Notice } from "@/components/shell/notice";
import { database } from "@/lib/service/database";
import { listActivity } from "@/lib/service/list-activity";
import { activityQuerySchema } from "@/lib/wire/activity-query";
import { readPageQuery } from "@/lib/wire/page-query";
import { writeQuery } from "@/lib/wire/span-query";

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("review.activity.title"), robots: { index: false } };
}

export default async function ActivityPage({ searchParams }: PageProps) {
  const [{ language, t }, identity, given] = await Promise.all([
    readPageSettings(),
    requireDeed("/editor/activity", "draft"),
    searchParams,
  ]);
  if (!identity) return <Denied t={t} page="review" />;
  const { query, problems } = readPageQuery(activityQuerySchema, given);
  const list = await listActivity(database(), identity.actor, query);
  const message = problems.length > 0 ? problems.join(", ") : list.ok ? null : list.error.message;
  const { saves, nextCursor, authors } = list.ok ? list.value : { saves: [], nextCursor: null, authors: [] };
  const at = (cursor: string | null) => `/editor/activity${writeQuery({ ...query, cursor })}`;
  return (
    <>
      <h1 className="font-semibold text-display tracking-tight">{t("review.activity.title")}</h1>
      <p className="mt-2 max-w-read text-ink-soft">{t("review.activity.lead")}</p>
      <ActivityFilters query={query} authors={authors} language={language} />
      <InvalidLink message={message} t={t} />
      {saves.length > 0 ? (
        <ActivityList saves={saves} language={language} />
      ) : (
        <Notice headingLevel={2} title={t("review.activity.none.title")}>
          <p>{t("review.activity.none.body")}</p>
        </Notice>
      )}
      <PageTurner
        label={t("review.activity.title")}
        next={nextCursor === null ? null : at(nextCursor)}
        nextWords={t("review.activity.earlier")}
        start={query.cursor === null ? null : at(null)}
        startWords={t("review.activity.newest")}
      />
    </>
  );
}
