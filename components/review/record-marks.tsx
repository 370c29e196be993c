import type { ReactNode } from "react";
import { ReasonForm } from "@/components/review/reason-form";
import { mayDo, type Role } from "@/lib/domain/role";
import type { EvidenceView, VerificationView } from "@/lib/wire/record-views";

/** What somebody of this role can do to an assessment: strike it, or restore it. */
export function markVerification(role: Role, { id, revision, struck }: VerificationView): ReactNode {
  if (!mayDo(role, "strike")) return null;
  return (
    <ReasonForm
      key={struck ? "restore" : "strike"}
      label={struck ? "review.tools.restoreVerification" : "review.tools.strikeVerification"}
      help={struck ? "review.restore.help" : "review.strike.help"}
      path={`/api/v1/verifications/${id}/${struck ? "restore" : "strike"}`}
      basedOn={revision}
    />
  );
}

/** What somebody of this role can do to evidence: withhold it, or release it. */
export function markEvidence(role: Role, { id, revision, withheld }: EvidenceView): ReactNode {
  if (!mayDo(role, "withhold")) return null;
  return (
    <ReasonForm
      key={withheld ? "release" : "withhold"}
      label={withheld ? "review.tools.release" : "review.tools.withhold"}
      help={withheld ? "review.release.help" : "review.withhold.help"}
      path={`/api/v1/evidence/${id}/${withheld ? "release" : "withhold"}`}
      basedOn={revision}
    />
  );
}
