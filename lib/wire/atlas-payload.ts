import type { Position } from "@/lib/domain/geometry";
import type { Names } from "@/lib/domain/names";
import type { StatusName } from "@/lib/domain/resolve/status";
import type { Party } from "@/lib/domain/theatre";
import type { AsKnown } from "@/lib/domain/viewpoint";

/** Written into every payload; a reader refuses any other. */
export const ATLAS_PAYLOAD_VERSION = 1;

/** From `day` on, until the next point, this is the status. `because` indexes `claims`. */
export interface PayloadPoint {
  day: string;
  status: StatusName;
  rule: number;
  holder: string | null;
  parties: string[];
  because: string[];
}

/** A place that somebody has made a claim about, or whose region somebody has. */
export interface PayloadPlace {
  id: string;
  /** Name in each interface language, and the local one. */
  names: Names;
  regionId: string | null;
  position: Position | null;
  points: PayloadPoint[];
  /** All statements' claims that name the place, admitted by the viewpoint or not, by saidOn. */
  claimIds: string[];
}

export interface PayloadRegion {
  id: string;
  key: string;
  names: Names;
  baseline: string | null;
  points: PayloadPoint[];
  claimIds: string[];
}

/** What one row about a claim says; everything a sentence needs. */
export interface PayloadClaim {
  id: string;
  statementId: string;
  speaker: { id: string; names: Names; alignment: string | null };
  relay: { id: string; names: Names }[];
  assertion: string;
  action: string | null;
  of: string | null;
  what: string | null;
  party: string | null;
  target: PayloadTarget;
  quantity: {
    unit: "km2" | "count" | "share";
    value: number;
    modifier: "exact" | "about" | "atLeast" | "atMost";
    of: "target" | "lost" | null;
  } | null;
  eventDate: string;
  saidOn: string;
  /** Days for which it counts; `from` null when no day is certain. */
  countsFrom: string | null;
  countsTo: string | null;
  /** Days that the event date may mean: drawn as uncertain where they differ. */
  earliest: string | null;
  latest: string | null;
  saidOnLatest: string | null;
  answers: { kind: string; claimId: string }[];
  /** The verdict that counts, and who gave it. */
  verdict: "verified" | "refuted" | "unverifiable" | "unverified" | null;
  verdictBy: Names | null;
  note: string | null;
}

/** The target of a claim with the names that a sentence needs. */
export type PayloadTarget =
  | { kind: "place"; id: string; names: Names; region: Names | null }
  | { kind: "region"; id: string; names: Names }
  | { kind: "area"; description: string; regions: Names[]; bufferKm: number | null; drawn: boolean }
  | { kind: "line"; from: Names | null; to: Names | null; description: string | null }
  | { kind: "count"; count: number; modifier: "exact" | "about" | "atLeast" | "atMost"; regions: Names[] };

/**
 * All that the map page needs for one theatre, viewpoint and moment of knowledge: the status of every place at every
 * day as change points, so that the slider never asks the server. Geometry travels apart, by its digest.
 */
export interface AtlasPayload {
  version: typeof ATLAS_PAYLOAD_VERSION;
  policy: 1;
  theatre: { id: string; slug: string; names: Names; startsOn: string; parties: Party[] };
  viewpoint: string;
  asKnown: AsKnown;
  /** The newest recordedAt that this payload can see (ISO 8601 instant). */
  knownAsOf: string;
  /** The last day that has claims: where the map opens. The slider runs from the theatre's first day to this one. */
  lastDay: string;
  places: PayloadPlace[];
  regions: PayloadRegion[];
  claims: PayloadClaim[];
  /** Claims that the map cannot show: unnamed counts, intents, figures on a region, areas in words, places without a position. */
  unmapped: string[];
  /** Claims counting from each day, for the histogram; days without a claim are absent. */
  histogram: { day: string; claims: number }[];
  /** Address part of the catchment topology (immutable); null before a gazetteer is loaded. */
  catchments: string | null;
}
