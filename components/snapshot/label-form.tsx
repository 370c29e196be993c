"use client";

import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { Entry } from "@/components/form/entry";
import { SendFoot } from "@/components/form/send-foot";
import { useSend } from "@/components/form/use-send";
import { Disclosure } from "@/components/review/disclosure";
import { fold } from "@/components/review/fold";
import { useMessages } from "@/components/shell/messages-provider";

/** Gives a snapshot another name in the desk's list. */
export function LabelForm({ id, label }: { id: string; label: string | null }) {
  const { t } = useMessages();
  const router = useRouter();
  const sender = useSend();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("label") ?? "").trim();
    const sent = await sender.send({
      method: "POST",
      path: `/api/v1/snapshots/${id}/label`,
      body: { label: typed || null },
    });
    if (!sent.ok) return;
    fold(sender.form.current);
    router.refresh();
  };
  return (
    <Disclosure label={t("frozen.desk.label.set")}>
      <form ref={sender.form} method="post" className="space-y-3" onSubmit={(event) => void submit(event)}>
        <Entry
          name="label"
          defaultValue={label ?? ""}
          maxLength={160}
          label={t("frozen.desk.label")}
          help={t("frozen.desk.label.help")}
          error={sender.errorAt("label")}
        />
        <SendFoot sender={sender} label={t("frozen.desk.label.set")} />
      </form>
    </Disclosure>
  );
}
