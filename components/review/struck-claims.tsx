import { ReasonForm } from "@/components/review/reason-form";
import type { Language } from "@/lib/domain/names";
import { mayDo, type Role } from "@/lib/domain/role";
import { translator } from "@/lib/wire/messages/translate";
import type { StatementView } from "@/lib/wire/record-views";
import { attributionSentence } from "@/lib/wire/sentence";

interface StruckClaimsProps {
  statement: StatementView;
  role: Role;
  language: Language;
}

/** The claims of a statement that were struck, for those who may restore them. */
export function StruckClaims({ statement, role, language }: StruckClaimsProps) {
  const t = translator(language);
  const { id, revision, parties, work } = statement;
  if (!work || work.struckClaims.length === 0 || !mayDo(role, "strike")) return null;
  return (
    <section aria-labelledby="struck-claims" className="mt-10">
      <h2 id="struck-claims" className="border-line-strong border-b pb-2 font-semibold text-lead">
        {t("review.tools.struckClaims")}
      </h2>
      <p className="mt-2 max-w-read text-ink-soft text-small">{t("review.tools.struckClaims.lead")}</p>
      <ul>
        {work.struckClaims.map((claim) => (
          <li key={claim.id} className="border-line border-b py-5">
            <p className="mb-3 max-w-read text-ink-soft line-through">
              {attributionSentence(claim, parties, language)}
            </p>
            <ReasonForm
              key={revision}
              label="review.tools.restoreClaim"
              help="review.restore.help"
              path={`/api/v1/statements/${id}/restore`}
              more={{ claimIds: [claim.id] }}
              basedOn={revision}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
