"use client";

import { useMessages } from "@/components/shell/messages-provider";

/** A theatre without statements: what would be here, and how to get it. */
export function EmptyPanel() {
  const { t } = useMessages();
  return (
    <div className="px-5 pt-1 lg:pt-5">
      <h2 className="font-semibold text-lead lg:text-title">{t("map.empty.title")}</h2>
      <p className="mt-2 max-w-read text-ink-soft">{t("map.empty.body")}</p>
    </div>
  );
}
