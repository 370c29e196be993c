"use client";

import { useMessages } from "@/components/shell/messages-provider";
import type { KeptReport } from "@/lib/wire/report-desk";
import { instantInWords } from "@/lib/wire/words-of-dates";

interface KeptReportsProps {
  reports: readonly KeptReport[];
  onTake: (sha256: string) => void;
}

/** Reports that were opened before: their texts are kept for editors. */
export function KeptReports({ reports, onTake }: KeptReportsProps) {
  const { t, language } = useMessages();
  return (
    <section aria-labelledby="desk-kept">
      <h2 id="desk-kept" className="border-ink border-b-2 pb-2 font-semibold text-lead">
        {t("drafting.before")}
      </h2>
      {reports.length === 0 && <p className="mt-3 text-ink-soft text-small">{t("drafting.before.none")}</p>}
      <ul className="divide-y divide-line">
        {reports.map(({ sha256, opening, keptBy, keptAt }) => (
          <li key={`${sha256} ${keptAt}`} className="py-3">
            <button
              type="button"
              onClick={() => onTake(sha256)}
              className="prose-link cursor-pointer break-words text-left"
            >
              {opening}
            </button>
            <p className="mt-1 text-ink-soft text-small">
              {t("drafting.before.by", { name: keptBy, when: instantInWords(keptAt, language) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
