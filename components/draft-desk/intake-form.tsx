"use client";

import { type DragEvent, useRef, useState } from "react";
import { ACTION, PLAIN_ACTION } from "@/components/account/looks";
import { DayEntry } from "@/components/form/day-entry";
import { Entry, LongEntry } from "@/components/form/entry";
import { ProblemList } from "@/components/form/problem-list";
import { SourcePicker } from "@/components/form/source-picker";
import { useHydrated } from "@/components/form/use-hydrated";
import type { Sender } from "@/components/form/use-send";
import { useMessages } from "@/components/shell/messages-provider";
import { useLexicon } from "@/components/statement-form/lexicon";
import type { StatementDeskData } from "@/lib/wire/statement-desk";
import type { TypedReport } from "./desk-shelf";
import { readReportFile } from "./read-report-file";

interface IntakeFormProps {
  data: Pick<StatementDeskData, "slug" | "parties">;
  typed: TypedReport;
  onType: (typed: TypedReport) => void;
  sender: Sender;
  onDraft: () => void;
}

/** Where a report comes in: pasted or dropped, with the day it appeared, its outlet and its address. */
export function IntakeForm({ data, typed, onType, sender, onDraft }: IntakeFormProps) {
  const { t } = useMessages();
  const { lexicon, learnSource } = useLexicon();
  const isHydrated = useHydrated();
  const [isOver, setIsOver] = useState(false);
  const [said, setSaid] = useState("");
  const chooser = useRef<HTMLInputElement>(null);

  const take = async (file: File | undefined) => {
    if (!file) return;
    setSaid("");
    const read = await readReportFile(file).catch(() => null);
    if (!read || read.text === "") return setSaid(t("drafting.file.unread", { name: file.name }));
    onType({
      ...typed,
      text: read.text,
      publishedOn: read.publishedOn ?? typed.publishedOn,
      url: read.url ?? typed.url,
    });
    setSaid(t("drafting.file.read", { name: file.name }));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void take(event.dataTransfer.files[0]);
  };

  return (
    <form
      ref={sender.form}
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onDraft();
      }}
      onKeyDown={(event) => {
        if (event.code !== "Enter" || !(event.ctrlKey || event.metaKey) || event.repeat) return;
        event.preventDefault();
        onDraft();
      }}
      className="space-y-4"
    >
      <fieldset
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
        className="min-w-0 rounded-small outline-2 outline-transparent outline-offset-4 data-over:outline-accent data-over:outline-dashed"
      >
        <legend className="sr-only">{t("drafting.drop")}</legend>
        <LongEntry
          id="report-text"
          rows={14}
          label={t("drafting.text")}
          help={t("drafting.text.help")}
          value={typed.text}
          onChange={({ target }) => onType({ ...typed, text: target.value })}
          error={sender.errorAt("text")}
        />
        <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
          <input
            ref={chooser}
            type="file"
            accept=".txt,.html,.htm,.eml,text/plain,text/html,message/rfc822"
            aria-label={t("drafting.file.choose")}
            tabIndex={-1}
            className="sr-only"
            onChange={({ target }) => {
              void take(target.files?.[0]);
              target.value = "";
            }}
          />
          <button type="button" onClick={() => chooser.current?.click()} className={PLAIN_ACTION}>
            {t("drafting.file.choose")}
          </button>
          <p role="status" className="text-ink-soft text-small empty:sr-only">
            {said}
          </p>
        </div>
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        <DayEntry
          id="report-publishedOn"
          label={t("drafting.publishedOn")}
          help={t("drafting.publishedOn.help")}
          value={typed.publishedOn}
          onChange={({ target }) => onType({ ...typed, publishedOn: target.value })}
          writtenOn={null}
          error={sender.errorAt("publishedOn")}
        />
        <SourcePicker
          id="report-outlet"
          slug={data.slug}
          parties={data.parties}
          label={t("drafting.outlet")}
          help={t("drafting.outlet.help")}
          chosen={lexicon.sources[typed.outletId] ?? null}
          onChoose={(source) => {
            if (source) learnSource(source);
            onType({ ...typed, outletId: source?.id ?? "" });
          }}
          error={sender.errorAt("outletId")}
        />
        <div className="sm:col-span-2">
          <Entry
            id="report-url"
            type="url"
            label={t("entry.url")}
            value={typed.url}
            onChange={({ target }) => onType({ ...typed, url: target.value })}
            maxLength={2000}
            error={sender.errorAt("url")}
          />
        </div>
      </div>
      <ProblemList problems={sender.problems.filter(({ path }) => path === "").map(({ words }) => words)} />
      <div className="flex flex-wrap items-center gap-4">
        <button
          type="submit"
          disabled={!isHydrated}
          aria-disabled={sender.isSending}
          aria-keyshortcuts="Control+Enter"
          className={`${ACTION} aria-disabled:cursor-wait aria-disabled:opacity-60`}
        >
          {t("drafting.draft")}
        </button>
        <p className="max-w-read text-ink-soft text-small" aria-live="polite">
          {t(sender.isSending ? "drafting.reading" : "drafting.draft.help")}
        </p>
      </div>
    </form>
  );
}
