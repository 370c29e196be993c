import type { Db } from "@/lib/db/connect";
import { findClaim, readHead } from "@/lib/db/read-history";
import type { Statement } from "@/lib/domain/statement";
import type { Evidence, Verification } from "@/lib/domain/verification";
import {
  isPublicClaim,
  isPublicStatement,
  isPublicVerification,
  maySeeStatement,
  maySeeStruck,
} from "@/lib/domain/visibility";
import { type Actor, isSame } from "./actor";

/** The statement with which something shows, and the claim of it that is meant. */
export interface Parent {
  statementId: string;
  statement: Statement;
  claimId: string | null;
}

async function openParent(
  db: Db,
  actor: Actor,
  statementId: string,
  claimId: string | null,
): Promise<Parent | null> {
  const head = await readHead(db, "statement", statementId);
  if (!head) return null;
  const { value: statement, enteredBy } = head;
  if (!maySeeStatement(statement, { role: actor.role, isOwn: isSame(actor, enteredBy) })) return null;
  const claim = statement.claims.find((one) => one.id === claimId);
  const isShown = !claim || isPublicClaim(claim) || !isPublicStatement(statement) || maySeeStruck(actor.role);
  return isShown ? { statementId, statement, claimId } : null;
}

/** Where a verification shows; null where the actor may not see it, or its claim. */
export async function parentOfVerification(
  db: Db,
  actor: Actor,
  verification: Verification,
): Promise<Parent | null> {
  if (!isPublicVerification(verification) && !maySeeStruck(actor.role)) return null;
  const stands = await findClaim(db, verification.claimId);
  return stands && openParent(db, actor, stands.statementId, verification.claimId);
}

/** Where evidence shows; null where the actor may not see what it belongs to. Whether they may see it itself is another question. */
export async function parentOfEvidence(
  db: Db,
  actor: Actor,
  { statementId, verificationId }: Evidence,
): Promise<Parent | null> {
  if (statementId !== null) return openParent(db, actor, statementId, null);
  const head = verificationId === null ? null : await readHead(db, "verification", verificationId);
  return head && parentOfVerification(db, actor, head.value);
}
