import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { readPageSettings } from "@/app/page-settings";
import { readIdentity } from "@/app/read-identity";
import { SignInForm } from "@/components/account/sign-in-form";

interface PageProps {
  searchParams: Promise<{ next?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("account.signIn"), robots: { index: false } };
}

/** A path of this site and nothing else: a link must not send anybody elsewhere after signing in. */
const ownPath = (next: unknown): string =>
  typeof next === "string" && /^\/(?![\\/])[\w\-./?=&%:,]*$/.test(next) ? next : "/";

export default async function SignInPage({ searchParams }: PageProps) {
  const [{ t }, { next }, identity] = await Promise.all([readPageSettings(), searchParams, readIdentity()]);
  if (identity) redirect(ownPath(next));
  return (
    <>
      <h1 className="font-semibold text-display tracking-tight">{t("account.signIn")}</h1>
      <p className="mt-2 mb-8 max-w-read text-ink-soft">{t("account.signIn.lead")}</p>
      <SignInForm next={ownPath(next)} />
      <p className="mt-8 max-w-read text-ink-soft text-small">{t("account.signIn.forgotten")}</p>
    </>
  );
}
