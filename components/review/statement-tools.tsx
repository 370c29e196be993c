import Link from "next/link";
import { PLAIN_ACTION } from "@/components/account/looks";
import { ReasonForm } from "@/components/review/reason-form";
import type { Language } from "@/lib/domain/names";
import { mayDo, type Role } from "@/lib/domain/role";
import { translator } from "@/lib/wire/messages/translate";
import type { StatementView } from "@/lib/wire/record-views";

interface StatementToolsProps {
  statement: StatementView;
  role: Role;
  language: Language;
}

/** Above a statement, for those who work on it: that it is not public, and what they can do to the whole of it. */
export function StatementTools({ statement, role, language }: StatementToolsProps) {
  const t = translator(language);
  const { id, record, revision, work } = statement;
  const { state, struck } = record;
  const isEditor = mayDo(role, "publish");
  const mayEdit = isEditor || (work?.isOwn === true && (state === "draft" || state === "returned"));
  const notice = struck ? "struck" : state === "published" ? null : state;
  if (!isEditor && !mayEdit && !notice) return null;
  return (
    <section aria-label={t("review.tools.title")} className="mt-5 space-y-3" data-print="no">
      {notice && (
        <p className="max-w-read border-danger border-l-4 bg-surface px-4 py-3">
          {t(`review.notice.${notice}`)}
        </p>
      )}
      <div className="flex flex-wrap items-start gap-3">
        {mayEdit && !struck && (
          <Link
            href={`/editor/statements/${id}`}
            prefetch={false}
            className={`${PLAIN_ACTION} inline-flex items-center`}
          >
            {t("review.tools.edit")}
          </Link>
        )}
        {isEditor && !struck && state !== "published" && (
          <Link
            href={`/editor/review/${id}`}
            prefetch={false}
            className={`${PLAIN_ACTION} inline-flex items-center`}
          >
            {t("review.tools.review")}
          </Link>
        )}
        {mayDo(role, "strike") && (
          <ReasonForm
            key={revision}
            label={struck ? "review.tools.restore" : "review.tools.strike"}
            help={struck ? "review.restore.help" : "review.strike.help"}
            path={`/api/v1/statements/${id}/${struck ? "restore" : "strike"}`}
            basedOn={revision}
          />
        )}
      </div>
    </section>
  );
}
