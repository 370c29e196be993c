"use client";

import { AccountForm } from "@/components/account/account-form";
import { sendAccount } from "@/components/account/send-account";
import { useMessages } from "@/components/shell/messages-provider";
import { PASSWORD_LENGTH } from "@/lib/domain/account-input";

/** Makes the account of an invitation. `email` is null where the person chooses it: the first administrator. */
export function InvitationForm({ token, email }: { token: string; email: string | null }) {
  const { t } = useMessages();
  return (
    <AccountForm<{ signedIn: boolean }>
      fields={[
        {
          name: "email",
          label: t("account.email"),
          type: "email",
          autoComplete: "username",
          help: t("account.invite.email.help"),
          ...(email !== null && { defaultValue: email, isReadOnly: true }),
        },
        {
          name: "name",
          label: t("account.name"),
          help: t("account.name.help"),
          autoComplete: "name",
          maxLength: 80,
        },
        {
          name: "password",
          label: t("account.password"),
          type: "password",
          help: t("account.password.help", PASSWORD_LENGTH),
          autoComplete: "new-password",
          minLength: PASSWORD_LENGTH.least,
        },
      ]}
      submit={t("account.invite.make")}
      send={(values) => sendAccount("POST", "/api/links/invitation", { ...values, token })}
      onDone={({ signedIn }) => window.location.assign(signedIn ? "/account" : "/sign-in")}
    />
  );
}
