"use client";

import { PLAIN_ACTION } from "@/components/account/looks";
import { signOut } from "@/components/account/sign-out";
import { useMessages } from "@/components/shell/messages-provider";

export function SignOutEverywhere() {
  const { t } = useMessages();
  return (
    <button type="button" className={PLAIN_ACTION} onClick={() => void signOut(true)}>
      {t("account.sessions.end")}
    </button>
  );
}
