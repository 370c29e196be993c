import type { Metadata } from "next";
import { Denied } from "@/app/(pages)/denied";
import { readPageSettings } from "@/app/page-settings";
import { requireDeed } from "@/app/read-identity";
import { KeysDesk } from "@/components/account/keys-desk";
import { database } from "@/lib/service/database";
import { listKeys } from "@/lib/service/keep-keys";
import { dayInWords } from "@/lib/wire/words-of-dates";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("account.keys.title"), robots: { index: false } };
}

export default async function KeysPage() {
  const [{ t, language }, identity] = await Promise.all([
    readPageSettings(),
    requireDeed("/keys", "keepKeys"),
  ]);
  const keys = identity && (await listKeys(database(), identity.actor));
  if (!keys?.ok) return <Denied t={t} />;
  const dayOf = (date: Date) => dayInWords(date.toISOString().slice(0, 10), language);
  return (
    <>
      <h1 className="font-semibold text-display tracking-tight">{t("account.keys.title")}</h1>
      <p className="mt-2 max-w-read text-ink-soft">{t("account.keys.lead")}</p>
      <KeysDesk
        keys={keys.value.items.map(({ id, name, role, madeBy, state, expiresAt, lastUsedAt }) => ({
          id,
          name,
          role,
          madeBy,
          works: state === "works",
          state:
            state === "works" && expiresAt
              ? t("account.keys.worksUntil", { day: dayOf(expiresAt) })
              : t(`account.keys.${state}`),
          used: lastUsedAt ? dayOf(lastUsedAt) : t("account.keys.never"),
        }))}
      />
    </>
  );
}
