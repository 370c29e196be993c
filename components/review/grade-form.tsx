"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { ACTION } from "@/components/account/looks";
import { Choice, LongEntry } from "@/components/form/entry";
import { focusFirstProblem } from "@/components/form/focus-first-problem";
import { useHydrated } from "@/components/form/use-hydrated";
import { DeedProblems } from "@/components/review/deed-problems";
import { Disclosure } from "@/components/review/disclosure";
import { useDeed } from "@/components/review/use-deed";
import { useMessages } from "@/components/shell/messages-provider";
import { reliabilityGrades } from "@/lib/domain/source";

/** Grades a source from A to F, with the reason. */
export function GradeForm({ sourceId, basedOn }: { sourceId: string; basedOn: number }) {
  const { t } = useMessages();
  const router = useRouter();
  const isHydrated = useHydrated();
  const deed = useDeed();
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState({ grade: false, reason: false });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const [grade, reason] = [String(values.get("grade") ?? ""), String(values.get("reason") ?? "").trim()];
    setMissing({ grade: grade === "", reason: reason === "" });
    if (grade !== "" && reason !== "") {
      const body = { reliability: { grade, reason } };
      const path = `/api/v1/sources/${sourceId}`;
      if ((await deed.send({ method: "PATCH", path, body, basedOn })).ok) return router.refresh();
    }
    setTimeout(() => focusFirstProblem(form.current));
  };
  return (
    <Disclosure label={t("review.grade.open")}>
      <form ref={form} method="post" className="space-y-3" onSubmit={(event) => void submit(event)}>
        <Choice
          name="grade"
          defaultValue=""
          label={t("review.grade.grade")}
          error={missing.grade ? t("form.required") : deed.errorAt("reliability.grade")}
        >
          <option value="">{t("review.grade.choose")}</option>
          {reliabilityGrades.map((grade) => (
            <option key={grade} value={grade}>
              {t(`record.source.grade.${grade}`)}
            </option>
          ))}
        </Choice>
        <LongEntry
          name="reason"
          rows={3}
          maxLength={1000}
          label={t("review.grade.reason")}
          help={t("review.reason.help")}
          error={missing.reason ? t("review.reason.needed") : deed.errorAt("reliability.reason")}
        />
        <DeedProblems deed={deed} />
        <button type="submit" className={ACTION} disabled={!isHydrated || deed.isSending}>
          {t("review.grade.save")}
        </button>
      </form>
    </Disclosure>
  );
}
