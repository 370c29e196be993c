"use client";

import { useState } from "react";
import { AccountForm, type FormField } from "@/components/account/account-form";
import { AccountSection } from "@/components/account/account-section";
import { ACTION } from "@/components/account/looks";
import { sendAccount } from "@/components/account/send-account";
import { useMessages } from "@/components/shell/messages-provider";
import { drawQr } from "@/lib/wire/draw-qr";

interface Enrolment {
  totpURI: string;
  backupCodes: string[];
}

/** Sets the authenticator app up or turns it off; both ask for the password. */
export function SecondFactor({ isOn }: { isOn: boolean }) {
  const { t } = useMessages();
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [isConfirmed, setConfirmed] = useState(false);
  const password: FormField = {
    name: "password",
    label: t("account.password.current"),
    type: "password",
    autoComplete: "current-password",
  };
  const reload = () => window.location.reload();
  return (
    <AccountSection id="second-factor" title={t("account.factor.title")}>
      {enrolment === null ? (
        <>
          <p className="mb-4 max-w-read">{t(isOn ? "account.factor.on" : "account.factor.off")}</p>
          <AccountForm<Enrolment>
            fields={[password]}
            submit={t(isOn ? "account.factor.stop" : "account.factor.start")}
            send={async (values) => {
              const path = `/api/auth/two-factor/${isOn ? "disable" : "enable"}`;
              const sent = await sendAccount<Enrolment>("POST", path, values);
              if (sent.ok) return sent;
              // Here the library's word for a wrong password means the only field there is.
              const problems = sent.problems.map((problem) =>
                problem.field === "currentPassword" ? { ...problem, field: "password" } : problem,
              );
              return { ok: false, problems };
            }}
            onDone={(value) => (isOn ? reload() : setEnrolment(value))}
          />
        </>
      ) : isConfirmed ? (
        <RecoveryCodes codes={enrolment.backupCodes} onKept={reload} />
      ) : (
        <div className="space-y-4">
          <p className="max-w-read">{t("account.factor.scan")}</p>
          <div className="inline-block border border-line bg-[white]">
            <QrImage text={enrolment.totpURI} label={t("account.factor.qr")} />
          </div>
          <p>
            {t("account.factor.key")}:{" "}
            <code className="select-all break-all">
              {new URL(enrolment.totpURI).searchParams.get("secret")}
            </code>
          </p>
          <AccountForm
            fields={[
              {
                name: "code",
                label: t("account.code"),
                help: t("account.code.help"),
                autoComplete: "one-time-code",
                inputMode: "numeric",
              },
            ]}
            submit={t("account.code.confirm")}
            send={({ code = "" }) =>
              sendAccount("POST", "/api/auth/two-factor/verify-totp", { code: code.trim() })
            }
            onDone={() => setConfirmed(true)}
          />
        </div>
      )}
    </AccountSection>
  );
}

function QrImage({ text, label }: { text: string; label: string }) {
  const { size, path } = drawQr(text);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width={192}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}

function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { t } = useMessages();
  return (
    <div className="space-y-4">
      <p className="max-w-read">{t("account.factor.codes")}</p>
      <ul className="grid max-w-md grid-cols-2 gap-x-6 gap-y-1 border border-line bg-surface p-4 tabular-nums">
        {codes.map((code) => (
          <li key={code}>
            <code className="select-all">{code}</code>
          </li>
        ))}
      </ul>
      <button type="button" className={ACTION} onClick={onKept}>
        {t("account.factor.codes.done")}
      </button>
    </div>
  );
}
