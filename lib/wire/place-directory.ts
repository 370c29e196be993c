import type { Names } from "@/lib/domain/names";

/**
 * The places and regions of a theatre by number. Places come first, along a Hilbert curve (those without a position
 * after the others, by id); then the regions, by id. Timelines, claim columns and the map count subjects in this order.
 */
export interface PlaceDirectory {
  places: {
    ids: string[];
    /** The name in each interface language. */
    names: Names[];
    /** Degrees WGS84 to 1e-5; NaN where the position is unknown. */
    lng: Float64Array;
    lat: Float64Array;
    /** Index in `regions`; -1 is none. */
    region: Int32Array;
    /** Index in `parties` of who held it on the first day; -1 is unknown. */
    baseline: Int8Array;
    /** 1 where a public claim is about the place: named, at an end of a line, or inside a drawn area. */
    isNamed: Uint8Array;
  };
  regions: { ids: string[]; keys: string[]; names: Names[]; baseline: Int8Array; isNamed: Uint8Array };
  /** Keys of the theatre's parties. */
  parties: string[];
}
