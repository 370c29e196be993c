"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type KeyboardEvent, useRef, useState } from "react";
import { ACTION } from "@/components/account/looks";
import { LongEntry } from "@/components/form/entry";
import { focusFirstProblem } from "@/components/form/focus-first-problem";
import { useHydrated } from "@/components/form/use-hydrated";
import { DeedProblems } from "@/components/review/deed-problems";
import { useDeed } from "@/components/review/use-deed";
import { useMessages } from "@/components/shell/messages-provider";

interface DecisionFormProps {
  statementId: string;
  basedOn: number;
  /** What cannot be decided again: a draft that was returned already. */
  decided: "return" | "reject" | null;
  /** Where to go then. */
  next: string;
}

const DECISIONS = ["approve", "return", "reject"] as const;
type Decision = (typeof DECISIONS)[number];

/** Publishes, returns or rejects a draft: choose with the arrow keys, comment, Ctrl and Enter. */
export function DecisionForm({ statementId, basedOn, decided, next }: DecisionFormProps) {
  const { t } = useMessages();
  const router = useRouter();
  const isHydrated = useHydrated();
  const deed = useDeed();
  const form = useRef<HTMLFormElement>(null);
  const [decision, setDecision] = useState<Decision>("approve");
  const [isMissing, setMissing] = useState(false);
  const [isDone, setDone] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const comment = String(new FormData(event.currentTarget).get("comment") ?? "").trim();
    const isNeeded = decision !== "approve" && comment === "";
    setMissing(isNeeded);
    if (!isNeeded) {
      const body = { decision, comment: comment === "" ? null : comment };
      const path = `/api/v1/statements/${statementId}/review`;
      if ((await deed.send({ method: "POST", path, body, basedOn })).ok) {
        setDone(true);
        router.push(next);
        return router.refresh();
      }
    }
    setTimeout(() => focusFirstProblem(form.current));
  };
  const sendByKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
  };
  return (
    <form
      ref={form}
      method="post"
      className="space-y-4"
      onSubmit={(event) => void submit(event)}
      onKeyDown={sendByKey}
    >
      <fieldset className="space-y-1">
        <legend className="mb-2 font-semibold text-lead">{t("review.decide.title")}</legend>
        {DECISIONS.filter((one) => one !== decided).map((one) => (
          <label key={one} className="touch-target flex cursor-pointer items-start gap-3 py-1.5">
            <input
              type="radio"
              name="decision"
              value={one}
              checked={decision === one}
              onChange={() => setDecision(one)}
              aria-describedby={`${one}-help`}
              className="mt-0.5 size-5 shrink-0 cursor-pointer accent-accent"
            />
            <span>
              <span className="block font-semibold">{t(`review.decide.${one}`)}</span>
              <span id={`${one}-help`} className="block text-ink-soft text-small">
                {t(`review.decide.${one}.help`)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <LongEntry
        name="comment"
        rows={4}
        maxLength={1000}
        label={t("review.decide.comment")}
        help={t("review.decide.comment.help")}
        aria-required={decision !== "approve"}
        error={isMissing ? t("review.decide.comment.needed") : deed.errorAt("comment")}
      />
      <DeedProblems deed={deed} />
      <p role="status" className="text-accent empty:sr-only">
        {isDone && t("review.decide.done")}
      </p>
      <button type="submit" className={ACTION} disabled={!isHydrated || deed.isSending || isDone}>
        {t(`review.decide.${decision}`)}
      </button>
    </form>
  );
}
