"use client";

import { useState } from "react";
import { AccountForm } from "@/components/account/account-form";
import { AccountSection } from "@/components/account/account-section";
import { sendAccount } from "@/components/account/send-account";
import { useMessages } from "@/components/shell/messages-provider";
import { PASSWORD_LENGTH } from "@/lib/domain/account-input";

/** One's own name and password. */
export function ProfileForms({ name }: { name: string }) {
  const { t } = useMessages();
  const [done, setDone] = useState<"name" | "password" | null>(null);
  return (
    <>
      <AccountSection id="name" title={t("account.name")}>
        <AccountForm
          fields={[
            {
              name: "name",
              label: t("account.name"),
              help: t("account.name.help"),
              autoComplete: "name",
              defaultValue: name,
              maxLength: 80,
            },
          ]}
          submit={t("account.name.save")}
          send={(values) => sendAccount("PATCH", "/api/account", values)}
          onDone={() => setDone("name")}
          done={done === "name" ? t("account.name.saved") : null}
        />
      </AccountSection>
      <AccountSection id="password" title={t("account.password.title")}>
        <AccountForm
          fields={[
            {
              name: "currentPassword",
              label: t("account.password.current"),
              type: "password",
              autoComplete: "current-password",
            },
            {
              name: "newPassword",
              label: t("account.password.new"),
              type: "password",
              help: t("account.password.help", PASSWORD_LENGTH),
              autoComplete: "new-password",
              minLength: PASSWORD_LENGTH.least,
            },
          ]}
          submit={t("account.password.save")}
          send={(values) =>
            sendAccount("POST", "/api/auth/change-password", { ...values, revokeOtherSessions: true })
          }
          onDone={() => setDone("password")}
          done={done === "password" ? t("account.password.saved") : null}
        />
      </AccountSection>
    </>
  );
}
