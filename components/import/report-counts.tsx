"use client";

import Link from "next/link";
import { useMessages } from "@/components/shell/messages-provider";
import { pickName } from "@/lib/domain/names";
import type { ImportReport, ImportWarning } from "@/lib/wire/import/import-report";
import { dayInWords } from "@/lib/wire/words-of-dates";
import { figureInWords } from "@/lib/wire/words-of-figures";

/** The figures of a report, what is unusual about it, and how its columns were read. */
export function ReportCounts({ report }: { report: ImportReport }) {
  const { t, language } = useMessages();
  const { counts, columns, newSources, warnings, digest } = report;
  const figure = (value: number) => figureInWords(value, language);
  const figures: [string, string][] = [
    [t("import.report.rows"), figure(counts.rows)],
    [t("import.report.statements"), figure(counts.statements)],
    [t("import.report.claims"), figure(counts.claims)],
    [t("import.report.refused"), figure(counts.refused)],
    [t("import.report.duplicates"), figure(counts.duplicates)],
    [
      t("import.report.places"),
      t("import.report.placesOf", {
        matched: figure(counts.placesMatched),
        all: figure(counts.placeValues),
      }),
    ],
    ...(counts.skipped > 0 ? [[t("import.report.skipped"), figure(counts.skipped)] as [string, string]] : []),
  ];
  return (
    <>
      <dl className="mt-4 grid grid-cols-2 gap-px overflow-hidden rounded-small border border-line bg-line sm:grid-cols-3">
        {figures.map(([name, value]) => (
          <div key={name} className="bg-surface px-4 py-3">
            <dt className="text-ink-soft text-small">{name}</dt>
            <dd className="font-semibold text-lead">{value}</dd>
          </div>
        ))}
      </dl>
      {warnings.length > 0 && (
        <section
          aria-labelledby="warnings"
          className="mt-6 max-w-read border-mark border-l-4 bg-surface px-5 py-4"
        >
          <h3 id="warnings" className="font-semibold">
            {t("import.warning.title")}
          </h3>
          <ul className="mt-1 space-y-2">
            {warnings.map((warning) => (
              <li key={warning.kind}>
                <WarningWords warning={warning} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {newSources.map(({ key, source }) => (
        <p key={key} className="mt-4">
          {t("import.report.newSource", {
            name: pickName(source.names, language),
            kind: t(`record.source.kind.${source.kind}`),
            side: source.alignment ?? t("record.independent"),
          })}
        </p>
      ))}
      <details className="mt-4">
        <summary className="touch-target prose-link inline-flex cursor-pointer items-center">
          {t("import.report.columns")}
        </summary>
        <ul className="mt-1 space-y-1 text-small">
          {columns.map(({ header, fields }) => (
            <li key={header}>
              <strong className="font-semibold">{header || "–"}</strong> →{" "}
              {fields.length > 0 ? <code>{fields.join(", ")}</code> : t("import.report.unread")}
            </li>
          ))}
        </ul>
        <p className="mt-2 break-all text-ink-soft text-small">{t("import.report.digest", { digest })}</p>
      </details>
    </>
  );
}

function WarningWords({ warning }: { warning: ImportWarning }) {
  const { t, language } = useMessages();
  switch (warning.kind) {
    case "manyPlaces":
      return t("import.warning.manyPlaces", {
        places: figureInWords(warning.places, language),
        day: dayInWords(warning.day, language),
        busiest: warning.busiestDay === null ? "none" : dayInWords(warning.busiestDay, language),
        busiestPlaces: figureInWords(warning.busiestPlaces, language),
      });
    case "sameFile":
      return (
        <>
          {t("import.warning.sameFile", {
            author: warning.author,
            day: dayInWords(warning.startedAt.slice(0, 10), language),
          })}{" "}
          <Link href={`/editor/import/${warning.importId}`} className="prose-link">
            {t("import.warning.sameFile.link")}
          </Link>
        </>
      );
    case "unusedColumns":
      return t("import.warning.unusedColumns", { columns: warning.columns.join(", ") });
  }
}
