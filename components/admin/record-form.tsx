"use client";

import type { ReactNode } from "react";
import { PLAIN_ACTION } from "@/components/account/looks";
import { FieldDifferences } from "@/components/admin/field-differences";
import type { RecordEntry } from "@/components/admin/use-record";
import { Entry } from "@/components/form/entry";
import { SendFoot } from "@/components/form/send-foot";
import { SendForm } from "@/components/form/send-form";
import { useMessages } from "@/components/shell/messages-provider";

interface RecordFormProps {
  record: Omit<RecordEntry<object>, "keep">;
  label: string;
  /** Whether a new record is given a reason too. */
  asksWhy?: boolean;
  onSave: (isOnTop: boolean) => void;
  className?: string;
  children: ReactNode;
}

/** A form of a record: its fields, why they are changed, and what somebody else saved meanwhile beside what is mine. */
export function RecordForm({
  record,
  label,
  asksWhy = record.isStored,
  onSave,
  className = "max-w-3xl space-y-6",
  children,
}: RecordFormProps) {
  const { t } = useMessages();
  const { sender, changes, reason, setReason, isDone } = record;
  const { newer } = sender;
  return (
    <SendForm sender={sender} onSend={() => onSave(false)} className={className}>
      {children}
      {asksWhy && (
        <Entry
          label={t("admin.reason")}
          help={t("admin.reason.help")}
          value={reason}
          maxLength={1000}
          onChange={({ target }) => setReason(target.value)}
          error={sender.errorAt("reason")}
        />
      )}
      <SendFoot sender={sender} label={label} done={isDone && t("admin.saved")}>
        {newer && (
          <section
            aria-label={t("admin.conflict.title")}
            className="border-danger border-l-4 bg-surface px-4 py-3"
          >
            <p className="font-semibold">{t("admin.conflict.title")}</p>
            <p className="text-ink-soft text-small">{t("admin.conflict.lead", { number: newer.revision })}</p>
            <FieldDifferences current={newer.current} mine={changes} />
            <div className="mt-3 flex flex-wrap gap-3">
              <button
                type="button"
                disabled={sender.isSending}
                className={PLAIN_ACTION}
                onClick={() => onSave(true)}
              >
                {t("admin.conflict.mine")}
              </button>
              <button type="button" className={PLAIN_ACTION} onClick={() => window.location.reload()}>
                {t("admin.conflict.theirs")}
              </button>
            </div>
          </section>
        )}
      </SendFoot>
    </SendForm>
  );
}
