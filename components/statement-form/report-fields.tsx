"use client";

import { Controller, useFormContext, useWatch } from "react-hook-form";
import { PLAIN_ACTION } from "@/components/account/looks";
import { DayEntry } from "@/components/form/day-entry";
import { Entry, LongEntry } from "@/components/form/entry";
import { SourcePicker } from "@/components/form/source-picker";
import { useMessages } from "@/components/shell/messages-provider";
import type { StatementPreview } from "@/lib/wire/preview-views";
import type { StatementDeskData } from "@/lib/wire/statement-desk";
import { errorAt } from "./form-errors";
import { type StatementEntry, writtenDay } from "./form-model";
import { useLexicon } from "./lexicon";
import { RelayEntry } from "./relay-entry";
import { SameAddressNote } from "./twin-notes";

interface ReportFieldsProps {
  data: Pick<StatementDeskData, "slug" | "parties">;
  preview: StatementPreview | null;
}

/** Where the statement stands, who made it, through whom it came, when, and in what words. */
export function ReportFields({ data, preview }: ReportFieldsProps) {
  const { t } = useMessages();
  const { control, register, formState, setValue, getValues } = useFormContext<StatementEntry>();
  const { lexicon, learnSource } = useLexicon();
  const [saidOn, publishedOn] = useWatch({ control, name: ["saidOn", "publishedOn"] });
  const relay = useWatch({ control, name: "relay" });
  const error = (field: string) => errorAt(formState.errors, field);
  const outlets = (preview?.outlets ?? []).filter(({ id }) => !relay.includes(id));
  const sentences = (preview?.sentences ?? []).filter((sentence) => sentence !== null);

  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <Entry
          id="entry-url"
          type="url"
          label={t("entry.url")}
          help={t("entry.url.help")}
          maxLength={2000}
          {...register("url")}
          error={error("url")}
        />
        <div aria-live="polite">
          <SameAddressNote found={preview?.sameAddress ?? []} />
          {outlets.length > 0 && (
            <p className="mt-2 flex flex-wrap items-center gap-2 text-small">
              {t("entry.outlet.offer")}
              {outlets.map(({ id, name }) => (
                <button
                  key={id}
                  type="button"
                  className={PLAIN_ACTION}
                  onClick={() => {
                    learnSource({ id, name, detail: "" });
                    setValue("relay", [...getValues("relay"), id], { shouldDirty: true });
                  }}
                >
                  {t("entry.outlet.take", { name })}
                </button>
              ))}
            </p>
          )}
        </div>
      </div>
      <Controller
        control={control}
        name="speakerId"
        render={({ field }) => (
          <SourcePicker
            id="entry-speaker"
            slug={data.slug}
            parties={data.parties}
            label={t("entry.speaker")}
            help={t("entry.speaker.help")}
            chosen={lexicon.sources[field.value] ?? null}
            onChoose={(source) => {
              if (source) learnSource(source);
              field.onChange(source?.id ?? "");
            }}
            onBlur={field.onBlur}
            error={error("speakerId")}
          />
        )}
      />
      <RelayEntry slug={data.slug} parties={data.parties} />
      <Controller
        control={control}
        name="saidOn"
        render={({ field }) => (
          <DayEntry
            {...field}
            id="entry-saidOn"
            label={t("entry.saidOn")}
            help={t("entry.day.help")}
            writtenOn={writtenDay({ saidOn, publishedOn })}
            error={error("saidOn")}
          />
        )}
      />
      <Controller
        control={control}
        name="publishedOn"
        render={({ field }) => (
          <DayEntry
            {...field}
            id="entry-publishedOn"
            label={t("entry.publishedOn")}
            help={t("entry.publishedOn.help")}
            writtenOn={null}
            error={error("publishedOn")}
          />
        )}
      />
      <div className="sm:col-span-2">
        <LongEntry
          id="entry-summary"
          rows={2}
          label={t("entry.summary")}
          help={t("entry.summary.help")}
          maxLength={2000}
          {...register("summary")}
          error={error("summary")}
        />
        {sentences.length > 0 && (
          <button
            type="button"
            className={`${PLAIN_ACTION} mt-2`}
            onClick={() =>
              setValue("summary", sentences.join(" "), { shouldDirty: true, shouldValidate: true })
            }
          >
            {t("entry.summary.compose")}
          </button>
        )}
      </div>
      <div className="sm:col-span-2">
        <LongEntry
          id="entry-excerpt"
          rows={2}
          label={t("entry.excerpt")}
          help={t("entry.excerpt.help")}
          maxLength={2000}
          {...register("excerpt")}
          error={error("excerpt")}
        />
      </div>
      <Entry
        id="entry-archivedUrl"
        type="url"
        label={t("entry.archivedUrl")}
        maxLength={2000}
        {...register("archivedUrl")}
        error={error("archivedUrl")}
      />
      <Entry
        id="entry-language"
        label={t("entry.language")}
        help={t("entry.language.help")}
        maxLength={3}
        autoCapitalize="none"
        {...register("language")}
        error={error("language")}
      />
    </div>
  );
}
