import { GradeForm } from "@/components/review/grade-form";
import type { Language } from "@/lib/domain/names";
import { mayDo, type Role } from "@/lib/domain/role";
import { gradesOf } from "@/lib/wire/grades-of";
import { translateOrNull, translator } from "@/lib/wire/messages/translate";
import type { SourceView } from "@/lib/wire/record-views";
import { instantInWords } from "@/lib/wire/words-of-dates";

interface GradeHistoryProps {
  source: SourceView;
  role: Role;
  language: Language;
}

/** The grades that a source was given, newest first, each with its reason; for reviewers the way to the next. */
export function GradeHistory({ source, role, language }: GradeHistoryProps) {
  const t = translator(language);
  const grades = gradesOf(source.revisions);
  const revision = source.revisions.at(-1)?.number ?? 1;
  const mayGrade = mayDo(role, "gradeSource");
  if (grades.length === 0 && !mayGrade) return null;
  return (
    <section aria-labelledby="grades" className="mt-10">
      <h2 id="grades" className="font-semibold text-lead">
        {t("review.grade.title")}
      </h2>
      <p className="mb-3 text-ink-soft text-small">
        {t(grades.length === 0 ? "review.grade.none" : "review.grade.lead")}
      </p>
      <ol className="mb-5 max-w-page border-line border-t empty:hidden">
        {grades.map(({ number, grade, reason, author, recordedAt }) => (
          <li
            key={number}
            className="grid gap-x-8 border-line border-b py-3 md:grid-cols-[14rem_minmax(0,1fr)]"
          >
            <p className="font-semibold">
              {grade === null
                ? t("review.grade.taken")
                : (translateOrNull(language, `record.source.grade.${grade}`) ?? grade)}
            </p>
            <div className="max-w-read">
              {reason && <p>{reason}</p>}
              <p className="text-ink-soft text-small">
                {t("review.grade.since", { when: instantInWords(recordedAt, language), author })}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {mayGrade && <GradeForm key={revision} sourceId={source.id} basedOn={revision} />}
    </section>
  );
}
