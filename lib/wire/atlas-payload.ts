import type { ClaimFilter } from "@/lib/domain/claim-filter";
import type { Names } from "@/lib/domain/names";
import type { StatusName } from "@/lib/domain/resolve/status";
import type { Source } from "@/lib/domain/source";
import type { Party } from "@/lib/domain/theatre";
import type { AsKnown } from "@/lib/domain/viewpoint";

/** Written into every payload; a reader refuses any other. */
export const ATLAS_PAYLOAD_VERSION = 2;

/** From `day` on, until the next point, this is the status. `because` indexes `claims`. */
export interface PayloadPoint {
  day: string;
  status: StatusName;
  rule: number;
  holder: string | null;
  parties: string[];
  because: string[];
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

/** How a payload looks at the claims. */
export interface PayloadLens {
  viewpoint: string;
  asKnown: AsKnown;
  filter: ClaimFilter;
}

/**
 * What the map page knows of a theatre before any status: its sides, who speaks, and where the rest is. The status of
 * every place at every day travels as a binary payload of change points, places and shapes apart, each by its digest.
 */
export interface AtlasHead {
  version: typeof ATLAS_PAYLOAD_VERSION;
  policy: number;
  theatre: { id: string; slug: string; names: Names; startsOn: string; parties: Party[] };
  lens: PayloadLens;
  /** The newest recordedAt that this head can see (ISO 8601 instant). */
  knownAsOf: string;
  /** The last day that has claims: where the map opens. The slider runs from the theatre's first day to this one. */
  lastDay: string;
  /** How many public claims there are, and how many of them the map cannot show. */
  claims: number;
  unmapped: number;
  /** The sources that have made a public claim. */
  sources: { id: string; names: Names; kind: Source["kind"]; alignment: string | null }[];
  /** Whole square metres of each region, in the directory's order. */
  regionM2: number[];
  /** Where the parts are: all immutable. The cells are null before a gazetteer is loaded; `topojson` has them for everybody. */
  addresses: {
    timeline: string;
    directory: string;
    /** What other views are told from; null where only this one is kept. */
    claims: string | null;
    regions: string;
    /** Where stories are told; null where this program no longer tells them by the same policy. */
    stories: string | null;
    catchments: string | null;
    topojson: string | null;
  };
}

/** A place or region as one view tells it: its change points with the claims behind them, and all claims that name it. */
export interface PayloadStory {
  kind: "place" | "region";
  id: string;
  points: PayloadPoint[];
  /** All public claims about it, admitted by the view or not, by saidOn. */
  claimIds: string[];
}

/** Stories with the claims that they name. */
export interface StoryBook {
  stories: PayloadStory[];
  claims: PayloadClaim[];
}

/** A page of the claims that the map cannot show: unnamed counts, intents, figures on a region, areas in words, places without a position. */
export interface UnmappedPage {
  items: PayloadClaim[];
  nextCursor: string | null;
}

/** What a page brings along, so that its first picture needs no further request. A large theatre brings only its head. */
export interface AtlasOpening {
  head: AtlasHead;
  /** The binary payloads as base64; null where they are too large to travel in a page. */
  packed: { timeline: string; directory: string } | null;
  book: StoryBook;
  unmapped: UnmappedPage | null;
}
