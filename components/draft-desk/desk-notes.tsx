"use client";

import { useMessages } from "@/components/shell/messages-provider";
import type { DeskState } from "./desk-model";

/** What one has to know of the reading: how far the rules of the language carry, and what a configured model added. */
export function DeskNotes({ desk }: { desk: Pick<DeskState, "language" | "notices" | "report"> }) {
  const { t, language } = useMessages();
  const { code, reading } = desk.language;
  const name = code === "und" ? t("drafting.language.unknown") : nameOf(code, language);
  return (
    <div className="mt-2 space-y-1 text-ink-soft text-small">
      {reading !== "full" && <p>{t(`drafting.reading.${reading}`, { language: name })}</p>}
      {desk.notices.map((notice) => (
        <p key={notice}>{t(`drafting.notice.${notice}`)}</p>
      ))}
      <p className="break-all">{t("drafting.kept", { digest: desk.report.sha256.slice(0, 12) })}</p>
    </div>
  );
}

/** The name of a language in the reader's; its code where there is none. */
function nameOf(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: "language" }).of(code) ?? code;
}
