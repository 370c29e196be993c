import type { Metadata } from "next";
import Link from "next/link";
import { Denied } from "@/app/(pages)/denied";
import { readPageSettings } from "@/app/page-settings";
import { requireDeed } from "@/app/read-identity";
import { DraftFilters } from "@/components/review/draft-filters";
import { DraftList } from "@/components/review/draft-list";
import { InvalidLink } from "@/components/review/invalid-link";
import { PageTurner } from "@/components/review/page-turner";
import { Notice } from "@/components/shell/notice";
import { database } from "@/lib/service/database";
import { listDrafts, summariseDrafts } from "@/lib/service/list-drafts";
import { readPageQuery } from "@/lib/wire/page-query";
import { querySchemas } from "@/lib/wire/read-query";
import { writeQuery } from "@/lib/wire/span-query";

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("review.queue.title"), robots: { index: false } };
}

const AT_ONCE = 30;

export default async function QueuePage({ searchParams }: PageProps) {
  const [{ language, t }, identity, given] = await Promise.all([
    readPageSettings(),
    requireDeed("/editor/review", "publish"),
    searchParams,
  ]);
  if (!identity) return <Denied t={t} page="review" />;
  const { query, problems } = readPageQuery(querySchemas.drafts, given);
  const { state: states, author, q: text, cursor } = query;
  const asked = { slug: null, states, isMine: false, author, text, limit: AT_ONCE };
  const [list, summary] = await Promise.all([
    listDrafts(database(), identity.actor, { ...asked, cursor }),
    summariseDrafts(database(), identity.actor, false),
  ]);
  if (!summary.ok) return <Denied t={t} page="review" />;
  const message = problems.length > 0 ? problems.join(", ") : list.ok ? null : list.error.message;
  const drafts = list.ok ? list.value.items : [];
  const first = drafts[0];
  const at = (place: string | null) =>
    `/editor/review${writeQuery({ state: states.join(","), author, q: text, cursor: place })}`;
  return (
    <>
      <h1 className="font-semibold text-display tracking-tight">{t("review.queue.title")}</h1>
      <p className="mt-2 max-w-read text-ink-soft">{t("review.queue.lead")}</p>
      <DraftFilters query={{ states, author, text }} {...summary.value} language={language} />
      <InvalidLink message={message} t={t} />
      {first ? (
        <>
          <p className="mb-4">
            <Link
              href={`/editor/review/${first.id}`}
              prefetch={false}
              className="touch-target inline-flex items-center rounded-small bg-accent px-5 font-semibold text-accent-ink hover:opacity-90"
            >
              {t("review.queue.first")}
            </Link>
          </p>
          <DraftList drafts={drafts} language={language} headingLevel={2} isQueue />
        </>
      ) : (
        <Notice headingLevel={2} title={t("review.queue.none.title")}>
          <p>{t("review.queue.none.body")}</p>
        </Notice>
      )}
      <PageTurner
        label={t("review.queue.title")}
        next={list.ok && list.value.nextCursor ? at(list.value.nextCursor) : null}
        nextWords={t("review.queue.more")}
        start={cursor === null ? null : at(null)}
        startWords={t("review.queue.start")}
      />
    </>
  );
}
