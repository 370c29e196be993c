import { statuses } from "./resolve/status";

// Areas are whole square metres in here: sums of whole numbers are exact, so that parts add up to the whole to the metre.

/** Whose land by which status. `unattributed` is land of a region that lies in no settlement's catchment. */
export interface AreaPart {
  /** Key of the party. */
  party: string | null;
  status: (typeof areaStatuses)[number];
}

/** What a part of a region can be shown as: the statuses, then land outside every catchment. */
export const areaStatuses = [...statuses, "unattributed"] as const;

/** The land that timelines colour. Places are numbered as in the timelines, the regions by themselves from 0. */
export interface AreaGround {
  /** Whole square metres of each place's catchment; 0 without one. */
  m2: Float64Array;
  /** The region of each place's catchment; -1 is none. */
  region: Int32Array;
  /** Index of the party that held each place on the first day, for days before its first change point; -1 is unknown. May go on with regions. */
  baseline: Int8Array;
  /** Whole square metres of each region. */
  regionM2: Float64Array;
}

/** The same ground with its regions put together otherwise: `groupOf` names each one's new number, -1 leaves it out. */
export function regroup(ground: AreaGround, groupOf: readonly number[]): AreaGround {
  const regionM2 = new Float64Array(Math.max(-1, ...groupOf) + 1);
  groupOf.forEach((group, region) => {
    if (group >= 0) regionM2[group] = (regionM2[group] ?? 0) + (ground.regionM2[region] ?? 0);
  });
  return { ...ground, region: ground.region.map((region) => groupOf[region] ?? -1), regionM2 };
}
