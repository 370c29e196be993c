"use client";

import "@/app/globals.css";
import { FailureNotice, type FailureNoticeProps } from "@/components/shell/failure-notice";
import { MessagesProvider } from "@/components/shell/messages-provider";

/** Shown where even the frame of all pages failed: it has to bring its own document, in both languages, since the reader's is not known. */
export default function GlobalError(props: FailureNoticeProps) {
  return (
    <html lang="en" data-theme="system">
      <body className="min-h-dvh space-y-8 bg-paper p-6 text-ink">
        <MessagesProvider language="en">
          <FailureNotice {...props} />
        </MessagesProvider>
        <div lang="uk">
          <MessagesProvider language="uk">
            <FailureNotice {...props} />
          </MessagesProvider>
        </div>
      </body>
    </html>
  );
}
