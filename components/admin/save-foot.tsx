"use client";

import { ACTION, PLAIN_ACTION } from "@/components/account/looks";
import type { RecordSave } from "@/components/admin/use-record-save";
import { Entry } from "@/components/form/entry";
import { ProblemList } from "@/components/form/problem-list";
import { useHydrated } from "@/components/form/use-hydrated";
import { useMessages } from "@/components/shell/messages-provider";
import { fieldChanges } from "@/lib/wire/field-changes";

interface SaveFootProps {
  save: Pick<RecordSave<unknown>, "isSending" | "problems" | "newer" | "errorAt">;
  label: string;
  /** Absent for something new. */
  reason?: { value: string; onChange: (reason: string) => void };
  /** What the form would save, to show what differs from what somebody else saved. */
  mine?: object;
  /** Saves it although somebody else saved another one. */
  onOverwrite?: (revision: number) => void;
  done?: string | null;
}

/** The foot of a form that saves a record: why, the button, what went wrong, and what somebody else saved meanwhile. */
export function SaveFoot({ save, label, reason, mine, onOverwrite, done }: SaveFootProps) {
  const { t } = useMessages();
  const isHydrated = useHydrated();
  const { newer } = save;
  return (
    <div className="space-y-4">
      {reason && (
        <Entry
          label={t("admin.reason")}
          help={t("admin.reason.help")}
          value={reason.value}
          maxLength={1000}
          onChange={({ target }) => reason.onChange(target.value)}
          error={save.errorAt("reason")}
        />
      )}
      <ProblemList problems={save.problems} />
      {newer && mine && onOverwrite && (
        <section
          aria-label={t("admin.conflict.title")}
          className="border-danger border-l-4 bg-surface px-4 py-3"
        >
          <p className="font-semibold">{t("admin.conflict.title")}</p>
          <p className="text-ink-soft text-small">{t("admin.conflict.lead", { number: newer.revision })}</p>
          <Differences current={newer.current} mine={mine} />
          <div className="mt-3 flex flex-wrap gap-3">
            <button type="button" className={PLAIN_ACTION} onClick={() => onOverwrite(newer.revision)}>
              {t("admin.conflict.mine")}
            </button>
            <button type="button" className={PLAIN_ACTION} onClick={() => window.location.reload()}>
              {t("admin.conflict.theirs")}
            </button>
          </div>
        </section>
      )}
      <p aria-live="polite" className="text-accent empty:sr-only">
        {save.problems.length === 0 && done}
      </p>
      <button type="submit" disabled={save.isSending || !isHydrated} className={ACTION}>
        {label}
      </button>
    </div>
  );
}

/** The fields of the form that differ from what is stored now. */
function Differences({ current, mine }: { current: unknown; mine: object }) {
  const { t } = useMessages();
  const own = new Set(Object.keys(mine));
  const changes = fieldChanges(current, mine).filter(({ path }) => own.has(path.split(".")[0] ?? ""));
  return (
    <div className="mt-2 overflow-x-auto">
      <table className="w-full text-left text-small">
        <thead>
          <tr className="text-ink-soft">
            <th className="py-1 pr-4 font-normal">{t("record.history.field")}</th>
            <th className="py-1 pr-4 font-normal">{t("admin.conflict.now")}</th>
            <th className="py-1 font-normal">{t("admin.conflict.yours")}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ path, before, after }) => (
            <tr key={path} className="border-line border-t align-top">
              <th scope="row" className="py-1 pr-4 font-normal">
                <code>{path}</code>
              </th>
              <td className="py-1 pr-4">{before ?? t("record.history.absent")}</td>
              <td className="py-1">{after ?? t("record.history.absent")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
