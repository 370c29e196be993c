import type { ClaimFilter } from "@/lib/domain/claim-filter";
import type { Day } from "@/lib/domain/day";
import type { AreaGeometry, Position } from "@/lib/domain/geometry";
import type { Language, Names } from "@/lib/domain/names";
import type { StatusName } from "@/lib/domain/resolve/status";
import type { Bounds } from "@/lib/domain/snapshot";
import type { Party } from "@/lib/domain/theatre";
import type { AsKnown } from "@/lib/domain/viewpoint";
import type { AreasJson } from "@/lib/wire/areas-json";
import type { AtlasHead, PayloadClaim, PayloadStory } from "@/lib/wire/atlas-payload";

export const SNAPSHOT_FORMAT = "claim-atlas-snapshot";
/** Written into every snapshot. Readers of older versions stay: a link is for ever. */
export const SNAPSHOT_VERSION = 1;

/** How a place or region was painted. */
export interface PinnedLook {
  status: StatusName;
  holder: string | null;
  /** Parties in dispute, sorted. */
  parties: string[];
  stale: boolean;
}

/** From this day on, this look (an index of `looks`). */
export type PinnedChange = [day: Day, look: number];

/** A place as it was when the view was frozen. */
export interface PinnedPlace {
  id: string;
  names: Names;
  position: Position | null;
  /** Id of its region. */
  region: string | null;
  /** Party that held it on the first day; null is unknown. */
  baseline: string | null;
  /** A public claim was about it. */
  isNamed: boolean;
  /** Null: as on the first day all along. */
  changes: PinnedChange[] | null;
}

export interface PinnedRegion {
  id: string;
  key: string;
  names: Names;
  baseline: string | null;
  isNamed: boolean;
  /** Whole square metres on the WGS84 ellipsoid. */
  m2: number;
  geometry: AreaGeometry;
  changes: PinnedChange[] | null;
}

/** A place off the baseline, or a region with claims, on one of the frozen days. */
export interface PinnedStatus extends PinnedLook {
  kind: "place" | "region";
  id: string;
  rule: number;
  since: string;
  lastSpoken: string | null;
  origins: number;
  /** Ids of the claims that counted, newest first; they are in `claims`. */
  because: string[];
}

/** The view as it was frozen. */
export interface PinnedView {
  date: Day;
  compareDate: Day | null;
  viewpoint: string;
  asKnown: AsKnown;
  filters: ClaimFilter;
  bounds: Bounds | null;
  place: string | null;
  region: string | null;
}

/** Everything that a snapshot pins: enough to show it without a resolver, a gazetteer or a ledger. */
export interface SnapshotContent {
  format: typeof SNAPSHOT_FORMAT;
  version: typeof SNAPSHOT_VERSION;
  /** Number of the policy that the statuses were derived by. */
  policy: number;
  /** Language of the picture and of `areas.method`. */
  lang: Language;
  /** The newest recordedAt that the view could see. */
  knownAsOf: string;
  theatre: AtlasHead["theatre"] & { parties: Party[] };
  /** The last day that had claims. */
  lastDay: Day;
  view: PinnedView;
  title: string | null;
  note: string | null;
  /** The sources that had made a public claim. */
  sources: AtlasHead["sources"];
  /** In the order of the place directory (see `PlaceDirectory`). */
  places: PinnedPlace[];
  regions: PinnedRegion[];
  looks: PinnedLook[];
  /** Digest of the catchments' topology, which the atlas keeps unaltered; null before a gazetteer was loaded. */
  topology: string | null;
  /** Claims by day, for the slider: index 0 is the theatre's first day (see `DayColumns`). */
  days: { certain: number[]; uncertain: number[]; events: number[] };
  /** Of the frozen day, and of the day it is compared with. */
  statuses: { date: Day; items: PinnedStatus[] }[];
  /** km2 by party and status on the frozen day; from the compared day to the frozen one where there are two. */
  areas: AreasJson;
  /** Why places and regions had their statuses over the whole time: of all of a small theatre, of a large one what was chosen. */
  stories: PayloadStory[];
  /** Every claim that statuses, stories and the list of what has no place name. */
  claims: PayloadClaim[];
  /** Public claims in all, and those that no map can show, newest saying first (`shown` of them by id). */
  counted: { claims: number; unmapped: number; shown: string[] };
}
