import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Denied } from "@/app/(pages)/denied";
import { readPageSettings } from "@/app/page-settings";
import { requireDeed } from "@/app/read-identity";
import { StatementRecord } from "@/components/record/statement-record";
import { DecisionForm } from "@/components/review/decision-form";
import { DraftPast } from "@/components/review/draft-past";
import { Notice } from "@/components/shell/notice";
import { PreviewPanel } from "@/components/statement-form/preview-panel";
import { pickName } from "@/lib/domain/names";
import { database } from "@/lib/service/database";
import { findAnswers } from "@/lib/service/find-answers";
import { getStatement } from "@/lib/service/get-statement";
import { listDrafts } from "@/lib/service/list-drafts";
import { previewStatement } from "@/lib/service/preview-statement";
import { statementJson } from "@/lib/wire/record-json";
import { capitalise } from "@/lib/wire/sentence";
import { dateInWords } from "@/lib/wire/words-of-dates";

interface PageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("review.open.title"), robots: { index: false } };
}

const waiting = { slug: null, states: ["draft"] as const, isMine: false, author: null, text: null };

export default async function ReviewPage({ params }: PageProps) {
  const [{ language, t }, { id }] = await Promise.all([readPageSettings(), params]);
  const identity = await requireDeed(`/editor/review/${id}`, "publish");
  if (!identity) return <Denied t={t} page="review" />;
  const found = await getStatement(database(), { id }, identity.actor);
  if (!found.ok) notFound();
  const statement = found.value;
  const { state, struck } = statement.record;
  const [others, queue, preview] = await Promise.all([
    findAnswers(database(), statement.theatreSlug, statement.claims),
    listDrafts(database(), identity.actor, { ...waiting, cursor: null, limit: 2 }),
    previewStatement(database(), identity.actor, {
      slug: statement.theatreSlug,
      body: statementJson(statement),
      lang: language,
    }),
  ]);
  const next = queue.ok ? queue.value.items.find((draft) => draft.id !== id) : undefined;
  const name = capitalise(pickName(statement.speaker.names, language));
  return (
    <>
      <p className="mb-3 text-small">
        <Link href="/editor/review" prefetch={false} className="prose-link">
          <span aria-hidden="true">← </span>
          {t("review.open.back")}
        </Link>
      </p>
      <h1 className="max-w-read font-semibold text-title tracking-tight">
        {t("review.open.title")}:{" "}
        {t("record.statement.title", { speaker: name, when: dateInWords(statement.saidOn, language) })}
      </h1>
      {state === "published" || struck ? (
        <div className="mt-8">
          <Notice headingLevel={2} title={t("review.open.decided.title")}>
            <p>{t("review.open.decided.body")}</p>
            <p>
              <Link href={`/statements/${id}`} prefetch={false} className="prose-link">
                {t("review.open.see")}
              </Link>
            </p>
          </Notice>
        </div>
      ) : (
        <>
          <DraftPast statement={statement} language={language} />
          <StatementRecord
            statement={statement}
            others={others}
            language={language}
            beside={
              <section id="decision" className="scroll-mt-20 space-y-8 border-line border-b pb-8">
                <DecisionForm
                  key={`${id} ${statement.revision}`}
                  statementId={id}
                  basedOn={statement.revision}
                  decided={state === "returned" ? "return" : state === "rejected" ? "reject" : null}
                  next={next ? `/editor/review/${next.id}` : "/editor/review"}
                />
                {preview.ok && (
                  <PreviewPanel
                    preview={{ state: "ready", answer: preview.value }}
                    parties={statement.parties}
                  />
                )}
              </section>
            }
          />
        </>
      )}
    </>
  );
}
