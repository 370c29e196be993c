"use client";

import { FailureWords } from "@/components/shell/failure-words";
import { useMessages } from "@/components/shell/messages-provider";

/** What Next hands to an error page. The message of a server error stays on the server; its digest is in the log too. */
export interface FailureNoticeProps {
  error: Error & { digest?: string };
}

/** A page that could not be made, in the reader's language. */
export function FailureNotice({ error }: FailureNoticeProps) {
  const { t } = useMessages();
  return <FailureWords digest={error.digest} wordsOf={t} />;
}
