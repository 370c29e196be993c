"use client";

import Link from "next/link";
import { useMessages } from "@/components/shell/messages-provider";
import { TopBar } from "@/components/shell/top-bar";

/** The page of an atlas whose database has no theatre yet. */
export function NoTheatre() {
  const { t } = useMessages();
  return (
    <>
      <TopBar theatre={null} slug={null} />
      <main id="content" className="mx-auto max-w-read px-5 py-16">
        <h1 className="font-semibold text-display">{t("map.noTheatre.title")}</h1>
        <p className="mt-4 text-lead">{t("map.noTheatre.body")}</p>
        <p className="mt-4">
          <Link href="/method" className="prose-link">
            {t("map.noTheatre.method")}
          </Link>
        </p>
      </main>
    </>
  );
}
