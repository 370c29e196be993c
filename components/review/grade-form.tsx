"use client";

import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { Choice, LongEntry } from "@/components/form/entry";
import { SendFoot } from "@/components/form/send-foot";
import { useSend } from "@/components/form/use-send";
import { Disclosure } from "@/components/review/disclosure";
import { fold } from "@/components/review/fold";
import { useMessages } from "@/components/shell/messages-provider";
import { reliabilityGrades } from "@/lib/domain/source";

/** Grades a source from A to F, with the reason. */
export function GradeForm({ sourceId, basedOn }: { sourceId: string; basedOn: number }) {
  const { t } = useMessages();
  const router = useRouter();
  const sender = useSend();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const [grade, reason] = [String(values.get("grade") ?? ""), String(values.get("reason") ?? "").trim()];
    const missing = [
      ...(grade === "" ? [{ path: "reliability.grade", words: t("form.required") }] : []),
      ...(reason === "" ? [{ path: "reliability.reason", words: t("review.reason.needed") }] : []),
    ];
    if (missing.length > 0) return sender.complain(missing);
    const body = { reliability: { grade, reason } };
    const path = `/api/v1/sources/${sourceId}`;
    if (!(await sender.send({ method: "PATCH", path, body, basedOn })).ok) return;
    fold(sender.form.current);
    router.refresh();
  };
  return (
    <Disclosure label={t("review.grade.open")}>
      <form ref={sender.form} method="post" className="space-y-3" onSubmit={(event) => void submit(event)}>
        <Choice
          name="grade"
          defaultValue=""
          label={t("review.grade.grade")}
          error={sender.errorAt("reliability.grade")}
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
          error={sender.errorAt("reliability.reason")}
        />
        <SendFoot sender={sender} label={t("review.grade.save")} />
      </form>
    </Disclosure>
  );
}
