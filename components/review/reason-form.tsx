"use client";

import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { LongEntry } from "@/components/form/entry";
import { SendFoot } from "@/components/form/send-foot";
import { useSend } from "@/components/form/use-send";
import { Disclosure } from "@/components/review/disclosure";
import { fold } from "@/components/review/fold";
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
  basedOn?: number;
}

/** A mark on a record that says why: strike, restore, withhold, release. */
export function ReasonForm({ label, values = {}, help, path, more = {}, basedOn }: ReasonFormProps) {
  const { t } = useMessages();
  const router = useRouter();
  const sender = useSend();
  const words = t(label, values);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    if (reason === "") return sender.complain([{ path: "reason", words: t("review.reason.needed") }]);
    const sent = await sender.send({ method: "POST", path, body: { reason, ...more }, basedOn });
    if (!sent.ok) return;
    fold(sender.form.current);
    router.refresh();
  };
  return (
    <Disclosure label={words}>
      <form ref={sender.form} method="post" className="space-y-3" onSubmit={(event) => void submit(event)}>
        <p className="text-ink-soft text-small">{t(help)}</p>
        <LongEntry
          name="reason"
          rows={2}
          maxLength={1000}
          label={t("review.reason")}
          help={t("review.reason.help")}
          error={sender.errorAt("reason")}
        />
        <SendFoot sender={sender} label={words} />
      </form>
    </Disclosure>
  );
}
