import type { Metadata } from "next";
import { Denied } from "@/app/(pages)/denied";
import { readPageSettings } from "@/app/page-settings";
import { requireDeed } from "@/app/read-identity";
import { PeopleDesk } from "@/components/account/people-desk";
import { database } from "@/lib/service/database";
import { listPeople } from "@/lib/service/keep-people";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("account.people.title"), robots: { index: false } };
}

export default async function PeoplePage() {
  const [{ t }, identity] = await Promise.all([readPageSettings(), requireDeed("/people", "keepPeople")]);
  const people = identity && (await listPeople(database(), identity.actor));
  if (!people?.ok) return <Denied t={t} />;
  return (
    <>
      <h1 className="font-semibold text-display tracking-tight">{t("account.people.title")}</h1>
      <p className="mt-2 max-w-read text-ink-soft">{t("account.people.lead")}</p>
      <PeopleDesk
        people={people.value.items.map(({ id, name, email, role, disabled, hasSecondFactor }) => ({
          id,
          name,
          email,
          role,
          disabled,
          hasSecondFactor,
        }))}
      />
    </>
  );
}
