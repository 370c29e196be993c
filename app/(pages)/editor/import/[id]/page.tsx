import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Denied } from "@/app/(pages)/denied";
import { readPageSettings } from "@/app/page-settings";
import { requireDeed } from "@/app/read-identity";
import { PageHead } from "@/components/admin/page-head";
import { ImportProgress } from "@/components/import/import-job";
import { ImportedList } from "@/components/import/imported-list";
import { ReportCounts } from "@/components/import/report-counts";
import { ProblemTable, TwinList } from "@/components/import/report-lists";
import { UndoForm } from "@/components/import/undo-form";
import { database } from "@/lib/service/database";
import { getImport, listImportedStatements } from "@/lib/service/import-records";
import { instantInWords } from "@/lib/wire/words-of-dates";

interface PageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("import.past.title"), robots: { index: false } };
}

export default async function OneImportPage({ params }: PageProps) {
  const [{ id }, { t, language }] = await Promise.all([params, readPageSettings()]);
  const identity = await requireDeed(`/editor/import/${encodeURIComponent(id)}`, "import");
  if (!identity) return <Denied t={t} />;
  const found = await getImport(database(), identity.actor, id);
  if (!found.ok) return notFound();
  const job = found.value;
  const { state, fileName, author, startedAt, theatre, report } = job;
  const statements = await listImportedStatements(database(), identity.actor, id);
  const moment = instantInWords(startedAt, language);
  return (
    <>
      <PageHead
        title={t("import.job.title", { file: fileName })}
        lead={t("import.past.line", { author, moment, theatre })}
      />
      <ImportProgress initial={job} />
      {state === "done" && <UndoForm key="revert" id={id} operation="revert" />}
      {state === "reverted" && <UndoForm key="restore" id={id} operation="restore" />}
      <ImportedList statements={statements} t={t} language={language} />
      {report && (
        <section aria-labelledby="report" className="mt-12">
          <h2 id="report" className="font-semibold text-title">
            {t("import.report.done")}
          </h2>
          <ReportCounts report={report} />
          <ProblemTable problems={report.problems} />
          <TwinList duplicates={report.duplicates} />
        </section>
      )}
    </>
  );
}
