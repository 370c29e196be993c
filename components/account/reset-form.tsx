"use client";

import Link from "next/link";
import { useState } from "react";
import { AccountForm } from "@/components/account/account-form";
import { sendAccount } from "@/components/account/send-account";
import { useMessages } from "@/components/shell/messages-provider";
import { PASSWORD_LENGTH } from "@/lib/domain/account-input";

/** Sets the password that a one-time link is for. */
export function ResetForm({ token }: { token: string }) {
  const { t } = useMessages();
  const [isDone, setDone] = useState(false);
  if (isDone)
    return (
      <div role="status">
        <p>{t("account.reset.done")}</p>
        <Link href="/sign-in" className="touch-target prose-link inline-flex items-center font-semibold">
          {t("account.signIn")}
        </Link>
      </div>
    );
  return (
    <AccountForm
      fields={[
        {
          name: "password",
          label: t("account.password.new"),
          type: "password",
          help: t("account.password.help", PASSWORD_LENGTH),
          autoComplete: "new-password",
          minLength: PASSWORD_LENGTH.least,
        },
      ]}
      submit={t("account.reset.save")}
      send={(values) => sendAccount("POST", "/api/links/reset", { ...values, token })}
      onDone={() => setDone(true)}
    />
  );
}
