import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { readPageSettings } from "@/app/page-settings";
import { readAssessors } from "@/app/read-assessors";
import { readIdentity } from "@/app/read-identity";
import { RevisionList } from "@/components/record/revision-list";
import { StatementRecord } from "@/components/record/statement-record";
import { ClaimTools } from "@/components/review/claim-tools";
import { StatementTools } from "@/components/review/statement-tools";
import { StruckClaims } from "@/components/review/struck-claims";
import { pickName } from "@/lib/domain/names";
import { VISITOR } from "@/lib/service/actor";
import { database } from "@/lib/service/database";
import { findAnswers } from "@/lib/service/find-answers";
import { getStatement } from "@/lib/service/get-statement";
import { capitalise } from "@/lib/wire/sentence";
import { dateInWords } from "@/lib/wire/words-of-dates";

interface PageProps {
  params: Promise<{ id: string }>;
}

const readActor = async () => (await readIdentity())?.actor ?? VISITOR;

const readStatement = cache(async (id: string) => {
  const statement = await getStatement(database(), { id }, await readActor());
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
  const [{ language, t }, { id }, { role }] = await Promise.all([readPageSettings(), params, readActor()]);
  const statement = await readStatement(id);
  const [others, assessors] = await Promise.all([
    findAnswers(database(), statement.theatreSlug, statement.claims),
    readAssessors(statement.theatreSlug, language),
  ]);
  const today = new Date().toISOString().slice(0, 10);
  const tools = { statement, role, assessors, today };
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
      <StatementTools statement={statement} role={role} language={language} />
      <StatementRecord
        statement={statement}
        others={others}
        language={language}
        role={role}
        toolsOf={(claim, number) => <ClaimTools {...tools} claim={claim} number={number} />}
        below={<StruckClaims statement={statement} role={role} language={language} />}
      />
      <RevisionList revisions={statement.revisions} language={language} />
    </>
  );
}
