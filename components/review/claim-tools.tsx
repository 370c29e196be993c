import { ReasonForm } from "@/components/review/reason-form";
import { type Assessor, VerifyForm } from "@/components/review/verify-form";
import { mayDo, type Role } from "@/lib/domain/role";
import type { PayloadClaim } from "@/lib/wire/atlas-payload";
import type { StatementView } from "@/lib/wire/record-views";

interface ClaimToolsProps {
  statement: StatementView;
  claim: PayloadClaim;
  number: number;
  role: Role;
  /** Who can have assessed it. */
  assessors: readonly Assessor[];
  /** The day in UTC. */
  today: string;
}

/** What somebody of this role can do to one claim: verify it where it is public, strike it. */
export function ClaimTools({ statement, claim, number, role, assessors, today }: ClaimToolsProps) {
  const { id, record, revision } = statement;
  const isPublic = record.state === "published" && !record.struck;
  if (record.struck || !mayDo(role, "strike")) return null;
  return (
    <div className="mt-5 flex flex-wrap items-start gap-3" data-print="no">
      {isPublic && mayDo(role, "verify") && (
        <VerifyForm claimId={claim.id} number={number} assessors={assessors} today={today} />
      )}
      <ReasonForm
        key={revision}
        label="review.tools.strikeClaim"
        values={{ number }}
        help="review.strike.help"
        path={`/api/v1/statements/${id}/strike`}
        more={{ claimIds: [claim.id] }}
        basedOn={revision}
      />
    </div>
  );
}
