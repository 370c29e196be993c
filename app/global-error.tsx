"use client";

import "@/app/globals.css";
import type { FailureNoticeProps } from "@/components/shell/failure-notice";
import { FailureWords } from "@/components/shell/failure-words";
import { shell as english } from "@/lib/wire/messages/en/shell";
import { shell as ukrainian } from "@/lib/wire/messages/uk/shell";

/**
 * Shown where even the frame of all pages failed: it has to bring its own document, in both languages, since the reader's is
 * not known. It comes along with every page, and so with no more words than it says.
 */
export default function GlobalError({ error }: FailureNoticeProps) {
  return (
    <html lang="en" data-theme="system">
      <body className="min-h-dvh space-y-8 bg-paper p-6 text-ink">
        <FailureWords digest={error.digest} wordsOf={(key) => english[key]} />
        <div lang="uk">
          <FailureWords digest={error.digest} wordsOf={(key) => ukrainian[key]} />
        </div>
      </body>
    </html>
  );
}
