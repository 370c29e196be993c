"use client";

import { Notice } from "@/components/shell/notice";
import type { shell } from "@/lib/wire/messages/en/shell";

interface FailureWordsProps {
  /** The number to report; absent where there is none. */
  digest: string | undefined;
  wordsOf: (key: Extract<keyof typeof shell, `shell.error.${string}`>) => string;
}

/** A page that could not be made: what happened, what is safe, what to do, and the number to report. */
export function FailureWords({ digest, wordsOf }: FailureWordsProps) {
  return (
    <Notice headingLevel={1} title={wordsOf("shell.error.title")}>
      <p>{wordsOf("shell.error.body")}</p>
      <p>{wordsOf("shell.error.safe")}</p>
      <p>{wordsOf("shell.error.do")}</p>
      {digest && (
        <p className="text-ink-soft text-small">
          {wordsOf("shell.error.id")}: <code className="select-all text-ink">{digest}</code>
        </p>
      )}
      <p>
        <button
          type="button"
          // A reload asks the server again; the reset that Next offers would only draw the same failure anew.
          onClick={() => window.location.reload()}
          className="touch-target cursor-pointer rounded-small bg-accent px-5 font-semibold text-accent-ink hover:opacity-90"
        >
          {wordsOf("shell.error.retry")}
        </button>
      </p>
    </Notice>
  );
}
