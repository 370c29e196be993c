import type { Flip } from "@/lib/domain/difference";
import type { Names } from "@/lib/domain/names";
import type { Derived, Status } from "@/lib/domain/resolve/status";
import type { Party } from "@/lib/domain/theatre";
import type { Fate } from "@/lib/domain/track-record";
import type { AreasJson } from "./areas-json";
import type { PayloadClaim, PayloadPoint } from "./atlas-payload";
import type { RevisionView } from "./record-views";

/** A source with its name. */
export interface NamedSource {
  id: string;
  names: Names;
}

/** A region in a list, as it is on one day. */
export interface RegionRow {
  id: string;
  key: string;
  names: Names;
  km2: number;
  status: Status;
  /** Places of the region that are not as on the first day. */
  changedPlaces: number;
}

/** A region over a span of days: status and places on the last of them, areas over all. */
export interface RegionView extends RegionRow {
  theatreSlug: string;
  from: string;
  to: string;
  sentence: string;
  /** Places whose status is not the baseline, with the size of their catchments. */
  places: { id: string; names: Names; status: Status; km2: number }[];
  /** How many places are as on the first day. */
  baselinePlaces: number;
  /** Claims about the region that the map cannot show at a place. */
  withoutPlace: PayloadClaim[];
  areas: AreasJson;
  /** The claims behind the stated figures. */
  statedClaims: PayloadClaim[];
  parties: Party[];
  /** Every saved state of it, as far as the view knows. */
  revisions: RevisionView[];
  /** The sources that the view itself names: the one of its viewpoint, the one of its filter. */
  namedSources: NamedSource[];
}

/** A place or region whose status or holder changes on a day. */
export interface ChangeRow {
  kind: "place" | "region";
  id: string;
  names: Names;
  /** The region of a place. */
  region: Names | null;
  flip: Flip;
  before: Pick<Derived, "status" | "holder" | "parties">;
  after: Pick<Derived, "status" | "holder" | "parties">;
  sentence: string;
}

/** What changed, day by day, newest first. */
export interface ChangesView {
  theatreSlug: string;
  days: { day: string; changes: ChangeRow[] }[];
  /** The last day of the changes before these; null where there are none. */
  earlier: string | null;
  regions: { key: string; names: Names }[];
  parties: Party[];
  /** The sources that the view names. */
  namedSources: NamedSource[];
}

/** How a source's claims fared. */
export interface TrackRecordView {
  /** All its public claims. */
  made: number;
  /** Those that say who holds a place or region: only these can be judged. */
  judged: number;
  fates: Record<Fate, number>;
  /** Middle number of days from saying to confirmation or concession; null where there was none. */
  medianDays: number | null;
  /** Catchments of the places named in judged claims, each counted once; places without one count 0. */
  namedKm2: number;
  /** Of these, in claims that were refuted: the overclaim that is known. */
  refutedKm2: number;
  /** The same by the month of saying, oldest first; `month` is YYYY-MM. */
  months: { month: string; judged: number; fates: Record<Fate, number>; refutedKm2: number }[];
}

/** One source's word about a place for some days. */
export interface VoiceSpan {
  claim: PayloadClaim;
  /** What the word amounts to; null where it takes no side, such as an advance or an intent. */
  position: { kind: "holds" | "contested" | "not"; party: string | null } | null;
  from: string;
  /** Inclusive; until the source's next word, or until it stops counting. */
  to: string;
  /** First day that the event date may mean, where that is before `from`. */
  uncertainFrom: string | null;
  /** True where the event date is "by" a day: any earlier one may be meant. */
  openStart: boolean;
}

/** What each source said of a place over time, with the derived status below it. */
export interface PlaceTraceView {
  /** Some days before the first word, never before the theatre's first day. */
  from: string;
  to: string;
  voices: { source: PayloadClaim["speaker"]; spans: VoiceSpan[] }[];
  points: PayloadPoint[];
}
