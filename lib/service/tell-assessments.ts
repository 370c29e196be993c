import type { Db } from "@/lib/db/connect";
import { readAssessments } from "@/lib/db/read-evidence";
import { push } from "@/lib/domain/resolve/by-key";
import type { Noun, Revision } from "@/lib/domain/revision";
import type { Role } from "@/lib/domain/role";
import type { World } from "@/lib/domain/world";
import type { EvidenceView, VerificationView } from "@/lib/wire/record-views";
import { tellHistory } from "./record-history";
import { shownEvidence, shownVerification } from "./show-values";

function groupByRecord<N extends Noun>(revisions: Awaited<ReturnType<typeof readAssessments>>, noun: N) {
  const grouped = new Map<string, Revision<N>[]>();
  // The tag says that it is one of this noun.
  for (const revision of revisions)
    if (revision.noun === noun) push(grouped, revision.recordId, revision as unknown as Revision<N>);
  return [...grouped].flatMap(([id, made]) => {
    const [first, newest] = [made[0], made.at(-1)];
    return first && newest ? [{ id, made, first, newest }] : [];
  });
}

/** The address of an uploaded file. */
const fileAddress = (evidenceId: string): string => `/api/v1/evidence/${evidenceId}/file`;

/** The verifications of a statement's claims and the evidence of both, oldest first, with their histories: what this role may see of them. */
export async function tellAssessments(
  db: Db,
  world: World,
  statementId: string,
  role: Role,
): Promise<{ verifications: VerificationView[]; evidence: EvidenceView[] }> {
  const revisions = (await readAssessments(db, statementId)).filter(({ id }) => id <= world.head);
  const evidence = groupByRecord(revisions, "evidence").flatMap(({ id, made, first, newest }) => {
    const { url, archivedUrl, sha256, mediaType, capturedAt, note, struck, withheld } = newest.value;
    if (!shownEvidence(newest.value, role)) return [];
    const view: EvidenceView = {
      id,
      url,
      archivedUrl,
      sha256,
      mediaType,
      file: sha256 === null ? null : fileAddress(id),
      capturedAt,
      note,
      ...(struck && { struck }),
      ...(withheld && { withheld }),
      revision: newest.number,
      author: first.author,
      revisions: tellHistory(made, (value) => shownEvidence(value, role)),
    };
    return [{ of: newest.value, view }];
  });
  const verifications = groupByRecord(revisions, "verification").flatMap(({ id, made, first, newest }) => {
    const { claimId, verdict, credibility, method, note, assessorId, madeOn, shownDay, struck } =
      newest.value;
    if (!shownVerification(newest.value, role)) return [];
    const assessor =
      assessorId === null
        ? null
        : { id: assessorId, names: world.sources.get(assessorId)?.names ?? { en: assessorId, uk: null } };
    const view: VerificationView = {
      id,
      claimId,
      verdict,
      credibility,
      method,
      note,
      assessor,
      madeOn,
      shownDay,
      ...(struck && { struck }),
      revision: newest.number,
      author: first.author,
      evidence: evidence.filter(({ of }) => of.verificationId === id).map((one) => one.view),
      revisions: tellHistory(made, (value) => shownVerification(value, role)),
    };
    return [view];
  });
  return {
    verifications,
    evidence: evidence.filter(({ of }) => of.statementId === statementId).map((one) => one.view),
  };
}
