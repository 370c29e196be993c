"use client";

import { useRouter } from "next/navigation";
import { PLAIN_ACTION } from "@/components/account/looks";
import { ProblemList } from "@/components/form/problem-list";
import type { Deed } from "@/components/review/use-deed";
import { useMessages } from "@/components/shell/messages-provider";

/** What went wrong with a form as a whole; where somebody else was faster, the way to what they saved. */
export function DeedProblems({ deed }: { deed: Deed }) {
  const { t } = useMessages();
  const router = useRouter();
  const { problems, newest } = deed;
  const words = newest === null ? problems : [...problems, t("review.conflict", { revision: newest })];
  return (
    <>
      <ProblemList problems={words} />
      {newest !== null && (
        <button type="button" className={PLAIN_ACTION} onClick={() => router.refresh()}>
          {t("review.conflict.reload")}
        </button>
      )}
    </>
  );
}
