"use client";

import { useState } from "react";
import { AccountForm } from "@/components/account/account-form";
import { sendAccount } from "@/components/account/send-account";
import { useMessages } from "@/components/shell/messages-provider";

interface SignedIn {
  twoFactorRedirect?: boolean;
}

/** E-mail address and password, then the second factor where there is one. `next` is where to go afterwards, a path of this site. */
export function SignInForm({ next }: { next: string }) {
  const { t } = useMessages();
  const [step, setStep] = useState<"password" | "totp" | "backup-code">("password");
  const goOn = () => window.location.assign(next);
  if (step === "password")
    return (
      <AccountForm<SignedIn>
        key={step}
        fields={[
          { name: "email", label: t("account.email"), type: "email", autoComplete: "username" },
          {
            name: "password",
            label: t("account.password"),
            type: "password",
            autoComplete: "current-password",
          },
        ]}
        submit={t("account.signIn")}
        send={(values) => sendAccount("POST", "/api/auth/sign-in/email", values)}
        onDone={({ twoFactorRedirect }) => (twoFactorRedirect ? setStep("totp") : goOn())}
      />
    );
  const isTotp = step === "totp";
  return (
    <>
      <AccountForm
        key={step}
        fields={[
          isTotp
            ? {
                name: "code",
                label: t("account.code"),
                help: t("account.code.help"),
                autoComplete: "one-time-code",
                inputMode: "numeric",
              }
            : { name: "code", label: t("account.recovery"), help: t("account.recovery.help") },
        ]}
        submit={t("account.code.confirm")}
        send={({ code = "" }) =>
          sendAccount("POST", `/api/auth/two-factor/verify-${step}`, { code: code.trim() })
        }
        onDone={goOn}
      />
      <p className="mt-4">
        <button
          type="button"
          className="touch-target prose-link cursor-pointer"
          onClick={() => setStep(isTotp ? "backup-code" : "totp")}
        >
          {t(isTotp ? "account.recovery.use" : "account.code.use")}
        </button>
      </p>
    </>
  );
}
