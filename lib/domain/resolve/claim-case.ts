import type { answerKinds, Claim } from "../claim";
import type { ClaimFilter } from "../claim-filter";
import type { Day } from "../day";
import type { PartyKey } from "../identity";
import type { Source } from "../source";
import type { AsKnown, Viewpoint } from "../viewpoint";
import type { Position } from "./position";

/** A verification as the resolver needs it. */
export interface Assessment {
  /** Id of the verification: the last key of the order of assessments. */
  id: string;
  /** Source id, or the reviewer's name: whoever stands for the verdict. */
  assessor: string;
  verdict: "verified" | "refuted" | "unverifiable" | "unverified";
  madeOn: Day;
  shownDay: Day | null;
  recordedAt: string;
}

/** One published, unstruck claim, reduced to what a status can depend on. */
export interface ResolvableClaim {
  id: string;
  /** Place within its statement. */
  ordinal: number;
  speakerId: string;
  speakerKind: Source["kind"];
  /** The party its speaker is aligned with; null is independent. */
  side: PartyKey | null;
  assertion: Claim["assertion"];
  /** What it says of its own target; null when it takes no position. */
  position: Position | null;
  /** Set when it says that the place changed hands: the party that gains, or `-x` when only the loser x is known. */
  gains: string | null;
  /** Places it is about: the place named, or those inside a drawn area. */
  placeIds: readonly string[];
  /** Set when it is about a whole region. */
  regionId: string | null;
  from: Day | null;
  to: Day | null;
  saidOn: Day | null;
  recordedAt: string;
  answers: { kind: (typeof answerKinds)[number]; claimId: string }[];
  assessments: Assessment[];
}

/** Everything the resolver works on, at one moment of knowledge. */
export interface ClaimCase {
  startsOn: Day;
  /** The parties of the theatre. */
  parties: PartyKey[];
  claims: ResolvableClaim[];
}

/** A place or a region to be given a status. `baseline` is its holder on the first day; null is unknown. */
export type Subject =
  | { kind: "place"; id: string; regionId: string | null; baseline: PartyKey | null }
  | { kind: "region"; id: string; baseline: PartyKey | null };

/** Whose word counts, what of it was known, and which claims are heard. */
export interface View {
  viewpoint: Viewpoint;
  asKnown: AsKnown;
  filter: ClaimFilter;
}
