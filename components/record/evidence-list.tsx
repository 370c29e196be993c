import { OutLink } from "@/components/record/out-link";
import { ReasonForm } from "@/components/review/reason-form";
import { RecordTools } from "@/components/review/record-tools";
import { Tag } from "@/components/review/tag";
import type { Language } from "@/lib/domain/names";
import { mayDo, type Role } from "@/lib/domain/role";
import { translator } from "@/lib/wire/messages/translate";
import type { EvidenceView } from "@/lib/wire/record-views";
import { dayInWords } from "@/lib/wire/words-of-dates";

/** What an assessment or a statement rests on; nothing where there is none. */
export function EvidenceList({
  evidence,
  language,
  role = null,
}: {
  evidence: readonly EvidenceView[];
  language: Language;
  /** The reader's, which says what they can do to each; null where nothing is done here. */
  role?: Role | null;
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
          <p className="flex flex-wrap gap-x-4">
            {one.file && (
              <a href={one.file} className="prose-link">
                {t(
                  one.mediaType === "application/pdf"
                    ? "review.evidence.openPdf"
                    : "review.evidence.openPicture",
                )}
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
            {role && mayDo(role, "withhold") && (
              <ReasonForm
                key={one.revision}
                label={one.withheld ? "review.tools.release" : "review.tools.withhold"}
                help={one.withheld ? "review.release.help" : "review.withhold.help"}
                path={`/api/v1/evidence/${one.id}/${one.withheld ? "release" : "withhold"}`}
                basedOn={one.revision}
              />
            )}
          </RecordTools>
        </li>
      ))}
    </ul>
  );
}
