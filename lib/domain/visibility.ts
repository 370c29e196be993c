import type { Statement } from "./statement";
import type { Evidence, Verification } from "./verification";

// The one visibility rule. Every read path goes through it; lib/db/visible.ts is the same rule as database filters.

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
