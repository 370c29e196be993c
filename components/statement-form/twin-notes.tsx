"use client";

import Link from "next/link";
import { useMessages } from "@/components/shell/messages-provider";
import type { PreviewedTwin, SameAddress } from "@/lib/wire/preview-views";
import { dateInWords } from "@/lib/wire/words-of-dates";

/** A draft has no page of its own: its form shows it. */
const addressOf = (id: string, state: PreviewedTwin["state"], claimId?: string): string =>
  state === "published" ? `/statements/${id}${claimId ? `#${claimId}` : ""}` : `/editor/statements/${id}`;

/** Statements that were entered from the same address. */
export function SameAddressNote({ found }: { found: readonly SameAddress[] }) {
  const { t, language } = useMessages();
  if (found.length === 0) return null;
  return (
    <div className="mt-2 border-line-strong border-l-4 bg-mark/50 px-3 py-2 text-small">
      <p className="font-semibold">{t("entry.sameAddress", { count: found.length })}</p>
      <ul className="mt-1 space-y-1">
        {found.map(({ id, state, speaker, saidOn, summary }) => (
          <li key={id}>
            <Link href={addressOf(id, state)} target="_blank" className="prose-link">
              {t("record.statement.title", { speaker, when: dateInWords(saidOn, language) })}
            </Link>
            {": "}
            {summary}
            {state !== "published" && ` (${t("entry.isDraft")})`}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Claims that may be this one already, each in its own words. */
export function TwinNote({ twins }: { twins: readonly PreviewedTwin[] }) {
  const { t } = useMessages();
  if (twins.length === 0) return null;
  return (
    <div className="mt-4 border-line-strong border-l-4 bg-mark/50 px-3 py-2 text-small">
      <p className="font-semibold">{t("entry.twin", { count: twins.length })}</p>
      <ul className="mt-1 space-y-2">
        {twins.map(({ statementId, claimId, state, sentence, because }) => (
          <li key={claimId}>
            <Link href={addressOf(statementId, state, claimId)} target="_blank" className="prose-link">
              {sentence}
            </Link>{" "}
            <span className="text-ink-soft">
              {t(`entry.twin.${because}`)}
              {state !== "published" && `; ${t("entry.isDraft")}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
