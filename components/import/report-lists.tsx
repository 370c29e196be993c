"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useMessages } from "@/components/shell/messages-provider";
import { problemKey } from "@/lib/wire/import/import-problem";
import type { ImportReport } from "@/lib/wire/import/import-report";
import { Cut, useMore } from "./use-more";

/** Every row that cannot come in, with its column and the cure. Nothing where there is none. */
export function ProblemTable({ problems }: { problems: ImportReport["problems"] }) {
  const { t } = useMessages();
  const { shown, more } = useMore(problems.items);
  if (problems.total === 0) return null;
  return (
    <section aria-labelledby="problems" className="mt-10">
      <h3 id="problems" className="mb-3 font-semibold text-lead">
        {t("import.problems.title")} ({problems.total})
      </h3>
      <table className="w-full text-left">
        <thead>
          <tr className="border-line-strong border-b text-ink-soft text-small">
            {(["row", "column", "cure"] as const).map((column) => (
              <th key={column} scope="col" className="py-1.5 pr-4 font-normal">
                {t(`import.problems.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, column, code, values }) => {
            const sentence = t(problemKey(code), values);
            return (
              <tr key={`${row} ${column} ${sentence}`} className="border-line border-b align-top">
                <td className="py-2 pr-4">{row}</td>
                <td className="py-2 pr-4">
                  <span className="break-words font-semibold">{column}</span>
                </td>
                <td className="py-2" {...(code === "schema" && { lang: "en" })}>
                  {sentence}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {more}
      <Cut list={problems} />
    </section>
  );
}

/** The claims that say what others say already, and (below) what is to be done with them. Nothing where there are none. */
export function TwinList({
  duplicates,
  children,
}: {
  duplicates: ImportReport["duplicates"];
  children?: ReactNode;
}) {
  const { t } = useMessages();
  const { stored, inFile, items } = duplicates;
  const { shown, more } = useMore(items);
  if (stored + inFile === 0) return null;
  return (
    <section aria-labelledby="twins" className="mt-10">
      <h3 id="twins" className="font-semibold text-lead">
        {t("import.twins.title")} ({stored + inFile})
      </h3>
      <p className="mb-3 max-w-read text-ink-soft">{t("import.twins.lead", { stored, inFile })}</p>
      <ul className="space-y-1">
        {shown.map(({ row, twinRow, twinStatementId }) => (
          <li key={row}>
            {twinRow === null ? t("import.twins.stored", { row }) : t("import.twins.row", { row, twinRow })}
            {twinStatementId !== null && (
              <>
                {": "}
                <Link href={`/statements/${twinStatementId}`} target="_blank" className="prose-link">
                  {t("import.twins.see")}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
      {more}
      <Cut list={{ total: stored + inFile, items }} />
      {children && <div className="mt-3">{children}</div>}
    </section>
  );
}
