"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { PLAIN_ACTION } from "@/components/account/looks";
import { LongEntry } from "@/components/form/entry";
import { focusFirstProblem } from "@/components/form/focus-first-problem";
import { ProblemList } from "@/components/form/problem-list";
import { failureKey, sendRecord } from "@/components/form/send-record";
import { useHydrated } from "@/components/form/use-hydrated";
import { useMessages } from "@/components/shell/messages-provider";
import { OUTCOME_ID } from "./import-job";

const MOST_LETTERS = 1000;

/** Takes an import back as a whole, or brings it back in; either with a reason for the history. */
export function UndoForm({ id, operation }: { id: string; operation: "revert" | "restore" }) {
  const { t } = useMessages();
  const router = useRouter();
  const isHydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | undefined>();
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (reason: string) => {
    if (reason === "") {
      setError(t("form.required"));
      setTimeout(() => focusFirstProblem(form.current)); // once the error is shown
      return;
    }
    setBusy(true);
    setError(undefined);
    const sent = await sendRecord({
      method: "POST",
      path: `/api/v1/imports/${id}/${operation}`,
      body: { reason },
    });
    setBusy(false);
    setProblem(sent.ok ? null : t(failureKey(sent.failure)));
    if (!sent.ok) return;
    // The form goes: whoever sent it is led to what became of it.
    document.getElementById(OUTCOME_ID)?.focus();
    router.refresh();
  };
  return (
    <section aria-labelledby="undo" className="mt-12 max-w-read">
      <h2 id="undo" className="font-semibold text-title">
        {t(`import.${operation}.title`)}
      </h2>
      <p className="mt-1 mb-4 text-ink-soft">{t(`import.${operation}.lead`)}</p>
      <form
        ref={form}
        method="post"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void send(String(new FormData(event.currentTarget).get("reason") ?? "").trim());
        }}
      >
        <LongEntry
          name="reason"
          label={t("import.revert.reason")}
          error={error}
          maxLength={MOST_LETTERS}
          rows={2}
        />
        <ProblemList problems={problem === null ? [] : [problem]} />
        <button type="submit" className={`${PLAIN_ACTION} self-start`} disabled={!isHydrated || isBusy}>
          {t(`import.${operation}.submit`)}
        </button>
      </form>
    </section>
  );
}
