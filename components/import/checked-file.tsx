"use client";

import { ACTION } from "@/components/account/looks";
import { Tick } from "@/components/form/tick";
import { useMessages } from "@/components/shell/messages-provider";
import type { ImportChoices } from "@/lib/wire/import/import-choices";
import type { ImportReport } from "@/lib/wire/import/import-report";
import type { ImportTheatre } from "@/lib/wire/import/import-view";
import { PlaceChoices } from "./place-choices";
import { ReportCounts } from "./report-counts";
import { ProblemTable, TwinList } from "./report-lists";
import { SourceChoices } from "./source-choices";

interface CheckedFileProps {
  report: ImportReport;
  /** What the report was made under, and what is chosen by now. */
  checkedUnder: ImportChoices;
  choices: ImportChoices;
  slug: string;
  theatre: ImportTheatre | undefined;
  isBusy: boolean;
  onChoose: (choices: ImportChoices) => void;
  onCheck: () => void;
  onImport: () => void;
}

/** What a file would do, with everything to choose, and the button that does it. */
export function CheckedFile(props: CheckedFileProps) {
  const { report, checkedUnder, choices, slug, theatre, isBusy, onChoose, onCheck, onImport } = props;
  const { t } = useMessages();
  const { statements, claims } = report.counts;
  const isChanged = choices.duplicates !== checkedUnder.duplicates || !isAlike(choices, checkedUnder);
  const isBlocked = report.problems.total > 0 && choices.problems === "refuse";
  return (
    <>
      <ReportCounts report={report} />
      <PlaceChoices
        slug={slug}
        places={report.places}
        chosen={choices.places}
        onChoose={(places) => onChoose({ ...choices, places })}
      />
      <SourceChoices
        sources={report.sources}
        chosen={choices.sources}
        theatre={theatre}
        onChoose={(sources) => onChoose({ ...choices, sources })}
      />
      <ProblemTable problems={report.problems} />
      <TwinList duplicates={report.duplicates}>
        <Tick
          label={t("import.twins.import")}
          checked={choices.duplicates === "import"}
          onChange={({ currentTarget }) =>
            onChoose({ ...choices, duplicates: currentTarget.checked ? "import" : "skip" })
          }
        />
      </TwinList>
      <div className="mt-10 border-line-strong border-t pt-6">
        {report.problems.total > 0 && (
          <Tick
            label={t("import.leaveOut")}
            help={t("import.leaveOut.help")}
            checked={choices.problems === "leaveOut"}
            onChange={({ currentTarget }) =>
              onChoose({ ...choices, problems: currentTarget.checked ? "leaveOut" : "refuse" })
            }
          />
        )}
        <p aria-live="polite" className="mt-3 mb-3 max-w-read">
          {isChanged
            ? t("import.changed")
            : isBlocked
              ? t("import.blocked")
              : statements === 0
                ? t("import.nothing")
                : t("import.report.comeIn", { statements, claims })}
        </p>
        {isChanged ? (
          <button type="button" className={ACTION} disabled={isBusy} onClick={onCheck}>
            {t("import.check.again")}
          </button>
        ) : (
          <button
            type="button"
            className={`${ACTION} disabled:cursor-not-allowed`}
            disabled={isBusy || isBlocked || statements === 0}
            onClick={onImport}
          >
            {t("import.start", { statements, claims })}
          </button>
        )}
      </div>
    </>
  );
}

/** Whether the same places and sources are chosen. */
const isAlike = (one: ImportChoices, other: ImportChoices) =>
  (["places", "sources"] as const).every((kind) => written(one[kind]) === written(other[kind]));
const written = (chosen: Record<string, unknown>) =>
  JSON.stringify(Object.entries(chosen).sort(([one], [other]) => (one < other ? -1 : 1)));
