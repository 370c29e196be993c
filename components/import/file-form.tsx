"use client";

import { useRef, useState } from "react";
import { ACTION } from "@/components/account/looks";
import { Choice, Entry } from "@/components/form/entry";
import { focusFirstProblem } from "@/components/form/focus-first-problem";
import { useHydrated } from "@/components/form/use-hydrated";
import { useMessages } from "@/components/shell/messages-provider";
import { pickName } from "@/lib/domain/names";
import type { ImportTheatre } from "@/lib/wire/import/import-view";
import { bytesInWords } from "@/lib/wire/words-of-figures";

/** A file that was chosen, with where it goes and what its columns mean. */
export interface GivenFile {
  theatre: string;
  file: File;
  mapping: File | null;
}

/** As much as the API takes with all that is sent along; longer files come in from the command line. */
const MAX_MEGABYTES = 20;
const MEGABYTE = 1_000_000;

interface FileFormProps {
  theatres: readonly ImportTheatre[];
  slug: string;
  isBusy: boolean;
  /** Another file, mapping or theatre was chosen: what was said of the one before is void. */
  onChange: () => void;
  onCheck: (given: GivenFile) => void;
}

/** Choose or drop a file, and have it checked. */
export function FileForm({ theatres, slug, isBusy, onChange, onCheck }: FileFormProps) {
  const { t, language } = useMessages();
  const isHydrated = useHydrated();
  const [file, setFile] = useState<File | null>(null);
  const [isOver, setOver] = useState(false);
  const [error, setError] = useState<string | undefined>();
  const form = useRef<HTMLFormElement>(null);
  const take = (given: File | null) => {
    setFile(given);
    setError(
      given && given.size > MAX_MEGABYTES * MEGABYTE
        ? t("import.file.tooLarge", { size: bytesInWords(given.size, language), megabytes: MAX_MEGABYTES })
        : undefined,
    );
    onChange();
  };
  return (
    <form
      ref={form}
      method="post"
      aria-labelledby="file"
      className="mt-8 max-w-read"
      onSubmit={(event) => {
        event.preventDefault();
        const sent = new FormData(event.currentTarget);
        if (!file) setError(t("import.file.missing"));
        if (!file || error) {
          // once the error is shown
          setTimeout(() => focusFirstProblem(form.current));
          return;
        }
        const mapping = sent.get("mapping");
        onCheck({
          theatre: String(sent.get("theatre") ?? slug),
          file,
          mapping: mapping instanceof File && mapping.size > 0 ? mapping : null,
        });
      }}
    >
      <h2 id="file" className="mb-3 font-semibold text-title">
        {t("import.file.title")}
      </h2>
      <div className="flex flex-col gap-5">
        {theatres.length > 1 && (
          <Choice name="theatre" label={t("import.theatre")} defaultValue={slug} onChange={onChange}>
            {theatres.map((theatre) => (
              <option key={theatre.slug} value={theatre.slug}>
                {pickName(theatre.names, language)}
              </option>
            ))}
          </Choice>
        )}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the file field inside does the same by keyboard */}
        <div
          className={`rounded-panel border-2 border-dashed px-5 py-5 ${isOver ? "border-accent bg-accent-soft" : "border-line-strong bg-surface"}`}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            take(event.dataTransfer.files[0] ?? null);
          }}
        >
          <p className="mb-3">{t("import.file.drop")}</p>
          <Entry
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            label={t("import.file.label")}
            help={t("import.file.help", { megabytes: MAX_MEGABYTES })}
            error={error}
            className="py-2"
            onChange={(event) => take(event.currentTarget.files?.[0] ?? null)}
          />
          <p aria-live="polite" className="mt-2 font-semibold empty:hidden">
            {file
              ? t("import.file.chosen", { name: file.name, size: bytesInWords(file.size, language) })
              : ""}
          </p>
        </div>
        <Entry
          type="file"
          name="mapping"
          accept=".json,application/json"
          label={t("import.mapping.label")}
          help={t("import.mapping.help")}
          className="py-2"
          onChange={onChange}
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <button type="submit" className={ACTION} disabled={!isHydrated || isBusy}>
            {t("import.check")}
          </button>
          <a
            href="/api/v1/imports/template"
            download
            className="prose-link touch-target inline-flex items-center"
          >
            {t("import.template")}
          </a>
        </div>
      </div>
    </form>
  );
}
