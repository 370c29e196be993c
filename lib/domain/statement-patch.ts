import type { Claim } from "./claim";
import { type FieldError, fail, type Outcome, succeed } from "./outcome";
import { MOST_CLAIMS_KEPT, type Statement } from "./statement";
import type { StatementPatch } from "./statement-input";

const MESSAGE = "The statement was not changed: some fields need another look.";

type ClaimPatch = NonNullable<StatementPatch["claims"]>[number];

/** What is wrong with the ids that a list of claims gives: each is one of the statement's, unstruck, and stands once. */
function checkIds(kept: Map<string, Claim>, claims: ClaimPatch[]): FieldError[] {
  const seen = new Set<string>();
  return claims.flatMap(({ id, answers }, index) => {
    if (id === undefined) return [];
    const errors: FieldError[] = [];
    const complain = (path: string, message: string) =>
      errors.push({ path: `claims.${index}.${path}`, message });
    const before = kept.get(id);
    if (!before) complain("id", "This is no claim of this statement: leave the id out to add it.");
    else if (before.struck) complain("id", "This claim is struck: restore it first.");
    else if (seen.has(id)) complain("id", "This claim stands here twice: leave one of them out.");
    seen.add(id);
    for (const [order, answer] of answers.entries())
      if (answer.claimId === id)
        complain(`answers.${order}.claimId`, "A claim does not answer itself: choose another one.");
    return errors;
  });
}

/** The claims after a patch: those listed, in that order, then the others, struck. */
function mergeClaims(before: Claim[], listed: ClaimPatch[], newId: () => string): Claim[] {
  const named = new Set(listed.map((claim) => claim.id));
  return [
    ...listed.map((claim): Claim => ({ ...claim, id: claim.id ?? newId(), struck: false })),
    ...before.filter((claim) => !named.has(claim.id)).map((claim) => ({ ...claim, struck: true })),
  ];
}

/**
 * The statement after a patch. Fields that are left out stay; no claim is ever lost. What was published stays published;
 * a draft that is changed waits for review again, unless it is published with the change.
 */
export function patchStatement(
  before: Statement,
  { reason: _, claims, state, ...fields }: StatementPatch,
  newId: () => string,
): Outcome<Statement> {
  const errors = claims ? checkIds(new Map(before.claims.map((claim) => [claim.id, claim])), claims) : [];
  if (before.state === "published" && state === "draft")
    errors.push({ path: "state", message: "What was published stays published: strike it instead." });
  const merged = claims ? mergeClaims(before.claims, claims, newId) : before.claims;
  if (merged.length > MOST_CLAIMS_KEPT)
    errors.push({
      path: "claims",
      message: `With those that were struck this statement would keep more than ${MOST_CLAIMS_KEPT} claims: enter a new one.`,
    });
  if (errors.length > 0) return fail("invalid", MESSAGE, errors);
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return succeed({
    ...before,
    ...given,
    state: state ?? (before.state === "published" ? "published" : "draft"),
    claims: merged,
  });
}
