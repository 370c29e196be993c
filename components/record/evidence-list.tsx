import { OutLink } from "@/components/record/out-link";
import { RecordTools, type RecordToolsOf } from "@/components/record/record-tools";
import { Tag } from "@/components/record/tag";
import type { Language } from "@/lib/domain/names";
import { translator } from "@/lib/wire/messages/translate";
import type { EvidenceView } from "@/lib/wire/record-views";
import { dayInWords } from "@/lib/wire/words-of-dates";

const isPicture = ({ mediaType }: EvidenceView): boolean => mediaType?.startsWith("image/") === true;

/** What an assessment or a statement rests on; nothing where there is none. */
export function EvidenceList({
  evidence,
  language,
  tools = {},
}: {
  evidence: readonly EvidenceView[];
  language: Language;
  tools?: RecordToolsOf;
}) {
  const t = translator(language);
  if (evidence.length === 0) return null;
  return (
    <ul className="mt-2 space-y-2 text-small">
      {evidence.map((one) => (
        <li key={one.id} className="border-line border-l-2 pl-3">
          {one.withheld && <Tag>{t("review.tools.withheld")}</Tag>}
          {one.struck && <Tag>{t("review.tools.struck")}</Tag>}
          {one.note && <p className="max-w-read">{one.note}</p>}
          {one.file && isPicture(one) && (
            <a href={one.file} className="my-2 inline-block">
              {/* biome-ignore lint/performance/noImgElement: the other one keeps copies of what must be asked for anew each time */}
              <img
                src={one.file}
                alt={one.note ?? t("review.evidence.picture")}
                loading="lazy"
                className="max-h-48 max-w-full border border-line"
              />
            </a>
          )}
          <p className="flex flex-wrap gap-x-4">
            {one.file && !isPicture(one) && (
              <a href={one.file} className="prose-link">
                {t("review.evidence.openPdf")}
              </a>
            )}
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
          <RecordTools language={language} revisions={one.revisions}>
            {tools.evidence?.(one)}
          </RecordTools>
        </li>
      ))}
    </ul>
  );
}
