import type { Names } from "@/lib/domain/names";
import type { Region } from "@/lib/domain/region";
import type { Theatre } from "@/lib/domain/theatre";
import type { RevisionView } from "./record-views";

/** A region in the list of its theatre: without its outline. */
export interface TheatreRegion extends Pick<Region, "key" | "names" | "country" | "admin1" | "baseline"> {
  id: string;
  revision: number;
  km2: number;
  /** Places inside. */
  places: number;
}

/** A theatre as whoever keeps it sees it. */
export interface TheatreDeskView extends Theatre {
  id: string;
  revision: number;
  /** How often its regions were changed: what the next file of regions is based on. */
  regionsRevision: number;
  regions: TheatreRegion[];
  /** Places in none of its regions. */
  placesOutside: number;
  /** Places whose holder on the first day is not their region's; `party` null is unknown. */
  overrides: { id: string; names: Names; regionId: string | null; party: string | null }[];
  revisions: RevisionView[];
}
