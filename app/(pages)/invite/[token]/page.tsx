import type { Metadata } from "next";
import { SpentLink } from "@/app/(pages)/spent-link";
import { readPageSettings } from "@/app/page-settings";
import { InvitationForm } from "@/components/account/invitation-form";
import { database } from "@/lib/service/database";
import { readInvitation } from "@/lib/service/use-link";

interface PageProps {
  params: Promise<{ token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("account.invite.title"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function InvitePage({ params }: PageProps) {
  const [{ t }, { token }] = await Promise.all([readPageSettings(), params]);
  const invitation = await readInvitation(database(), token);
  if (!invitation) return <SpentLink t={t} />;
  const { email, role } = invitation;
  return (
    <>
      <h1 className="font-semibold text-display tracking-tight">{t("account.invite.title")}</h1>
      <p className="mt-2 mb-8 max-w-read text-ink-soft">
        {email === null
          ? t("account.invite.first")
          : t("account.invite.lead", { role: t(`account.role.${role}`), may: t(`account.role.${role}.may`) })}
      </p>
      <InvitationForm token={token} email={email} />
    </>
  );
}
