"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { PLAIN_ACTION } from "@/components/account/looks";
import { Entry } from "@/components/form/entry";
import { SendFoot } from "@/components/form/send-foot";
import { SendForm } from "@/components/form/send-form";
import { useSend } from "@/components/form/use-send";
import { useMessages } from "@/components/shell/messages-provider";

/** Takes a wrongly entered place out, folded away: it is seldom wanted. */
export function StrikePlace({ id, basedOn }: { id: string; basedOn: number }) {
  const { t } = useMessages();
  const router = useRouter();
  const sender = useSend();
  const [reason, setReason] = useState("");
  const strike = async () => {
    const change = { method: "POST" as const, path: `/api/v1/places/${id}/strike` };
    const sent = await sender.send<{ theatre: string }>({ ...change, body: { reason }, basedOn });
    if (sent.ok) router.push(`/?theatre=${sent.value.theatre}`);
  };
  return (
    <details className="mt-10 max-w-3xl rounded-small border border-line bg-surface px-4 py-2">
      <summary className="touch-target flex cursor-pointer items-center">{t("admin.place.strike")}</summary>
      <SendForm sender={sender} onSend={() => void strike()} className="space-y-4 py-3">
        <p className="text-ink-soft text-small">{t("admin.place.strike.help")}</p>
        <Entry
          label={t("admin.place.strike.reason")}
          value={reason}
          maxLength={1000}
          onChange={({ target }) => setReason(target.value)}
          error={sender.errorAt("reason")}
        />
        <SendFoot sender={sender} label={t("admin.place.strike.do")} look={PLAIN_ACTION} />
      </SendForm>
    </details>
  );
}
