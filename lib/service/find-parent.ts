import type { Db } from "@/lib/db/connect";
import { findStatementsOf, type NewestValue, readNewest } from "@/lib/db/read-history";
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

function openParent(actor: Actor, newest: NewestValue | undefined, claimId: string | null): Parent | null {
  if (newest?.noun !== "statement") return null;
  const { recordId: statementId, value: statement, enteredBy } = newest;
  if (!maySeeStatement(statement, { role: actor.role, isOwn: isSame(actor, enteredBy) })) return null;
  const claim = statement.claims.find((one) => one.id === claimId);
  const isShown = !claim || isPublicClaim(claim) || !isPublicStatement(statement) || maySeeStruck(actor.role);
  return isShown ? { statementId, statement, claimId } : null;
}

/**
 * Where verifications and evidence show, by their values; those whose parents the actor may not see are left out. Whether they
 * may see the evidence itself is another question.
 */
export async function findParents<Child extends Verification | Evidence>(
  db: Db,
  actor: Actor,
  children: readonly Child[],
): Promise<Map<Child, Parent>> {
  const holders = await readNewest(
    db,
    children.flatMap((child) => ("claimId" in child ? [] : (child.verificationId ?? []))),
  );
  const verificationOf = (child: Child): Verification | null => {
    if ("claimId" in child) return child;
    const holder = child.statementId === null ? holders.get(child.verificationId ?? "") : undefined;
    return holder?.noun === "verification" ? holder.value : null;
  };
  const claimOf = (child: Child): string | null => {
    const verification = verificationOf(child);
    const isShown = verification && (isPublicVerification(verification) || maySeeStruck(actor.role));
    return isShown ? verification.claimId : null;
  };
  const stands = await findStatementsOf(
    db,
    children.flatMap((child) => claimOf(child) ?? []),
  );
  const statementOf = (child: Child): string | null =>
    ("claimId" in child ? null : child.statementId) ?? stands.get(claimOf(child) ?? "") ?? null;
  const statements = await readNewest(
    db,
    children.flatMap((child) => statementOf(child) ?? []),
  );
  return new Map(
    children.flatMap((child) => {
      const parent = openParent(actor, statements.get(statementOf(child) ?? ""), claimOf(child));
      return parent ? [[child, parent] as const] : [];
    }),
  );
}

/** Where evidence shows: see `findParents`. */
export const parentOfEvidence = async (db: Db, actor: Actor, evidence: Evidence): Promise<Parent | null> =>
  (await findParents(db, actor, [evidence])).get(evidence) ?? null;
