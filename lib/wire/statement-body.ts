import type { ClaimInput, StatementInput } from "@/lib/domain/statement-input";
import { isJsonObject, leaveFields } from "./leave-fields";
import type { deskStatementJson, statementJson } from "./record-json";

type Shown = ReturnType<typeof statementJson> & ReturnType<typeof deskStatementJson>;

/** What an answer shows of a statement beyond what is entered. The compiler keeps the list whole. */
const serverMade: Record<Exclude<keyof Shown, keyof StatementInput>, true> = {
  id: true,
  theatre: true,
  revision: true,
  struck: true,
  struckClaims: true,
  speaker: true,
  carriers: true,
  verifications: true,
  evidence: true,
  revisions: true,
};
const serverMadeOfClaim: Record<Exclude<keyof Shown["claims"][number], keyof ClaimInput | "id">, true> = {
  countsFrom: true,
  countsTo: true,
  verdict: true,
};

function leaveOut(body: unknown, ofClaim: object): unknown {
  const entered = leaveFields(body, serverMade);
  return isJsonObject(entered) && Array.isArray(entered.claims)
    ? { ...entered, claims: entered.claims.map((claim: unknown) => leaveFields(claim, ofClaim)) }
    : entered;
}

/** A statement to be entered, from the JSON that the API gives of one: ids and whatever else the server makes are left aside. */
export const enteredStatement = (body: unknown): unknown =>
  leaveOut(body, { ...serverMadeOfClaim, id: true });

/** A change of a statement, from the same JSON: the claims keep the ids by which they stay what they are. */
export const changedStatement = (body: unknown): unknown => leaveOut(body, serverMadeOfClaim);
