import type { Metadata } from "next";
import { readPageSettings } from "@/app/page-settings";
import { requireIdentity } from "@/app/read-identity";
import { AccountSection } from "@/components/account/account-section";
import { ProfileForms } from "@/components/account/profile-forms";
import { SecondFactor } from "@/components/account/second-factor";
import { SignOutEverywhere } from "@/components/account/sign-out-everywhere";
import { database } from "@/lib/service/database";
import { readAccount } from "@/lib/service/read-account";
import { dayInWords } from "@/lib/wire/words-of-dates";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("account.title"), robots: { index: false } };
}

export default async function AccountPage() {
  const [{ t, language }, { id }] = await Promise.all([readPageSettings(), requireIdentity("/account")]);
  const account = await readAccount(database(), id ?? "");
  return (
    <>
      <h1 className="font-semibold text-display tracking-tight">{t("account.title")}</h1>
      <p className="mt-2 text-ink-soft">
        {t("account.title.lead", { email: account.email, role: t(`account.role.${account.role}`) })}
      </p>
      <ProfileForms name={account.name} />
      <SecondFactor isOn={account.hasSecondFactor} />
      <AccountSection id="sessions" title={t("account.sessions.title")}>
        <p className="mb-3 max-w-read">{t("account.sessions.lead")}</p>
        <ul className="mb-5 max-w-read border-line border-t">
          {account.sessions.map((session) => (
            <li key={session.id} className="border-line border-b py-2">
              {t("account.sessions.since", {
                browser: session.browser ?? t("account.sessions.browser"),
                day: dayInWords(session.since.slice(0, 10), language),
                time: session.since.slice(11, 16),
              })}
            </li>
          ))}
        </ul>
        <SignOutEverywhere />
      </AccountSection>
    </>
  );
}
