import type { ClaimInput, StatementInput } from "@/lib/domain/statement-input";
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

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const without = (value: unknown, left: object): unknown =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => !Object.hasOwn(left, key)))
    : value;

function leaveOut(body: unknown, ofClaim: object): unknown {
  const entered = without(body, serverMade);
  return isRecord(entered) && Array.isArray(entered.claims)
    ? { ...entered, claims: entered.claims.map((claim: unknown) => without(claim, ofClaim)) }
    : entered;
}

/** A statement to be entered, from the JSON that the API gives of one: ids and whatever else the server makes are left aside. */
export const enteredStatement = (body: unknown): unknown =>
  leaveOut(body, { ...serverMadeOfClaim, id: true });

/** A change of a statement, from the same JSON: the claims keep the ids by which they stay what they are. */
export const changedStatement = (body: unknown): unknown => leaveOut(body, serverMadeOfClaim);
