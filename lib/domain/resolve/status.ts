import type { Day } from "../day";
import type { PartyKey } from "../identity";

/** The statuses of policy 1, in the order in which its rules are tried (`unknown` last). */
export const statuses = [
  "verified",
  "baseline",
  "agreed",
  "contested",
  "assessed",
  "claimed",
  "unknown",
] as const;
export type StatusName = (typeof statuses)[number];

/** What is derived for one place or region on one day, before it is set into time. */
export interface Derived {
  status: StatusName;
  /** The party that holds it; null when contested or unknown. */
  holder: PartyKey | null;
  /** The parties in dispute, sorted; empty unless contested. */
  parties: PartyKey[];
  /** Claims that count, newest first. */
  because: string[];
}

/** A derived status set into time: the answer to "what, why, since when, and how fresh". */
export interface Status extends Derived {
  /** The number of the rule of policy 1 that fitted, 1 to 7. */
  rule: number;
  /** First day of this unbroken status and holder. */
  since: Day;
  /** Latest day, not after the day asked for, on which one of the claims that count was said; null when all were said later. */
  lastSpoken: Day | null;
  /** True when nobody has said a word for 60 days; never for the baseline. */
  stale: boolean;
  /** Independent origins: how many speakers the claims that count have. A repeat adds none, since it is no word of its own. */
  origins: number;
}

/** A day from which a derived status holds, until the next change point. */
export interface ChangePoint extends Derived {
  day: Day;
  rule: number;
}
