import type { Day } from "../day";
import { admitsSpeaker, type Viewpoint } from "../viewpoint";
import { push } from "./by-key";
import type { Assessment, ResolvableClaim } from "./claim-case";

/** A claim that stands: known, neither refuted nor unmade. */
export interface StandingClaim extends ResolvableClaim {
  from: Day;
  /** Whether the viewpoint lets its speaker be heard. */
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

/** Order of assessments: day made, recordedAt, id. */
const isLater = (one: Assessment, other: Assessment) => {
  if (one.madeOn !== other.madeOn) return one.madeOn > other.madeOn;
  return one.recordedAt === other.recordedAt ? one.id > other.id : one.recordedAt > other.recordedAt;
};

/** Each assessor's newest word: it replaces what the same assessor found before. */
function newestByAssessor(assessments: Assessment[]): Assessment[] {
  const newest = new Map<string, Assessment>();
  for (const assessment of assessments) {
    const earlier = newest.get(assessment.assessor);
    if (!earlier || isLater(assessment, earlier)) newest.set(assessment.assessor, assessment);
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

/**
 * Claims unmade by their own speaker: corrected or retracted. An unmaker that was corrected in its turn still replaces
 * what it spoke of (the newest correction stands alone); one that was itself retracted unmakes nothing.
 */
function findUnmade(known: Map<string, ResolvableClaim>): Set<string> {
  const unmakers = new Map<string, { id: string; kind: "corrects" | "retracts" }[]>();
  for (const claim of known.values())
    for (const { kind, claimId } of claim.answers)
      if ((kind === "corrects" || kind === "retracts") && known.get(claimId)?.speakerId === claim.speakerId)
        push(unmakers, claimId, { id: claim.id, kind });
  const decided = new Map<string, boolean>();
  const isRetracted = (id: string): boolean => {
    const earlier = decided.get(id);
    if (earlier !== undefined) return earlier;
    decided.set(id, false); // cuts a circle of retractions
    const retracted = (unmakers.get(id) ?? []).some((by) => by.kind === "retracts" && !isRetracted(by.id));
    decided.set(id, retracted);
    return retracted;
  };
  // Sorted, so that a circle is cut at the same claim whatever the input order.
  return new Set(
    [...unmakers.keys()].sort().filter((id) => (unmakers.get(id) ?? []).some((by) => !isRetracted(by.id))),
  );
}

/**
 * The claims that can be heard. With `knownOn`, whatever was said, answered or assessed after that day is left out.
 * Claims outside the viewpoint stay findable (an answer may point at them) but are not admitted.
 */
export function hearClaims(claims: ResolvableClaim[], viewpoint: Viewpoint, knownOn: Day | null): Hearing {
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
      admitted: admitsSpeaker(viewpoint, claim.speakerId, claim.side),
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
