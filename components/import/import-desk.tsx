"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { fieldWords } from "@/components/form/field-words";
import { failureKey, type SentRecord, sendRecord } from "@/components/form/send-record";
import { useMessages } from "@/components/shell/messages-provider";
import type { Failure } from "@/lib/domain/outcome";
import { type ImportChoices, noChoices } from "@/lib/wire/import/import-choices";
import type { ImportReport } from "@/lib/wire/import/import-report";
import type { ImportTheatre } from "@/lib/wire/import/import-view";
import { CheckedFile } from "./checked-file";
import { FileForm, type GivenFile } from "./file-form";

/** What a dry run said of a file, and under which choices. */
interface Checked {
  given: GivenFile;
  choices: ImportChoices;
  report: ImportReport;
  /** One import of it, however often the button is pressed. */
  onceKey: string;
}

/** From a file to a running import: choose, look at what it would do, choose what it means, begin. */
export function ImportDesk({ theatres, slug }: { theatres: readonly ImportTheatre[]; slug: string }) {
  const { t } = useMessages();
  const router = useRouter();
  const [checked, setChecked] = useState<Checked | null>(null);
  const [choices, setChoices] = useState<ImportChoices>(noChoices);
  const [busy, setBusy] = useState<"check" | "import" | null>(null);
  const [failure, setFailure] = useState<{ of: Failure | null } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (checked) heading.current?.focus();
  }, [checked]);
  useEffect(() => {
    if (failure) notice.current?.scrollIntoView({ block: "nearest" });
  }, [failure]);

  const check = async (given: GivenFile, under: ImportChoices) => {
    setBusy("check");
    setFailure(null);
    const sent = await sendFile<ImportReport>(given, under, null);
    setBusy(null);
    if (!sent.ok) return setFailure({ of: sent.failure });
    setChoices(under);
    setChecked({ given, choices: under, report: sent.value, onceKey: crypto.randomUUID() });
  };
  const begin = async ({ given, onceKey }: Checked) => {
    setBusy("import");
    setFailure(null);
    const sent = await sendFile<{ id: string }>(given, choices, onceKey);
    if (sent.ok) return router.push(`/editor/import/${sent.value.id}`);
    setBusy(null);
    setFailure({ of: sent.failure });
  };

  return (
    <>
      <FileForm
        theatres={theatres}
        slug={slug}
        isBusy={busy !== null}
        onChange={() => {
          setChecked(null);
          setFailure(null);
        }}
        onCheck={(given) => void check(given, noChoices)}
      />
      <p role="status" className="mt-4 text-ink-soft empty:hidden">
        {busy === "check" ? t("import.checking") : ""}
      </p>
      <div ref={notice} role="alert" className="scroll-mb-8 empty:sr-only">
        {failure && <FileFailure failure={failure.of} />}
      </div>
      {checked && (
        <section aria-labelledby="report" className="mt-12">
          <h2 id="report" ref={heading} tabIndex={-1} className="font-semibold text-title outline-none">
            {t("import.report.title")}
          </h2>
          <CheckedFile
            report={checked.report}
            checkedUnder={checked.choices}
            choices={choices}
            slug={checked.given.theatre}
            theatre={theatres.find((one) => one.slug === checked.given.theatre)}
            isBusy={busy !== null}
            onChoose={setChoices}
            onCheck={() => void check(checked.given, choices)}
            onImport={() => void begin(checked)}
          />
        </section>
      )}
    </>
  );
}

function sendFile<T>(
  { theatre, file, mapping }: GivenFile,
  choices: ImportChoices,
  onceKey: string | null,
): Promise<SentRecord<T>> {
  const body = new FormData();
  body.set("file", file, file.name);
  if (mapping) body.set("mapping", mapping);
  body.set("choices", JSON.stringify(choices));
  return sendRecord<T>({
    method: "POST",
    path: `/api/v1/theatres/${theatre}/imports${onceKey === null ? "?dryRun=1" : ""}`,
    body,
    ...(onceKey !== null && { onceKey }),
  });
}

/** Why a file could not even be read, as the API says it, with every way in which its columns do not fit. */
function FileFailure({ failure }: { failure: Failure | null }) {
  const { t } = useMessages();
  const isOfFile = failure && ["invalid", "unreadable", "tooLarge", "mediaType"].includes(failure.code);
  return (
    <div className="mt-4 max-w-read border-danger border-l-4 bg-surface px-4 py-3">
      <p className="font-semibold">{t(isOfFile ? "import.failed.read" : failureKey(failure))}</p>
      {isOfFile && !failure.fields?.length && (
        <p lang="en" className="mt-1">
          {failure.message}
        </p>
      )}
      {isOfFile && failure.fields && (
        <ul className="mt-2 list-disc space-y-1 pl-5">
          {failure.fields.map((field) => (
            <li key={`${field.path} ${field.message}`} className="break-words">
              {field.path !== "file" && <strong className="font-semibold">{field.path}: </strong>}
              <span {...(!field.key && { lang: "en" })}>{fieldWords(field, t)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
