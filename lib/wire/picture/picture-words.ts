import type { LegendEntry } from "@/lib/wire/legend-entries";

/** Everything that is written beside the map, on a picture as on paper. */
export interface PictureWords {
  title: string;
  /** The day, or what is compared. */
  subject: string;
  /** Viewpoint, what was known, filters: each a sentence or two. */
  lens: string[];
  parties: { name: string; colour: string }[];
  legend: LegendEntry[];
  /** How far an area reaches. */
  area: string;
  /** How many claims of how many sources count. */
  count: string;
  /** The sources, most claims first, each with how many. */
  sources: string[];
  policy: string;
  known: string;
  /** Empty where the view has no address yet. */
  link: string;
  credits: string;
  /** Names of the two maps; null for one. */
  maps: { before: string; after: string } | null;
}
