"use client";

import { ACTION, PLAIN_ACTION } from "@/components/account/looks";
import { Entry } from "@/components/form/entry";
import { ProblemList } from "@/components/form/problem-list";
import { useMessages } from "@/components/shell/messages-provider";
import type { StatementState } from "@/lib/domain/statement";

interface SaveBarProps {
  mayPublish: boolean;
  isSaving: boolean;
  /** Before scripts run, and while two versions wait to be merged. */
  isOff: boolean;
  /** Where the stored statement stands; null for a new one. */
  basisState: StatementState | null;
  problem: string | null;
  isSignedOut: boolean;
  /** The browser keeps what is not saved yet. */
  isKept: boolean;
  reason: string;
  onReason: (reason: string) => void;
  onSubmit: (state: "draft" | "published", then?: "stay" | "next") => void;
}

/** The end of the form: why it changes, what is wrong with it as a whole, and the ways to save. */
export function SaveBar(props: SaveBarProps) {
  const {
    mayPublish,
    isSaving,
    isOff,
    basisState,
    problem,
    isSignedOut,
    isKept,
    reason,
    onReason,
    onSubmit,
  } = props;
  const { t } = useMessages();
  const isDisabled = isOff || isSaving;
  const primary = mayPublish ? "published" : "draft";
  const label =
    basisState === "published"
      ? "entry.save.changes"
      : !mayPublish
        ? "entry.save.draft"
        : basisState === null
          ? "entry.save.publish"
          : "entry.save.publishDraft";
  return (
    <section aria-label={t("entry.save.title")} className="space-y-4 border-line border-t pt-5">
      {basisState !== null && (
        <Entry
          id="entry-reason"
          label={t("entry.reason")}
          help={t("entry.reason.help")}
          maxLength={1000}
          value={reason}
          onChange={({ target }) => onReason(target.value)}
        />
      )}
      <ProblemList problems={problem ? [problem] : []} />
      {isSignedOut && (
        <p>
          <a href="/sign-in" target="_blank" rel="noreferrer" className="prose-link">
            {t("entry.save.signIn")}
          </a>
        </p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <button
          type="button"
          disabled={isDisabled}
          onClick={() => onSubmit(primary)}
          aria-keyshortcuts="Control+Enter"
          className={ACTION}
        >
          {t(label)}
        </button>
        {basisState === null && (
          <button
            type="button"
            disabled={isDisabled}
            onClick={() => onSubmit(primary, "next")}
            aria-keyshortcuts="Control+Shift+Enter"
            className={PLAIN_ACTION}
          >
            {t(mayPublish ? "entry.save.publishNext" : "entry.save.draftNext")}
          </button>
        )}
        {mayPublish && basisState !== "published" && (
          <button
            type="button"
            disabled={isDisabled}
            onClick={() => onSubmit("draft")}
            className={PLAIN_ACTION}
          >
            {t("entry.save.draft")}
          </button>
        )}
        <p className="text-ink-soft text-small" aria-live="polite">
          {isSaving ? t("entry.save.saving") : isKept ? t("entry.draft.kept") : ""}
        </p>
      </div>
      {!mayPublish && <p className="text-ink-soft text-small">{t("entry.save.draft.help")}</p>}
    </section>
  );
}
