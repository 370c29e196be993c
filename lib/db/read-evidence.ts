import type { AnyRevision } from "@/lib/domain/revision";
import type { Db } from "./connect";
import { readHistories } from "./list-revisions";

/**
 * Every revision of the verifications of a statement's claims, and of the evidence of both, in the order in which they were
 * recorded. Unfiltered: who may see what is for the caller to say.
 */
export async function readAssessments(db: Db, statementId: string): Promise<AnyRevision[]> {
  const [verifications, evidence] = await Promise.all([
    db.client.verification.findMany({ where: { claim: { statementId } }, select: { id: true } }),
    db.client.evidence.findMany({
      where: { OR: [{ statementId }, { verification: { claim: { statementId } } }] },
      select: { id: true },
    }),
  ]);
  return readHistories(
    db,
    [...verifications, ...evidence].map(({ id }) => id),
  );
}
