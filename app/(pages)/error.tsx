"use client";

import { FailureNotice, type FailureNoticeProps } from "@/components/shell/failure-notice";

/** Shown inside the frame, in place of a page of text whose making failed. */
export default function PagesError(props: FailureNoticeProps) {
  return <FailureNotice {...props} />;
}
