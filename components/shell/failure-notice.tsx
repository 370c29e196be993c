"use client";

import { useMessages } from "@/components/shell/messages-provider";
import { Notice } from "@/components/shell/notice";

/** What Next hands to an error page. The message of a server error stays on the server; its digest is in the log too. */
export interface FailureNoticeProps {
  error: Error & { digest?: string };
}

/** A page that could not be made: what happened, what is safe, what to do, and the number to report. */
export function FailureNotice({ error }: FailureNoticeProps) {
  const { t } = useMessages();
  return (
    <Notice headingLevel={1} title={t("shell.error.title")}>
      <p>{t("shell.error.body")}</p>
      <p>{t("shell.error.safe")}</p>
      <p>{t("shell.error.do")}</p>
      {error.digest && (
        <p className="text-ink-soft text-small">
          {t("shell.error.id")}: <code className="select-all text-ink">{error.digest}</code>
        </p>
      )}
      <p>
        <button
          type="button"
          // A reload asks the server again; the reset that Next offers would only draw the same failure anew.
          onClick={() => window.location.reload()}
          className="touch-target cursor-pointer rounded-small bg-accent px-5 font-semibold text-accent-ink hover:opacity-90"
        >
          {t("shell.error.retry")}
        </button>
      </p>
    </Notice>
  );
}
