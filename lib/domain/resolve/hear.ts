import { passesFilter } from "../claim-filter";
import type { Day } from "../day";
import { admitsSpeaker } from "../viewpoint";
import { push } from "./by-key";
import type { Assessment, ResolvableClaim, View } from "./claim-case";
import { findUnmade } from "./find-unmade";
import { compareAssessments } from "./ledger-order";

/** A claim that stands: known, neither refuted nor unmade. */
export interface StandingClaim extends ResolvableClaim {
  from: Day;
  /** Whether viewpoint and filter let it be heard. */
  admitted: boolean;
  verified: boolean;
  /** The day its verifying evidence shows; its counting day where the evidence names none. */
  shownDay: Day;
}

/** The standing claims with the two ways to find them. */
export interface Hearing {
  byId: Map<string, StandingClaim>;
  byPlace: Map<string, StandingClaim[]>;
  byRegion: Map<string, StandingClaim[]>;
  /** Claims that confirm, deny, doubt or repeat this one. */
  answering: Map<string, StandingClaim[]>;
}

/** Each assessor's newest word: it replaces what the same assessor found before. */
function newestByAssessor(assessments: Assessment[]): Assessment[] {
  const newest = new Map<string, Assessment>();
  for (const assessment of assessments) {
    const earlier = newest.get(assessment.assessor);
    if (!earlier || compareAssessments(assessment, earlier) > 0) newest.set(assessment.assessor, assessment);
  }
  return [...newest.values()];
}

/**
 * The verdict that counts: each assessor's newest; where those differ, `unverified`.
 * "Could not verify" is an assessor without a verdict: it does not stand against one that another reached.
 */
export function countingVerdict(assessments: Assessment[]): Assessment["verdict"] | null {
  const reached = new Set(
    newestByAssessor(assessments)
      .map((one) => one.verdict)
      .filter((verdict) => verdict !== "unverified"),
  );
  if (reached.size === 0) return assessments.length > 0 ? "unverified" : null;
  return reached.size === 1 ? ([...reached][0] ?? null) : "unverified";
}

function shownDayOf(claim: ResolvableClaim & { from: Day }, assessments: Assessment[]): Day {
  const verified = newestByAssessor(assessments).filter((one) => one.verdict === "verified");
  const shown = verified.map((one) => one.shownDay ?? claim.from).sort();
  return shown.at(-1) ?? claim.from;
}

/** Whether a view lets a claim have a voice, by its speaker and by the filter. `verdict` is the one that counts. */
export function isAdmitted(
  { viewpoint, filter }: Pick<View, "viewpoint" | "filter">,
  claim: ResolvableClaim,
  verdict = countingVerdict(claim.assessments),
): boolean {
  return admitsSpeaker(viewpoint, claim.speakerId, claim.side) && passesFilter(filter, { ...claim, verdict });
}

/**
 * The claims that can be heard. With `knownOn`, whatever was said, answered or assessed after that day is left out.
 * Claims outside the viewpoint or the filter stay findable (an answer may point at them) but are not admitted.
 */
export function hearClaims(
  claims: ResolvableClaim[],
  { viewpoint, filter }: Pick<View, "viewpoint" | "filter">,
  knownOn: Day | null,
): Hearing {
  const isKnown = (day: Day | null) => knownOn === null || (day !== null && day <= knownOn);
  const known = new Map(claims.filter((claim) => isKnown(claim.saidOn)).map((claim) => [claim.id, claim]));
  const unmade = findUnmade(known);
  const hearing: Hearing = { byId: new Map(), byPlace: new Map(), byRegion: new Map(), answering: new Map() };
  for (const claim of known.values()) {
    const { from } = claim;
    if (from === null || unmade.has(claim.id)) continue;
    const assessments = claim.assessments.filter((one) => isKnown(one.madeOn));
    const verdict = countingVerdict(assessments);
    if (verdict === "refuted") continue;
    const standing: StandingClaim = {
      ...claim,
      from,
      admitted: isAdmitted({ viewpoint, filter }, claim, verdict),
      verified: verdict === "verified",
      shownDay: shownDayOf({ ...claim, from }, assessments),
    };
    hearing.byId.set(claim.id, standing);
    for (const placeId of claim.placeIds) push(hearing.byPlace, placeId, standing);
    if (claim.regionId !== null) push(hearing.byRegion, claim.regionId, standing);
    for (const answer of claim.answers)
      if (answer.kind !== "corrects" && answer.kind !== "retracts")
        push(hearing.answering, answer.claimId, standing);
  }
  return hearing;
}
