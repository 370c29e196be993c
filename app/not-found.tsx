import type { Metadata } from "next";
import { readPageSettings } from "@/app/page-settings";
import { Notice } from "@/components/shell/notice";
import { PlainFrame } from "@/components/shell/plain-frame";
import { readCredits } from "@/lib/service/read-credits";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("shell.notFound.title") };
}

/** Comes along with every page, and so brings no script of its own. */
export default async function NotFoundPage() {
  const [{ t, language }, credits] = await Promise.all([readPageSettings(), readCredits()]);
  return (
    <PlainFrame language={language} credits={credits}>
      <Notice headingLevel={1} title={t("shell.notFound.title")}>
        <p>{t("shell.notFound.body")}</p>
        <p className="flex flex-wrap gap-x-6 gap-y-2">
          <a href="/" className="touch-target prose-link inline-flex items-center font-semibold">
            {t("shell.notFound.map")}
          </a>
          <a href="/statements" className="touch-target prose-link inline-flex items-center font-semibold">
            {t("shell.notFound.statements")}
          </a>
        </p>
      </Notice>
    </PlainFrame>
  );
}
