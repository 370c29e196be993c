import type { Assessment, ResolvableClaim } from "./claim-case";

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

/** The order in which claims entered the ledger: recordedAt, place within the statement, claim id. */
export function compareEntries(
  one: Pick<ResolvableClaim, "recordedAt" | "ordinal" | "id">,
  other: Pick<ResolvableClaim, "recordedAt" | "ordinal" | "id">,
): number {
  return (
    compare(one.recordedAt, other.recordedAt) || one.ordinal - other.ordinal || compare(one.id, other.id)
  );
}

/** The order of assessments: day made, recordedAt, id. */
export function compareAssessments(one: Assessment, other: Assessment): number {
  return (
    compare(one.madeOn, other.madeOn) ||
    compare(one.recordedAt, other.recordedAt) ||
    compare(one.id, other.id)
  );
}
