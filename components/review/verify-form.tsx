"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { ACTION, PLAIN_ACTION } from "@/components/account/looks";
import { Choice, Entry, LongEntry } from "@/components/form/entry";
import { focusFirstProblem } from "@/components/form/focus-first-problem";
import { useHydrated } from "@/components/form/use-hydrated";
import { DeedProblems } from "@/components/review/deed-problems";
import { Disclosure } from "@/components/review/disclosure";
import { readEvidence } from "@/components/review/evidence-entry";
import { EvidenceFields } from "@/components/review/evidence-fields";
import { useDeed } from "@/components/review/use-deed";
import { useEvidence } from "@/components/review/use-evidence";
import { useMessages } from "@/components/shell/messages-provider";
import { methods, verdicts } from "@/lib/domain/verification";

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
  const deed = useDeed();
  const evidence = useEvidence();
  const form = useRef<HTMLFormElement>(null);
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
    const sent = await deed.send({ method: "POST", path: `/api/v1/claims/${claimId}/verifications`, body });
    if (!sent.ok) {
      setTimeout(() => focusFirstProblem(form.current));
      return;
    }
    form.current?.reset();
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
      <form ref={form} method="post" className="space-y-4" onSubmit={(event) => void submit(event)}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Choice name="verdict" label={t("review.verify.verdict")} error={deed.errorAt("verdict")}>
            {verdicts.map((one) => (
              <option key={one} value={one}>
                {t(`record.verdict.${one}`)}
              </option>
            ))}
          </Choice>
          <Choice
            name="credibility"
            label={t("review.verify.credibility")}
            error={deed.errorAt("credibility")}
          >
            <option value="">{t("review.verify.credibility.none")}</option>
            {GRADES.map((grade) => (
              <option key={grade} value={grade}>
                {t(`review.credibility.${grade}`)}
              </option>
            ))}
          </Choice>
          <Choice name="method" label={t("review.verify.method")} error={deed.errorAt("method")}>
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
            error={deed.errorAt("assessorId")}
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
            error={deed.errorAt("madeOn")}
          />
          <Entry
            type="date"
            name="shownDay"
            label={t("review.verify.shownDay")}
            help={t("review.verify.shownDay.help")}
            error={deed.errorAt("shownDay")}
          />
        </div>
        <LongEntry
          name="note"
          rows={3}
          maxLength={2000}
          label={t("review.verify.note")}
          error={deed.errorAt("note")}
        />
        <fieldset className="space-y-3">
          <legend className="mb-2 font-semibold text-small">{t("review.verify.evidence")}</legend>
          {evidence.entries.map((entry, index) => (
            <EvidenceFields
              key={entry.key}
              entry={entry}
              index={index}
              errorAt={deed.errorAt}
              onRemove={() => evidence.remove(entry.key)}
            />
          ))}
          <div className="flex flex-wrap items-end gap-3">
            <Entry
              ref={fileInput}
              type="file"
              accept="image/png,image/jpeg,image/webp,image/gif,application/pdf"
              label={t("review.verify.addFile")}
              help={t("review.verify.file.help")}
              error={evidence.problem}
              disabled={!isHydrated || evidence.isUploading}
              onChange={(event) => void chooseFile(event.currentTarget.files?.[0])}
              className="py-2"
            />
          </div>
          <button type="button" className={PLAIN_ACTION} disabled={!isHydrated} onClick={evidence.addLink}>
            {t("review.verify.addLink")}
          </button>
        </fieldset>
        <DeedProblems deed={deed} />
        <p role="status" className="text-accent empty:sr-only">
          {evidence.isUploading && t("review.verify.uploading")}
          {isDone && t("review.verify.done")}
        </p>
        <button
          type="submit"
          className={ACTION}
          disabled={!isHydrated || deed.isSending || evidence.isUploading}
        >
          {t("review.verify.save")}
        </button>
      </form>
    </Disclosure>
  );
}
