"use client";

import { FailureNotice, type FailureNoticeProps } from "@/components/shell/failure-notice";
import { TopBar } from "@/components/shell/top-bar";

/** Shown in place of a page whose making failed. */
export default function ErrorPage(props: FailureNoticeProps) {
  return (
    <>
      <TopBar theatre={null} slug={null} />
      <main id="content" tabIndex={-1} className="mx-auto max-w-page px-4 pt-12 outline-none sm:px-8">
        <FailureNotice {...props} />
      </main>
    </>
  );
}
