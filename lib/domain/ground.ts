import type { Position } from "./geometry";
import type { Names } from "./names";

/** A place as far as names and position go. */
export interface GroundPlace {
  id: string;
  /** As it is shown. */
  names: Names;
  regionId: string | null;
  geonameId: number | null;
  position: Position | null;
  /** Its names folded by `toSearchKey`. */
  searchKeys: string[];
}

/** What the words of a file can mean in a theatre: its sides, regions, sources and places, without anything said. */
export interface Ground {
  theatreId: string;
  slug: string;
  parties: { key: string; names: Names }[];
  regions: { id: string; key: string; names: Names; admin1: string | null }[];
  sources: { id: string; names: Names }[];
  places: GroundPlace[];
}
