import type { Db } from "@/lib/db/connect";
import { loadWorld } from "@/lib/db/load-world";
import { readEvidence } from "@/lib/db/read-evidence";
import { findRecordTheatre } from "@/lib/db/read-history";
import { fail, type Outcome, succeed } from "@/lib/domain/outcome";
import { isPublicClaim, isPublicStatement } from "@/lib/domain/visibility";
import { publicVerifications } from "@/lib/domain/world";
import type { StatementView, VerificationView } from "@/lib/wire/record-views";
import { recordHistory } from "./record-history";
import { partyViews, statementRows } from "./record-rows";

/**
 * One statement with its chain, claims, verifications, evidence and every revision.
 * Security: public; a draft, a struck one and an unknown one are the same "not found".
 */
export async function getStatement(db: Db, { id }: { id: string }): Promise<Outcome<StatementView>> {
  const missing = fail("notFound", "There is no such statement.");
  const theatreId = await findRecordTheatre(db, "statement", id);
  if (theatreId === null) return missing;
  const world = await loadWorld(db, theatreId, null);
  const statement = world.statements.get(id)?.value;
  const row = statementRows(world, [id])[0];
  if (!statement || !row || !world.theatre || !isPublicStatement(statement)) return missing;

  const made = publicVerifications(world);
  const evidence = await readEvidence(db, id);
  const verifications = row.claims.flatMap((claim) =>
    (made.get(claim.id) ?? []).map(({ id: verificationId, value }): VerificationView => {
      const { claimId, verdict, credibility, method, note, assessorId, madeOn, shownDay } = value;
      const assessor =
        assessorId === null
          ? null
          : { id: assessorId, names: world.sources.get(assessorId)?.names ?? { en: assessorId, uk: null } };
      return {
        id: verificationId,
        claimId,
        verdict,
        credibility,
        method,
        note,
        assessor,
        madeOn,
        shownDay,
        evidence: evidence.byVerification.get(verificationId) ?? [],
      };
    }),
  );
  const publicIds = new Set(statement.claims.filter(isPublicClaim).map((claim) => claim.id));
  const revisions = await recordHistory(db, "statement", id, world.head, (value) => {
    if (!isPublicStatement(value)) return null;
    const { theatreId: _, ...fields } = value;
    // A claim that is struck now stays out of the history too, wherever it stood in the statement.
    return {
      ...fields,
      claims: value.claims.filter((claim) => isPublicClaim(claim) && publicIds.has(claim.id)),
    };
  });
  const { url, archivedUrl, language, excerpt } = statement;
  return succeed({
    ...row,
    theatreSlug: world.theatre.slug,
    record: { ...statement, claims: statement.claims.filter(isPublicClaim) },
    revision: revisions.at(-1)?.number ?? 1,
    url,
    archivedUrl,
    language,
    excerpt,
    verifications,
    evidence: evidence.ofStatement,
    revisions,
    parties: partyViews(world),
  });
}
