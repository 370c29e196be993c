import type { Metadata } from "next";
import { Denied } from "@/app/(pages)/denied";
import { readPageSettings } from "@/app/page-settings";
import { requireDeed } from "@/app/read-identity";
import { DraftList } from "@/components/review/draft-list";
import { InvalidLink } from "@/components/review/invalid-link";
import { PageTurner } from "@/components/review/page-turner";
import { Notice } from "@/components/shell/notice";
import { draftStates } from "@/lib/domain/statement";
import { database } from "@/lib/service/database";
import { listDrafts } from "@/lib/service/list-drafts";
import { readPageQuery } from "@/lib/wire/page-query";
import { querySchemas } from "@/lib/wire/read-query";
import { writeQuery } from "@/lib/wire/span-query";

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("review.mine.title"), robots: { index: false } };
}

const AT_ONCE = 30;

export default async function OwnDraftsPage({ searchParams }: PageProps) {
  const [{ language, t }, identity, given] = await Promise.all([
    readPageSettings(),
    requireDeed("/editor/drafts", "draft"),
    searchParams,
  ]);
  if (!identity) return <Denied t={t} page="review" />;
  const { cursor } = readPageQuery(querySchemas.drafts, given).query;
  const list = await listDrafts(database(), identity.actor, {
    slug: null,
    states: draftStates,
    isMine: true,
    author: null,
    text: null,
    cursor,
    limit: AT_ONCE,
  });
  const drafts = list.ok ? list.value.items : [];
  const at = (place: string | null) => `/editor/drafts${writeQuery({ cursor: place })}`;
  return (
    <>
      <h1 className="font-semibold text-display tracking-tight">{t("review.mine.title")}</h1>
      <p className="mt-2 mb-8 max-w-read text-ink-soft">{t("review.mine.lead")}</p>
      <InvalidLink message={list.ok ? null : list.error.message} t={t} />
      {drafts.length > 0 ? (
        <DraftList drafts={drafts} language={language} headingLevel={2} isQueue={false} />
      ) : (
        <Notice headingLevel={2} title={t("review.mine.none.title")}>
          <p>{t("review.mine.none.body")}</p>
        </Notice>
      )}
      <PageTurner
        label={t("review.mine.title")}
        next={list.ok && list.value.nextCursor ? at(list.value.nextCursor) : null}
        nextWords={t("review.queue.more")}
        start={cursor === null ? null : at(null)}
        startWords={t("review.queue.start")}
      />
    </>
  );
}
