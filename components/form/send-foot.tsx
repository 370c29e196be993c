"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { ACTION, PLAIN_ACTION } from "@/components/account/looks";
import { ProblemList } from "@/components/form/problem-list";
import { useHydrated } from "@/components/form/use-hydrated";
import type { Sender } from "@/components/form/use-send";
import { useMessages } from "@/components/shell/messages-provider";

interface SendFootProps {
  sender: Sender;
  label: string;
  look?: string;
  /** Something else keeps it from being sent by now. */
  isBlocked?: boolean;
  /** What came of it, said aloud. */
  done?: string | false | undefined;
  /** What to do where somebody else was faster; else the page is loaded anew, and what was typed stays. */
  children?: ReactNode;
}

/** The foot of a form: what went wrong, the way on where somebody else was faster, and the button. */
export function SendFoot({ sender, label, look = ACTION, isBlocked = false, done, children }: SendFootProps) {
  const { t } = useMessages();
  const router = useRouter();
  const isHydrated = useHydrated();
  const { problems, newer, isSending } = sender;
  const words = problems.map((problem) => problem.words);
  const load = () => {
    sender.forget();
    router.refresh();
  };
  return (
    <>
      <ProblemList
        problems={newer && !children ? [...words, t("review.conflict", { revision: newer.revision })] : words}
      />
      {newer &&
        (children ?? (
          <button type="button" className={PLAIN_ACTION} onClick={load}>
            {t("review.conflict.reload")}
          </button>
        ))}
      <p role="status" className="text-accent empty:sr-only">
        {done}
      </p>
      <button type="submit" disabled={isSending || isBlocked || !isHydrated} className={look}>
        {label}
      </button>
    </>
  );
}
