import type { Names } from "@/lib/domain/names";

/** What a file of regions changes, or would. */
export interface RegionReport {
  /** How often the theatre's regions were changed so far: what the next change of them is based on. */
  revision: number;
  isDryRun: boolean;
  regions: RegionChange[];
  /** Regions of the theatre that the file lacks. They stay. */
  kept: { id: string; key: string; names: Names }[];
  /** Places whose region changes by other outlines, and the first of them. */
  places: {
    entering: number;
    moving: number;
    leaving: number;
    examples: { id: string; name: string; from: Names | null; to: Names | null }[];
  };
}

/** What becomes of one region. */
export interface RegionChange {
  id: string;
  key: string;
  names: Names;
  /** `words`: names, country, code or baseline, and the outline stays. */
  change: "new" | "outline" | "words" | "same";
  km2: number;
  /** Null for a new one. */
  km2Before: number | null;
  /** Rings of the file had to be turned round. */
  rewound: boolean;
  /** Slivers that it shares with others. */
  overlaps: { key: string; km2: number }[];
}
