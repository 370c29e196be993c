"use client";

import { ACTION } from "@/components/account/looks";
import { Choice } from "@/components/form/entry";
import { useMessages } from "@/components/shell/messages-provider";
import { type DeskState, openItems } from "./desk-model";

interface DeskSummaryProps {
  desk: DeskState;
  mayPublish: boolean;
  /** How accepted statements are stored. */
  state: "draft" | "published";
  isAccepting: boolean;
  /** What was done last, in words. */
  said: string;
  onState: (state: "draft" | "published") => void;
  onAcceptAll: () => void;
}

/** How far the work is, how accepted statements are stored, and the way to accept all that is left. */
export function DeskSummary(props: DeskSummaryProps) {
  const { desk, mayPublish, state, isAccepting, said, onState, onAcceptAll } = props;
  const { t } = useMessages();
  const open = openItems(desk).length;
  const count = (mode: string) => desk.items.filter((item) => item.mode === mode).length;
  return (
    <section aria-labelledby="desk-drafts">
      <h2 id="desk-drafts" className="border-ink border-b-2 pb-2 font-semibold text-lead">
        {t("drafting.drafts")}
      </h2>
      <p className="mt-3">
        {desk.items.length === 0
          ? t("drafting.none")
          : t("drafting.progress", { open, accepted: count("accepted"), rejected: count("rejected") })}
      </p>
      {desk.items.length > 0 && (
        <div className="mt-3 flex flex-wrap items-end gap-x-4 gap-y-3">
          {mayPublish ? (
            <div className="min-w-56">
              <Choice
                id="desk-state"
                label={t("drafting.storedAs")}
                value={state}
                onChange={({ target }) => onState(target.value === "published" ? "published" : "draft")}
              >
                <option value="published">{t("drafting.storedAs.published")}</option>
                <option value="draft">{t("drafting.storedAs.draft")}</option>
              </Choice>
            </div>
          ) : (
            <p className="max-w-read text-ink-soft text-small">{t("entry.save.draft.help")}</p>
          )}
          <button
            type="button"
            disabled={open === 0}
            aria-disabled={isAccepting}
            aria-keyshortcuts="Control+Shift+Enter"
            onClick={onAcceptAll}
            className={`${ACTION} disabled:cursor-not-allowed aria-disabled:cursor-wait`}
          >
            {t("drafting.acceptAll", { count: open })}
          </button>
        </div>
      )}
      <p role="status" className="mt-2 text-small empty:sr-only">
        {isAccepting ? t("drafting.accepting") : said}
      </p>
    </section>
  );
}
