import type { Metadata } from "next";
import { Denied } from "@/app/(pages)/denied";
import { readPageSettings } from "@/app/page-settings";
import { requireDeed } from "@/app/read-identity";
import { deskEntries } from "@/components/review/desk-entries";
import { DeskGroup } from "@/components/review/desk-group";
import { DraftList } from "@/components/review/draft-list";
import { database } from "@/lib/service/database";
import { listDrafts, summariseDrafts } from "@/lib/service/list-drafts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("review.desk.title"), robots: { index: false } };
}

const RETURNED_SHOWN = 20;
const returned = {
  slug: null,
  states: ["returned"] as const,
  isMine: true,
  author: null,
  text: null,
  cursor: null,
  limit: RETURNED_SHOWN,
};

export default async function DeskPage() {
  const [{ language, t }, identity] = await Promise.all([
    readPageSettings(),
    requireDeed("/editor", "draft"),
  ]);
  if (!identity) return <Denied t={t} page="review" />;
  const { actor } = identity;
  const [all, own, back] = await Promise.all([
    summariseDrafts(database(), actor, false),
    summariseDrafts(database(), actor, true),
    listDrafts(database(), actor, returned),
  ]);
  if (!all.ok || !own.ok || !back.ok) return <Denied t={t} page="review" />;
  const counts = {
    waiting: all.value.counts.draft,
    ownWaiting: own.value.counts.draft,
    ownReturned: own.value.counts.returned,
  };
  return (
    <>
      <h1 className="font-semibold text-display tracking-tight">{t("review.desk.title")}</h1>
      <p className="mt-2 max-w-read text-ink-soft">
        {t("review.desk.lead", { name: actor.name, role: t(`account.role.${actor.role}`) })}
      </p>
      <div className="mt-10 grid gap-x-12 gap-y-10 md:grid-cols-2 lg:grid-cols-3">
        {deskEntries(actor.role, counts, t).map(({ id, entries }) => (
          <DeskGroup key={id} id={id} title={t(`review.desk.${id}`)} entries={entries} />
        ))}
      </div>
      {back.value.items.length > 0 && (
        <section aria-labelledby="returned" className="mt-14">
          <h2 id="returned" className="font-semibold text-title">
            {t("review.desk.returned")}
          </h2>
          <p className="mt-1 mb-4 max-w-read text-ink-soft">{t("review.desk.returned.lead")}</p>
          <DraftList drafts={back.value.items} language={language} headingLevel={3} isQueue={false} />
        </section>
      )}
    </>
  );
}
