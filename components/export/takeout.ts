import type { AtlasRow } from "@/components/table/atlas-row";
import type { Day } from "@/lib/domain/day";
import type { Flip } from "@/lib/domain/difference";
import type { Derived } from "@/lib/domain/resolve/status";
import type { Party } from "@/lib/domain/theatre";
import type { AsKnown } from "@/lib/domain/viewpoint";
import type { CompareKind } from "@/lib/wire/flip-words";
import type { CompareMode } from "@/lib/wire/view-url";

/** A place or region that the two maps of a comparison show differently. */
export interface TakeoutFlip {
  kind: "place" | "region";
  id: string;
  /** In the page's language. */
  name: string;
  flip: Flip;
  before: Pick<Derived, "status" | "holder" | "parties">;
  after: Pick<Derived, "status" | "holder" | "parties">;
}

/** A view as it leaves the atlas, on a picture or on paper. Names are in the page's language, addresses are whole. */
export interface Takeout {
  slug: string;
  theatre: string;
  parties: readonly Party[];
  /** The theatre's first day. */
  startsOn: string;
  day: Day;
  /** Places and regions on the day; of a comparison, those of its second map. */
  rows: readonly AtlasRow[];
  compared: {
    kind: CompareKind;
    mode: CompareMode;
    names: { before: string; after: string };
    days: readonly [Day, Day];
    /** Places and regions of the first map. */
    rowsBefore: readonly AtlasRow[];
    flips: readonly TakeoutFlip[];
  } | null;
  /** Text form, see `readViewpoint`; of a comparison of viewpoints, both with a hyphen between them. */
  viewpoint: string;
  /** The name of the viewpoint as a phrase that stands alone; null where the names of the comparison say it. */
  viewpointName: string | null;
  asKnown: AsKnown;
  /** Each active filter in words. */
  filters: readonly string[];
  policy: number;
  /** Address of the page that has the policy's rules. */
  policyUrl: string;
  /** ISO 8601 instant. */
  knownAsOf: string;
  credits: readonly { credit: string; creditUrl: string }[];
  /** Address of the live view. */
  link: string;
}

/** What a view rests on. It may have to be asked for: the page holds statuses, not every word behind them. */
export interface TakeoutWitness {
  /** Sources whose claims count for a status shown, and how many of each do. */
  sources: readonly { name: string; claims: number }[];
  /** Why each place or region has its status, in sentences, by `rowKey`; those without are listed bare. */
  sentences: ReadonlyMap<string, string>;
  /** How many of the places and regions shown were not asked about: too many for a page. Their sources are not counted. */
  left: number;
}

/** Of a view whose witness has not been asked for. */
export const noWitness: TakeoutWitness = { sources: [], sentences: new Map(), left: 0 };

/** The map or maps of a view, drawn for a picture: of a comparison side by side the first, then the second. */
export interface DrawnMaps {
  canvases: readonly HTMLCanvasElement[];
  /** Zoom level of 512 px tiles and latitude of the middle, for the scale. */
  zoom: number;
  lat: number;
}

/** Draws as many maps as the view has, each of this size in CSS pixels, in light colours. */
export type DrawMaps = (
  widthPx: number,
  heightPx: number,
  scale: number,
  signal: AbortSignal,
) => Promise<DrawnMaps>;

/** How many maps a view has: a swipe, which paper cannot do, is two side by side. */
export const countMaps = ({ compared }: Pick<Takeout, "compared">): 1 | 2 =>
  compared && compared.mode !== "difference" ? 2 : 1;

/** What a file with this view is called, without its ending: theatre, days, viewpoint. */
export function takeoutFileName({ slug, day, compared, viewpoint, asKnown }: Takeout): string {
  const days = compared ? [...new Set(compared.days)] : [day];
  const parts = [slug, ...days, viewpoint, ...(asKnown === "then" ? ["then"] : [])];
  return parts.join("_").replace(/[^\p{L}\p{N}_.-]+/gu, "-");
}
