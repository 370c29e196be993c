import { OutLink } from "@/components/record/out-link";
import type { Language } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";
import type { EvidenceView } from "@/lib/wire/record-views";
import { dayInWords } from "@/lib/wire/words-of-dates";

/** What an assessment or a statement rests on; nothing where there is none. */
export function EvidenceList({
  evidence,
  language,
}: {
  evidence: readonly EvidenceView[];
  language: Language;
}) {
  const t = translator(language);
  if (evidence.length === 0) return null;
  return (
    <ul className="mt-2 space-y-2 text-small">
      {evidence.map((one) => (
        <li key={one.id} className="border-line border-l-2 pl-3">
          {one.note && <p className="max-w-read">{one.note}</p>}
          <p className="flex flex-wrap gap-x-4">
            {one.url && (
              <OutLink href={one.url} language={language}>
                {t("record.evidence.open")}
              </OutLink>
            )}
            {one.archivedUrl && (
              <OutLink href={one.archivedUrl} language={language}>
                {t("record.evidence.archived")}
              </OutLink>
            )}
            {one.capturedAt && (
              <span className="text-ink-soft">
                {t("record.evidence.captured", { when: dayInWords(one.capturedAt.slice(0, 10), language) })}
              </span>
            )}
          </p>
          {one.sha256 && (
            <p className="break-all text-ink-soft">{t("record.evidence.digest", { digest: one.sha256 })}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
