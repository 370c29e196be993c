import Link from "next/link";
import { EvidenceList } from "@/components/record/evidence-list";
import { ReasonForm } from "@/components/review/reason-form";
import { RecordTools } from "@/components/review/record-tools";
import { Tag } from "@/components/review/tag";
import { type Language, pickName } from "@/lib/domain/names";
import { mayDo, type Role } from "@/lib/domain/role";
import { translateOrNull, translator } from "@/lib/wire/messages/translate";
import type { VerificationView } from "@/lib/wire/record-views";
import { capitalise } from "@/lib/wire/sentence";
import { dayInWords } from "@/lib/wire/words-of-dates";

interface VerificationListProps {
  verifications: readonly VerificationView[];
  language: Language;
  /** The reader's, which says what they can do to each; null where nothing is done here. */
  role?: Role | null;
}

/** The assessments of a claim: verdict, assessor, method, credibility, days, note and evidence. */
export function VerificationList({ verifications, language, role = null }: VerificationListProps) {
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
            <EvidenceList evidence={one.evidence} language={language} role={role} />
            <RecordTools language={language} revisions={one.revisions}>
              {role && mayDo(role, "verify") && (
                <ReasonForm
                  key={one.revision}
                  label={one.struck ? "review.tools.restoreVerification" : "review.tools.strikeVerification"}
                  help={one.struck ? "review.restore.help" : "review.strike.help"}
                  path={`/api/v1/verifications/${one.id}/${one.struck ? "restore" : "strike"}`}
                  basedOn={one.revision}
                />
              )}
            </RecordTools>
          </li>
        );
      })}
    </ul>
  );
}
