import type { Db } from "./connect";
import { visibleEvidence } from "./visible";

/** Evidence as anybody may see it. */
interface PublicEvidence {
  id: string;
  url: string | null;
  archivedUrl: string | null;
  sha256: string | null;
  capturedAt: string | null;
  note: string | null;
}

/** The visible evidence of a statement and of the verifications of its claims. Struck and withheld evidence stays inside. */
export async function readEvidence(
  db: Db,
  statementId: string,
): Promise<{ ofStatement: PublicEvidence[]; byVerification: Map<string, PublicEvidence[]> }> {
  const rows = await db.client.evidence.findMany({
    where: {
      ...visibleEvidence,
      OR: [{ statementId }, { verification: { claim: { statementId } } }],
    },
    orderBy: { id: "asc" },
  });
  const view = ({
    id,
    url,
    archivedUrl,
    sha256,
    capturedAt,
    note,
  }: (typeof rows)[number]): PublicEvidence => ({
    id,
    url,
    archivedUrl,
    sha256,
    capturedAt: capturedAt?.toISOString() ?? null,
    note,
  });
  const byVerification = new Map<string, PublicEvidence[]>();
  for (const row of rows)
    if (row.verificationId)
      byVerification.set(row.verificationId, [...(byVerification.get(row.verificationId) ?? []), view(row)]);
  return { ofStatement: rows.filter((row) => row.statementId === statementId).map(view), byVerification };
}
