import { type ClaimColumns, CORRECTS } from "./claim-columns";

/** Whether an answer corrects or retracts a claim of the same speaker. */
export const isUnmaking = (
  { source, answerTo, answerKind }: ClaimColumns,
  row: number,
  answer: number,
): boolean => (answerKind[answer] ?? 0) >= CORRECTS && source[answerTo[answer] ?? 0] === source[row];

/** Whether an answer says something of what it answers: all but corrections and retractions. */
export const isVoicing = (answerKind: Uint8Array, answer: number): boolean =>
  (answerKind[answer] ?? 0) < CORRECTS;

/** Whether one row leads to another over the answers that count. */
export function leadsTo(
  { answersAt, answerTo }: ClaimColumns,
  start: number,
  end: number,
  counts: (row: number, answer: number) => boolean,
): boolean {
  if (start === end) return true;
  if (answersAt[start] === answersAt[start + 1]) return false;
  const reached = new Set([start]);
  // A Set also walks what is added on the way.
  for (const row of reached)
    for (let answer = answersAt[row] ?? 0; answer < (answersAt[row + 1] ?? 0); answer += 1) {
      const next = answerTo[answer] ?? -1;
      if (next < 0 || !counts(row, answer)) continue;
      if (next === end) return true;
      reached.add(next);
    }
  return false;
}
