"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { ACTION } from "@/components/account/looks";
import { LongEntry } from "@/components/form/entry";
import { focusFirstProblem } from "@/components/form/focus-first-problem";
import { useHydrated } from "@/components/form/use-hydrated";
import { DeedProblems } from "@/components/review/deed-problems";
import { Disclosure } from "@/components/review/disclosure";
import { useDeed } from "@/components/review/use-deed";
import { useMessages } from "@/components/shell/messages-provider";
import type { MessageKey } from "@/lib/wire/messages/catalogue";
import type { MessageValues } from "@/lib/wire/messages/translate";

interface ReasonFormProps {
  /** What the button says will happen. */
  label: MessageKey;
  values?: MessageValues;
  /** What it means. */
  help: MessageKey;
  /** Where it is sent, with what beside the reason. */
  path: string;
  more?: object;
  basedOn: number;
}

/** A mark on a record that says why: strike, restore, withhold, release. */
export function ReasonForm({ label, values = {}, help, path, more = {}, basedOn }: ReasonFormProps) {
  const { t } = useMessages();
  const router = useRouter();
  const isHydrated = useHydrated();
  const deed = useDeed();
  const form = useRef<HTMLFormElement>(null);
  const [isMissing, setMissing] = useState(false);
  const words = t(label, values);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    setMissing(reason === "");
    if (reason !== "") {
      const sent = await deed.send({ method: "POST", path, body: { reason, ...more }, basedOn });
      if (sent.ok) return router.refresh();
    }
    setTimeout(() => focusFirstProblem(form.current));
  };
  return (
    <Disclosure label={words}>
      <form ref={form} method="post" className="space-y-3" onSubmit={(event) => void submit(event)}>
        <p className="text-ink-soft text-small">{t(help)}</p>
        <LongEntry
          name="reason"
          rows={2}
          maxLength={1000}
          label={t("review.reason")}
          help={t("review.reason.help")}
          error={isMissing ? t("review.reason.needed") : deed.errorAt("reason")}
        />
        <DeedProblems deed={deed} />
        <button type="submit" className={ACTION} disabled={!isHydrated || deed.isSending}>
          {words}
        </button>
      </form>
    </Disclosure>
  );
}
