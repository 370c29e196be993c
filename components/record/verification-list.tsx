import Link from "next/link";
import { EvidenceList } from "@/components/record/evidence-list";
import { RecordTools, type RecordToolsOf } from "@/components/record/record-tools";
import { Tag } from "@/components/record/tag";
import { type Language, pickName } from "@/lib/domain/names";
import { translateOrNull, translator } from "@/lib/wire/messages/translate";
import type { VerificationView } from "@/lib/wire/record-views";
import { capitalise } from "@/lib/wire/sentence";
import { dayInWords } from "@/lib/wire/words-of-dates";

interface VerificationListProps {
  verifications: readonly VerificationView[];
  language: Language;
  tools?: RecordToolsOf;
}

/** The assessments of a claim: verdict, assessor, method, credibility, days, note and evidence. */
export function VerificationList({ verifications, language, tools = {} }: VerificationListProps) {
  const t = translator(language);
  return (
    <ul className="space-y-3">
      {verifications.map((one) => {
        const details = [
          one.method && translateOrNull(language, `record.method.${one.method}`),
          one.credibility &&
            t("record.credibility", {
              grade: translateOrNull(language, `review.credibility.${one.credibility}`) ?? one.credibility,
            }),
          t("record.verification.madeOn", { day: dayInWords(one.madeOn, language) }),
          one.shownDay && t("record.verification.shownDay", { day: dayInWords(one.shownDay, language) }),
        ].filter(Boolean);
        return (
          <li key={one.id} className="rounded-small bg-sunken px-4 py-3 text-small">
            <p>
              <strong className="font-semibold">{t(`record.verdict.${one.verdict}`)}</strong>
              {" · "}
              {one.assessor ? (
                <Link href={`/sources/${one.assessor.id}`} className="prose-link">
                  {capitalise(pickName(one.assessor.names, language))}
                </Link>
              ) : (
                t("sentence.reviewer")
              )}
              {one.struck && <Tag>{t("review.tools.struck")}</Tag>}
            </p>
            <p className="text-ink-soft">{details.join(" · ")}</p>
            <p className="text-ink-soft">{t("review.verify.by", { author: one.author })}</p>
            {one.note && <p className="mt-1 max-w-read">{one.note}</p>}
            <EvidenceList evidence={one.evidence} language={language} tools={tools} />
            <RecordTools language={language} revisions={one.revisions}>
              {tools.verification?.(one)}
            </RecordTools>
          </li>
        );
      })}
    </ul>
  );
}
