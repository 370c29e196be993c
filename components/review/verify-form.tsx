"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { PLAIN_ACTION } from "@/components/account/looks";
import { Choice, Entry, LongEntry } from "@/components/form/entry";
import { focusNextRow } from "@/components/form/focus-next-row";
import { SendFoot } from "@/components/form/send-foot";
import { useHydrated } from "@/components/form/use-hydrated";
import { useSend } from "@/components/form/use-send";
import { Disclosure } from "@/components/review/disclosure";
import { readEvidence } from "@/components/review/evidence-entry";
import { EvidenceFields } from "@/components/review/evidence-fields";
import { useEvidence } from "@/components/review/use-evidence";
import { useMessages } from "@/components/shell/messages-provider";
import { evidenceTypes, methods, verdicts } from "@/lib/domain/verification";

/** Who can have assessed a claim, by the name that the reader reads. */
export interface Assessor {
  id: string;
  name: string;
}

interface VerifyFormProps {
  claimId: string;
  number: number;
  assessors: readonly Assessor[];
  /** The day in UTC. */
  today: string;
}

const GRADES = [1, 2, 3, 4, 5, 6] as const;

/** Stores an assessment of a claim: verdict, credibility, method, by whom and when, and what it rests on. */
export function VerifyForm({ claimId, number, assessors, today }: VerifyFormProps) {
  const { t } = useMessages();
  const router = useRouter();
  const isHydrated = useHydrated();
  const sender = useSend();
  const evidence = useEvidence();
  const fileInput = useRef<HTMLInputElement>(null);
  const [isDone, setDone] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setDone(false);
    const values = new FormData(event.currentTarget);
    const textOf = (name: string) => String(values.get(name) ?? "").trim() || null;
    const body = {
      verdict: textOf("verdict"),
      credibility: textOf("credibility") && Number(textOf("credibility")),
      method: textOf("method"),
      assessorId: textOf("assessorId"),
      madeOn: textOf("madeOn"),
      shownDay: textOf("shownDay"),
      note: textOf("note"),
      evidence: readEvidence(evidence.entries, values),
    };
    const path = `/api/v1/claims/${claimId}/verifications`;
    if (!(await sender.send({ method: "POST", path, body })).ok) return;
    sender.form.current?.reset();
    evidence.clear();
    setDone(true);
    router.refresh();
  };
  const chooseFile = async (file: File | undefined) => {
    if (file) await evidence.addFile(file);
    if (fileInput.current) fileInput.current.value = "";
  };
  return (
    <Disclosure label={t("review.verify.open", { number })}>
      <form ref={sender.form} method="post" className="space-y-4" onSubmit={(event) => void submit(event)}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Choice name="verdict" label={t("review.verify.verdict")} error={sender.errorAt("verdict")}>
            {verdicts.map((one) => (
              <option key={one} value={one}>
                {t(`record.verdict.${one}`)}
              </option>
            ))}
          </Choice>
          <Choice
            name="credibility"
            label={t("review.verify.credibility")}
            error={sender.errorAt("credibility")}
          >
            <option value="">{t("review.verify.credibility.none")}</option>
            {GRADES.map((grade) => (
              <option key={grade} value={grade}>
                {t(`review.credibility.${grade}`)}
              </option>
            ))}
          </Choice>
          <Choice name="method" label={t("review.verify.method")} error={sender.errorAt("method")}>
            <option value="">{t("review.verify.method.none")}</option>
            {methods.map((one) => (
              <option key={one} value={one}>
                {t(`record.method.${one}`)}
              </option>
            ))}
          </Choice>
          <Choice
            name="assessorId"
            label={t("review.verify.assessor")}
            help={t("review.verify.assessor.help")}
            error={sender.errorAt("assessorId")}
          >
            <option value="">{t("review.verify.assessor.self")}</option>
            {assessors.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
          <Entry
            type="date"
            name="madeOn"
            required
            defaultValue={today}
            label={t("review.verify.madeOn")}
            error={sender.errorAt("madeOn")}
          />
          <Entry
            type="date"
            name="shownDay"
            label={t("review.verify.shownDay")}
            help={t("review.verify.shownDay.help")}
            error={sender.errorAt("shownDay")}
          />
        </div>
        <LongEntry
          name="note"
          rows={3}
          maxLength={2000}
          label={t("review.verify.note")}
          error={sender.errorAt("note")}
        />
        <fieldset className="space-y-3">
          <legend className="mb-2 font-semibold text-small">{t("review.verify.evidence")}</legend>
          {evidence.entries.map((entry, index) => (
            <EvidenceFields
              key={entry.key}
              entry={entry}
              index={index}
              errorAt={sender.errorAt}
              onRemove={() => {
                evidence.remove(entry.key);
                focusNextRow(sender.form.current, index);
              }}
            />
          ))}
          <div className="flex flex-wrap items-end gap-3">
            <Entry
              ref={fileInput}
              type="file"
              accept={Object.keys(evidenceTypes).join(",")}
              label={t("review.verify.addFile")}
              help={t("review.verify.file.help")}
              error={evidence.problem}
              disabled={!isHydrated || evidence.isUploading}
              onChange={(event) => void chooseFile(event.currentTarget.files?.[0])}
              className="py-2"
            />
          </div>
          <button
            type="button"
            className={PLAIN_ACTION}
            data-row="add"
            disabled={!isHydrated}
            onClick={evidence.addLink}
          >
            {t("review.verify.addLink")}
          </button>
        </fieldset>
        <SendFoot
          sender={sender}
          label={t("review.verify.save")}
          isBlocked={evidence.isUploading}
          done={evidence.isUploading ? t("review.verify.uploading") : isDone && t("review.verify.done")}
        />
      </form>
    </Disclosure>
  );
}
