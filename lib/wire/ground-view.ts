import type { Position } from "@/lib/domain/geometry";
import type { Names } from "@/lib/domain/names";

/** A place near a position, or with a name that is asked for. */
export interface GroundPlace {
  id: string;
  names: Names;
  region: Names | null;
  position: Position | null;
  /** From the position asked about; null where either is unknown. */
  km: number | null;
}

/** What is at a position. */
export interface GroundView {
  /** Null outside of all regions. */
  region: { id: string; key: string; names: Names } | null;
  /** The place whose catchment the position lies in; null where no place of the region is near enough. */
  catchment: GroundPlace | null;
  /** The nearest places, nearest first. */
  near: GroundPlace[];
  /** Places that have one of the names already, nearest first. */
  homonyms: GroundPlace[];
}
