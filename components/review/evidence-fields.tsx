"use client";

import { PLAIN_ACTION } from "@/components/account/looks";
import { Entry } from "@/components/form/entry";
import { Tick } from "@/components/form/tick";
import { type EvidenceEntry, evidenceField } from "@/components/review/evidence-entry";
import { useMessages } from "@/components/shell/messages-provider";

interface EvidenceFieldsProps {
  entry: EvidenceEntry;
  index: number;
  errorAt: (path: string) => string | undefined;
  onRemove: () => void;
}

/** The fields of one evidence. */
export function EvidenceFields({ entry: { file }, index, errorAt, onRemove }: EvidenceFieldsProps) {
  const { t } = useMessages();
  const number = index + 1;
  const field = (name: Parameters<typeof evidenceField>[1]) => ({
    name: evidenceField(index, name),
    error: errorAt(evidenceField(index, name)),
  });
  return (
    <fieldset className="space-y-3 border-line border-t pt-3">
      <legend className="float-left w-full pb-2 font-semibold text-small">
        {file ? t("review.verify.file", { number, name: file.name }) : t("review.verify.link", { number })}
      </legend>
      <div className="clear-both grid gap-3 sm:grid-cols-2">
        {!file && (
          <Entry type="url" maxLength={2000} required label={t("review.verify.url")} {...field("url")} />
        )}
        <Entry type="url" maxLength={2000} label={t("review.verify.archivedUrl")} {...field("archivedUrl")} />
        <Entry
          type="datetime-local"
          label={t("review.verify.capturedAt")}
          help={t("review.verify.capturedAt.help")}
          {...field("capturedAt")}
        />
        <Entry maxLength={1000} label={t("review.verify.evidenceNote")} {...field("note")} />
      </div>
      <Tick
        label={t("review.verify.withheld")}
        help={t("review.verify.withheld.help")}
        name={evidenceField(index, "withheld")}
      />
      <button
        type="button"
        className={PLAIN_ACTION}
        aria-label={t("review.verify.remove.of", { number })}
        onClick={onRemove}
      >
        {t("review.verify.remove")}
      </button>
    </fieldset>
  );
}
