"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { PLAIN_ACTION } from "@/components/account/looks";
import { useRecordSave } from "@/components/admin/use-record-save";
import { Entry } from "@/components/form/entry";
import { ProblemList } from "@/components/form/problem-list";
import { useHydrated } from "@/components/form/use-hydrated";
import { useMessages } from "@/components/shell/messages-provider";

/** Takes a wrongly entered place out, folded away: it is seldom wanted. */
export function StrikePlace({ id, basedOn }: { id: string; basedOn: number }) {
  const { t } = useMessages();
  const router = useRouter();
  const isHydrated = useHydrated();
  const save = useRecordSave<{ revision: number; theatre: string }>();
  const [reason, setReason] = useState("");
  return (
    <details className="mt-10 max-w-3xl rounded-small border border-line bg-surface px-4 py-2">
      <summary className="touch-target flex cursor-pointer items-center">{t("admin.place.strike")}</summary>
      <form
        ref={save.form}
        method="post"
        noValidate
        className="space-y-4 py-3"
        onSubmit={async (event) => {
          event.preventDefault();
          const done = await save.save({
            ...{ method: "POST", path: `/api/v1/places/${id}/strike` },
            ...{ body: { reason }, basedOn },
          });
          if (done) router.push(`/?theatre=${done.theatre}`);
        }}
      >
        <p className="text-ink-soft text-small">{t("admin.place.strike.help")}</p>
        <Entry
          label={t("admin.place.strike.reason")}
          value={reason}
          maxLength={1000}
          onChange={({ target }) => setReason(target.value)}
          error={save.errorAt("reason")}
        />
        <ProblemList problems={save.problems} />
        <button type="submit" disabled={save.isSending || !isHydrated} className={PLAIN_ACTION}>
          {t("admin.place.strike.do")}
        </button>
      </form>
    </details>
  );
}
