import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readPageSettings } from "@/app/page-settings";
import { ClaimRecord } from "@/components/record/claim-record";
import { EvidenceList } from "@/components/record/evidence-list";
import { OutLink } from "@/components/record/out-link";
import { RelayChain } from "@/components/record/relay-chain";
import { RevisionList } from "@/components/record/revision-list";
import { pickName } from "@/lib/domain/names";
import { database } from "@/lib/service/database";
import { findAnswers } from "@/lib/service/find-answers";
import { getStatement } from "@/lib/service/get-statement";
import { capitalise } from "@/lib/wire/sentence";
import { dateInWords } from "@/lib/wire/words-of-dates";

interface PageProps {
  params: Promise<{ id: string }>;
}

const readStatement = cache(async (id: string) => {
  const statement = await getStatement(database(), { id });
  return statement.ok ? statement.value : notFound();
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const [{ language, t }, { id }] = await Promise.all([readPageSettings(), params]);
  const { speaker, saidOn, summary } = await readStatement(id);
  const values = {
    speaker: capitalise(pickName(speaker.names, language)),
    when: dateInWords(saidOn, language),
  };
  return { title: t("record.statement.title", values), description: summary };
}

export default async function StatementPage({ params }: PageProps) {
  const [{ language, t }, { id }] = await Promise.all([readPageSettings(), params]);
  const statement = await readStatement(id);
  const others = await findAnswers(database(), statement.theatreSlug, statement.claims);
  const { parties, claims, summary, excerpt } = statement;
  return (
    <>
      <p className="mb-3 text-small">
        <Link href="/statements" className="prose-link">
          <span aria-hidden="true">← </span>
          {t("record.statements.title")}
        </Link>
      </p>
      <h1 className="max-w-read font-semibold text-title tracking-tight">
        {t("record.statement.title", {
          speaker: capitalise(pickName(statement.speaker.names, language)),
          when: dateInWords(statement.saidOn, language),
        })}
      </h1>
      <div className="mt-8 grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div>
          <p className="max-w-read font-serif text-[1.375rem] leading-9">{summary}</p>
          {excerpt && (
            <figure className="mt-8 max-w-read">
              <figcaption className="mb-2 text-ink-soft text-small">
                {t("record.statement.excerpt")}
              </figcaption>
              <blockquote
                lang={statement.language ?? undefined}
                className="border-line-strong border-l-4 pl-5 font-serif text-lead"
              >
                {excerpt}
              </blockquote>
            </figure>
          )}
          <section aria-labelledby="claims" className="mt-12">
            <h2 id="claims" className="mb-5 border-ink border-b-2 pb-2 font-semibold text-lead">
              {t("record.statement.claims")}
            </h2>
            <ol>
              {claims.map((claim, index) => (
                <ClaimRecord
                  key={claim.id}
                  claim={claim}
                  number={index + 1}
                  verifications={statement.verifications.filter((one) => one.claimId === claim.id)}
                  others={others}
                  parties={parties}
                  language={language}
                />
              ))}
            </ol>
          </section>
        </div>
        <aside className="space-y-8 lg:border-line lg:border-l lg:pl-8">
          <section aria-labelledby="chain">
            <h2 id="chain" className="mb-4 font-semibold text-body">
              {t("record.statement.chain")}
            </h2>
            <RelayChain statement={statement} parties={parties} language={language} />
          </section>
          <div className="space-y-2 text-small">
            {statement.url ? (
              <p>
                <OutLink href={statement.url} language={language}>
                  {t("record.statement.original")}
                </OutLink>
              </p>
            ) : (
              <p className="text-ink-soft">{t("record.statement.noLink")}</p>
            )}
            {statement.archivedUrl && (
              <p>
                <OutLink href={statement.archivedUrl} language={language}>
                  {t("record.statement.archived")}
                </OutLink>
              </p>
            )}
            {statement.language && (
              <p className="text-ink-soft">
                {t("record.statement.language")}:{" "}
                {new Intl.DisplayNames(language, { type: "language" }).of(statement.language)}
              </p>
            )}
          </div>
          {statement.evidence.length > 0 && (
            <section aria-labelledby="evidence">
              <h2 id="evidence" className="font-semibold text-body">
                {t("record.statement.evidence")}
              </h2>
              <EvidenceList evidence={statement.evidence} language={language} />
            </section>
          )}
        </aside>
      </div>
      <RevisionList revisions={statement.revisions} language={language} />
    </>
  );
}
