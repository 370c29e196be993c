import type { Claim } from "@/lib/domain/claim";
import type { Day } from "@/lib/domain/day";
import type { Names } from "@/lib/domain/names";
import type { PlaceName } from "@/lib/domain/place";
import type { Source } from "@/lib/domain/source";

/** A settlement as drafting needs it. */
export interface GazetteerPlace {
  id: string;
  names: readonly Pick<PlaceName, "text" | "lang" | "preferred">[];
  regionId: string | null;
  position: readonly [number, number] | null;
  population: number | null;
}

export interface GazetteerRegion {
  id: string;
  names: Names;
  country: string;
  /** The party that held it on the theatre's first day. */
  baseline: string | null;
}

/** A stored claim that a report may answer. */
export interface StoredClaim {
  id: string;
  assertion: Claim["assertion"];
  party: string | null;
  speakerAlignment: string | null;
}

/** The stored claims about a place or region, oldest first. */
export type FindStored = (target: {
  placeId: string | null;
  regionId: string | null;
}) => readonly StoredClaim[];

/** What a theatre knows when a report is read. */
export interface TheatreWords {
  parties: readonly { key: string; names: Names }[];
  regions: readonly GazetteerRegion[];
  places: Iterable<GazetteerPlace>;
  sources: readonly { id: string; source: Pick<Source, "names" | "kind" | "alignment"> }[];
}

/** A report with what is known about it. */
export interface Report {
  text: string;
  publishedOn: Day;
  outlet: string | null;
}
