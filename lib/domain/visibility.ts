import { mayDo, type Role } from "./role";
import type { Statement } from "./statement";
import type { Evidence, Verification } from "./verification";

// The one visibility rule. Every read path goes through it; lib/db/visible.ts is the public part as database filters.

/** A statement leaves the editors' rooms when it is published and not struck. */
export const isPublicStatement = (statement: Pick<Statement, "state" | "struck">): boolean =>
  statement.state === "published" && !statement.struck;

/** A claim of a public statement counts and shows unless it is struck itself. */
export const isPublicClaim = (claim: { struck: boolean }): boolean => !claim.struck;

/** A verification counts and shows unless it is struck. */
export const isPublicVerification = (verification: Pick<Verification, "struck">): boolean =>
  !verification.struck;

/** Evidence shows unless it is struck or withheld. */
export const isPublicEvidence = (evidence: Pick<Evidence, "struck" | "withheld">): boolean =>
  !evidence.struck && !evidence.withheld;

/** Who looks at a record. */
export interface Onlooker {
  role: Role;
  /** Whether they entered it. */
  isOwn: boolean;
}

/** What was struck is seen by those who may strike and restore. */
export const maySeeStruck = (role: Role): boolean => mayDo(role, "strike");

/** Drafts of everybody, waiting, returned or rejected, are seen by those who decide about them. */
export const maySeeDrafts = (role: Role): boolean => mayDo(role, "publish");

/** Beside what is public: drafts and what was struck for editors, and a contributor's own drafts for that contributor. */
export const maySeeStatement = (
  statement: Pick<Statement, "state" | "struck">,
  { role, isOwn }: Onlooker,
): boolean =>
  isPublicStatement(statement) ||
  maySeeDrafts(role) ||
  (isOwn && mayDo(role, "draft") && statement.state !== "published");

/** Beside what is public: what was struck for editors, what is withheld for reviewers. */
export const maySeeEvidence = (evidence: Pick<Evidence, "struck" | "withheld">, role: Role): boolean =>
  (!evidence.struck || maySeeStruck(role)) && (!evidence.withheld || mayDo(role, "withhold"));
