"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { LongEntry } from "@/components/form/entry";
import { SendFoot } from "@/components/form/send-foot";
import { useSend } from "@/components/form/use-send";
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
  const sender = useSend();
  const [chosen, setDecision] = useState<Decision>("approve");
  const decision = chosen === decided ? "approve" : chosen; // somebody else may have done it meanwhile
  const [isDone, setDone] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const comment = String(new FormData(event.currentTarget).get("comment") ?? "").trim();
    if (isDone) return; // on its way to the next one; a key comes here although the button is disabled
    if (decision !== "approve" && comment === "")
      return sender.complain([{ path: "comment", words: t("review.decide.comment.needed") }]);
    const body = { decision, comment: comment === "" ? null : comment };
    const path = `/api/v1/statements/${statementId}/review`;
    if (!(await sender.send({ method: "POST", path, body, basedOn })).ok) return;
    setDone(true);
    router.push(next);
    router.refresh();
  };
  const sendByKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
  };
  return (
    <form
      ref={sender.form}
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
        error={sender.errorAt("comment")}
      />
      <SendFoot
        sender={sender}
        label={t(`review.decide.${decision}`)}
        isBlocked={isDone}
        done={isDone && t("review.decide.done")}
      />
    </form>
  );
}
