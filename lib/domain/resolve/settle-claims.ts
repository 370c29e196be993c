import { type ClaimColumns, FOREVER, REFUTED, RETRACTS, UNVERIFIED, VERIFIED } from "./claim-columns";
import { isUnmaking, leadsTo } from "./column-circles";
import { decideRetracted } from "./decide-retracted";
import { groupRows, type Lists } from "./group-rows";

/** The state of a claim: FALLEN where it does not stand, else one above the verdict that counts. */
export const FALLEN = 0;
export const IS_FOUND_TRUE = 1 + VERIFIED;
export const IS_UNASSESSED = 1 + UNVERIFIED;

/** Up to this day everything is known, even what nobody knows the day of. */
export const HINDSIGHT = FOREVER;

/** What becomes of claims by verdicts and by their own speakers: what `hearClaims` is to the plain resolver. */
export interface Settlement {
  /** By row, those who correct or retract it: their row times four, with two marks. Null where nobody ever does. */
  unmakers: Lists | null;
  /** The state of a claim by what was known on a day. */
  stateOn(row: number, day: number): number;
  /** The day that its verifying evidence shows, by what was known on a day. */
  shownDayOn(row: number, day: number): number;
}

/** Marks of an unmaker: it retracts; it may close a circle. */
const BY_RETRACTION = 1;
const IN_CIRCLE = 2;

/** Lists who corrects or retracts each claim. */
function listUnmakers(columns: ClaimColumns): Lists | null {
  const { source, answersAt, answerTo } = columns;
  const targets: number[] = [];
  const unmakers: number[] = [];
  const counts = (row: number, answer: number) => isUnmaking(columns, row, answer);
  let end = 0;
  for (let row = 0; row < source.length; row += 1) {
    const start = end;
    end = answersAt[row + 1] ?? 0;
    for (let answer = start; answer < end; answer += 1) {
      const target = answerTo[answer] ?? -1;
      if (target < 0 || !counts(row, answer)) continue;
      const retracts = columns.answerKind[answer] === RETRACTS ? BY_RETRACTION : 0;
      const circles = target >= row && leadsTo(columns, target, row, counts) ? IN_CIRCLE : 0;
      targets.push(target);
      unmakers.push(4 * row + retracts + circles);
    }
  }
  return targets.length === 0
    ? null
    : groupRows(Int32Array.from(targets), Int32Array.from(unmakers), source.length);
}

/** Settles the claims of columns by the rules of `hearClaims`. */
export function settleClaims(columns: ClaimColumns): Settlement {
  const { from, saidOn, assessmentsAt, assessor, verdict, madeOn, shownDay } = columns;
  const unmakers = listUnmakers(columns);
  /** Whether rows are retracted by what was known on the day last asked for. */
  const retracted = new Map<number, boolean>();
  let decidedFor = HINDSIGHT;

  const isKnown = (row: number, day: number): boolean => {
    const said = saidOn[row] ?? -1;
    return day === HINDSIGHT || (said >= 0 && said <= day);
  };

  /** The known ones who correct or retract a row, without those that are void because they close a circle. */
  const unmakersOf = (row: number, day: number, byAny: boolean): number[] => {
    const heard: number[] = [];
    for (let at = unmakers?.at[row] ?? 0; at < (unmakers?.at[row + 1] ?? 0); at += 1) {
      const unmaker = unmakers?.values[at] ?? 0;
      const by = unmaker >> 2;
      if (!(byAny || (unmaker & BY_RETRACTION) !== 0) || !isKnown(by, day)) continue;
      const counts = (one: number, answer: number) =>
        isUnmaking(columns, one, answer) && isKnown(columns.answerTo[answer] ?? 0, day);
      if ((unmaker & IN_CIRCLE) === 0 || !leadsTo(columns, row, by, counts)) heard.push(by);
    }
    return heard;
  };

  const isRetracted = (row: number, day: number): boolean => {
    if (decidedFor !== day) retracted.clear();
    decidedFor = day;
    return decideRetracted(row, (one) => unmakersOf(one, day, false), retracted);
  };

  const isUnmade = (row: number, day: number): boolean =>
    unmakersOf(row, day, true).some((by) => !isRetracted(by, day));

  /** Whether an assessment was known and its assessor's newest. */
  const isNewest = (one: number, end: number, day: number): boolean => {
    if ((madeOn[one] ?? 0) > day) return false;
    for (let later = one + 1; later < end; later += 1)
      if (assessor[later] === assessor[one] && (madeOn[later] ?? 0) <= day) return false;
    return true;
  };

  const verdictOn = (row: number, day: number): number => {
    const end = assessmentsAt[row + 1] ?? 0;
    let reached = UNVERIFIED;
    for (let one = assessmentsAt[row] ?? 0; one < end; one += 1) {
      const found = verdict[one] ?? UNVERIFIED;
      if (found === UNVERIFIED || found === reached || !isNewest(one, end, day)) continue;
      if (reached !== UNVERIFIED) return UNVERIFIED;
      reached = found;
    }
    return reached;
  };

  return {
    unmakers,
    stateOn(row, day) {
      if ((from[row] ?? -1) < 0 || !isKnown(row, day) || isUnmade(row, day)) return FALLEN;
      const found = verdictOn(row, day);
      return found === REFUTED ? FALLEN : 1 + found;
    },
    shownDayOn(row, day) {
      const end = assessmentsAt[row + 1] ?? 0;
      let latest = -1;
      for (let one = assessmentsAt[row] ?? 0; one < end; one += 1) {
        if (verdict[one] !== VERIFIED || !isNewest(one, end, day)) continue;
        const shown = shownDay[one] ?? -1;
        latest = Math.max(latest, shown < 0 ? (from[row] ?? 0) : shown);
      }
      return latest < 0 ? (from[row] ?? 0) : latest;
    },
  };
}
