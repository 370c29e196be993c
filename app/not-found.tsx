import type { Metadata } from "next";
import Link from "next/link";
import { readFrame } from "@/app/page-frame-data";
import { readPageSettings } from "@/app/page-settings";
import { ReaderProviders } from "@/app/reader-providers";
import { Notice } from "@/components/shell/notice";
import { PageFrame } from "@/components/shell/page-frame";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await readPageSettings();
  return { title: t("shell.notFound.title") };
}

export default async function NotFoundPage() {
  const [{ t }, frame] = await Promise.all([readPageSettings(), readFrame()]);
  return (
    <ReaderProviders>
      <PageFrame {...frame}>
        <Notice headingLevel={1} title={t("shell.notFound.title")}>
          <p>{t("shell.notFound.body")}</p>
          <p className="flex flex-wrap gap-x-6 gap-y-2">
            <Link href="/" className="touch-target prose-link inline-flex items-center font-semibold">
              {t("shell.notFound.map")}
            </Link>
            <Link
              href="/statements"
              className="touch-target prose-link inline-flex items-center font-semibold"
            >
              {t("shell.notFound.statements")}
            </Link>
          </p>
        </Notice>
      </PageFrame>
    </ReaderProviders>
  );
}
