"use client";

import type { ReactNode } from "react";
import { PLAIN_ACTION } from "@/components/account/looks";
import { useMessages } from "@/components/shell/messages-provider";
import { instantInWords } from "@/lib/wire/words-of-dates";

interface FormNoticesProps {
  /** When the draft that was taken up again was last kept; null where none was. */
  restoredAt: string | null;
  elsewhere: number;
  /** False where the browser keeps no drafts. */
  isKept: boolean | null;
  /** Somebody saved the statement while it was open here. */
  overtaken: { author: string; revision: number } | null;
  onDiscard: () => void;
  onCompare: () => void;
}

/** What one has to know before going on: a draft taken up again, another tab, somebody who saved in between. */
export function FormNotices(props: FormNoticesProps) {
  const { restoredAt, elsewhere, isKept, overtaken } = props;
  const { t, language } = useMessages();
  return (
    <div aria-live="polite" className={`space-y-3 not-empty:mb-6 ${overtaken ? "sticky top-16 z-10" : ""}`}>
      {overtaken && (
        <Line>
          <span className="flex-1">{t("entry.overtaken", overtaken)}</span>
          <button type="button" onClick={props.onCompare} className={PLAIN_ACTION}>
            {t("entry.overtaken.compare")}
          </button>
        </Line>
      )}
      {restoredAt && (
        <Line>
          <span className="flex-1">
            {t("entry.draft.restored", { when: instantInWords(restoredAt, language) })}
          </span>
          <button type="button" onClick={props.onDiscard} className={PLAIN_ACTION}>
            {t("entry.draft.discard")}
          </button>
        </Line>
      )}
      {elsewhere > 0 && <Line>{t("entry.draft.elsewhere", { count: elsewhere })}</Line>}
      {isKept === false && <Line>{t("entry.draft.notKept")}</Line>}
    </div>
  );
}

const Line = ({ children }: { children: ReactNode }) => (
  <p className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line-strong border-l-4 bg-mark px-4 py-2">
    {children}
  </p>
);
