import { countDays, type Day } from "./day";
import type { PartyKey } from "./identity";
import { push } from "./resolve/by-key";
import type { ResolvableClaim } from "./resolve/claim-case";
import { findUnmade } from "./resolve/find-unmade";
import { countingVerdict } from "./resolve/hear";
import type { ChangePoint } from "./resolve/status";

/** What became of a claim that a party holds something, the first that fits. */
export const fates = ["takenBack", "refuted", "confirmed", "conceded", "open"] as const;
export type Fate = (typeof fates)[number];

/** A claim of a source with what became of it. */
export interface JudgedClaim {
  claimId: string;
  saidOn: Day | null;
  fate: Fate;
  /** Days from the saying to the confirmation or concession; null for any other fate, and where no day is known. */
  days: number | null;
}

const earliest = (days: (Day | null)[]) => days.filter((day) => day !== null).sort()[0] ?? null;
const latest = (days: (Day | null)[]) =>
  days
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null;

const verifiedOn = (claim: ResolvableClaim | undefined) =>
  earliest((claim?.assessments ?? []).filter((one) => one.verdict === "verified").map((one) => one.madeOn));

/**
 * The points from the claim's counting day on during which nobody but the claim's party is shown as holding the place:
 * what happens after another party was shown there no longer speaks of this claim.
 */
function pointsOf(claim: ResolvableClaim, party: PartyKey, points: readonly ChangePoint[]): ChangePoint[] {
  const { from } = claim;
  if (from === null) return [];
  const start = Math.max(
    0,
    points.findLastIndex((point) => point.day <= from),
  );
  const rest = points.slice(start);
  const end = rest.findIndex((point) => point.holder !== null && point.holder !== party);
  return end < 0 ? rest : rest.slice(0, end);
}

/** When a claim was confirmed or conceded, and which; null where neither. */
function findAgreement(
  claim: ResolvableClaim,
  party: PartyKey,
  byId: ReadonlyMap<string, ResolvableClaim>,
  confirming: readonly ResolvableClaim[],
  timelines: readonly (readonly ChangePoint[])[],
): { fate: "confirmed" | "conceded"; on: Day | null } | null {
  if (countingVerdict(claim.assessments) === "verified") return { fate: "confirmed", on: verifiedOn(claim) };
  const others = confirming.filter((one) => one.speakerId !== claim.speakerId);
  const independent = others.filter((one) => one.side === null);
  if (independent.length > 0)
    return { fate: "confirmed", on: earliest(independent.map((one) => one.saidOn)) };
  const shown = timelines.map((points) => pointsOf(claim, party, points));
  const becauseOf = (point: ChangePoint) => point.because.map((id) => byId.get(id));
  const whenAll = (days: (Day | null)[]) => latest(days);
  // A claim about several places has come true where every one of them is shown so.
  const reached = (status: ChangePoint["status"]) => {
    const found = shown.map((points) =>
      points.find((point) => point.status === status && point.holder === party),
    );
    return found.length > 0 && found.every((point) => point !== undefined) ? found : null;
  };
  const verified = reached("verified");
  if (verified)
    return {
      fate: "confirmed",
      on: whenAll(verified.map((point) => earliest(becauseOf(point).map(verifiedOn)))),
    };
  const foes = others.filter((one) => one.side !== null && one.side !== party);
  if (foes.length > 0) return { fate: "conceded", on: earliest(foes.map((one) => one.saidOn)) };
  const agreed = reached("agreed");
  if (!agreed) return null;
  return {
    fate: "conceded",
    on: whenAll(
      agreed.map((point) =>
        earliest(becauseOf(point).flatMap((one) => (one && one.side !== party ? [one.saidOn] : []))),
      ),
    ),
  };
}

/**
 * What became of each claim of a source that a party holds a place or region, seen with all that is known now.
 * - `takenBack`: the source corrected or retracted it, and did not retract that in its turn: the resolver's own rule
 * - `refuted`: the verdict that counts is refuted
 * - `confirmed`: it is verified, an independent source answered that it confirms it, or what it says is verified by
 *   another claim while nobody else is shown as holding the place
 * - `conceded`: a source of another party answered that it confirms it, or the side that held the place before says so
 *   too (status agreed)
 * - `open`: none of these. That nobody has spoken against it makes no claim true.
 * An answer that was itself taken back or refuted confirms nothing.
 * Claims that are not about a holder (contested, denials, advances, intents) cannot be judged like this and are left out.
 */
export function judgeClaims(
  sourceId: string,
  claims: readonly ResolvableClaim[],
  timelinesOf: (claim: ResolvableClaim) => readonly (readonly ChangePoint[])[],
): JudgedClaim[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const unmade = findUnmade(byId);
  const stands = (claim: ResolvableClaim) =>
    !unmade.has(claim.id) && countingVerdict(claim.assessments) !== "refuted";
  const confirming = new Map<string, ResolvableClaim[]>();
  for (const claim of claims)
    for (const { kind, claimId } of claim.answers)
      if (kind === "confirms" && stands(claim)) push(confirming, claimId, claim);
  return claims.flatMap((claim): JudgedClaim[] => {
    const { id: claimId, position, saidOn } = claim;
    if (claim.speakerId !== sourceId || position?.kind !== "holds") return [];
    if (unmade.has(claimId)) return [{ claimId, saidOn, fate: "takenBack", days: null }];
    if (countingVerdict(claim.assessments) === "refuted")
      return [{ claimId, saidOn, fate: "refuted", days: null }];
    const agreement = findAgreement(
      claim,
      position.party,
      byId,
      confirming.get(claimId) ?? [],
      timelinesOf(claim),
    );
    if (!agreement) return [{ claimId, saidOn, fate: "open", days: null }];
    const { fate, on } = agreement;
    return [{ claimId, saidOn, fate, days: saidOn && on ? Math.max(0, countDays(saidOn, on)) : null }];
  });
}

/** The middle one of the numbers, the mean of the two middle ones where their count is even; null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
