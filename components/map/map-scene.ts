import type { Feature } from "geojson";
import { type StatusName, statuses } from "@/lib/domain/resolve/status";
import type { Timelines } from "@/lib/domain/resolve/timelines";
import type { Catchments } from "@/lib/wire/catchment-topology";
import { choosePattern, type DrawnPattern } from "@/lib/wire/pattern";
import type { PlaceDirectory } from "@/lib/wire/place-directory";

/** How a place is drawn. */
export interface Look {
  /** Null is bare ground. */
  pattern: DrawnPattern | null;
  /** Nobody has said a word for long: drawn paler. */
  stale: boolean;
}

/**
 * Looks of all places through time, as columns: those of place p are `at[p]` up to `at[p + 1]`, in order of days.
 * Before its first day a place is bare.
 */
export interface PaintColumns {
  at: Int32Array;
  /** Julian day number. */
  day: Int32Array;
  /** Index in `looks`. */
  look: Uint8Array;
  /** Look 0 is bare ground. */
  looks: Look[];
}

/** Everything the map draws that does not depend on the day. */
export interface MapScene {
  /** Places only, numbered as in the directory. */
  paint: PaintColumns;
  directory: PlaceDirectory;
  /** Null while they are not here: places are drawn as points until they are. */
  catchments: Catchments | null;
  /** Outlines of regions by id. */
  regions: Map<string, Feature>;
  /** Names of regions by id, in the reader's language. */
  regionNames: Map<string, string>;
  partyColours: Map<string, string>;
}

/** A region with claims as it is drawn on one day. */
export interface RegionMark {
  id: string;
  /** Colours of at most two parties, in turn along the line; none for the neutral colour. */
  colours: string[];
  /** Its status in few words. */
  words: string;
}

/** What no place can be drawn as more than: looks are counted in bytes. */
const MOST_LOOKS = 256;

/** Nothing is drawn. */
export const bareLook: Look = { pattern: null, stale: false };

/**
 * The looks of the directory's places through time, from their statuses; points at which nothing changes its look are
 * left out. Throws a RangeError where there are more than 256 different looks.
 */
export function paintTimelines(timelines: Timelines, directory: PlaceDirectory): PaintColumns {
  const places = directory.places.ids.length;
  const last = timelines.at[places] ?? 0;
  const at = new Int32Array(places + 1);
  const day = new Int32Array(last);
  const look = new Uint8Array(last);
  const looks: Look[] = [bareLook];
  const known = new Map<string, number>();
  const lookOf = (point: number): number => {
    const status = statusAt(timelines, point, directory.parties);
    const pattern = choosePattern(status);
    if (pattern === null) return 0;
    const stale = timelines.stale[point] === 1;
    const name = `${status.status} ${status.holder} ${status.parties.join()} ${stale}`;
    const found = known.get(name);
    if (found !== undefined) return found;
    if (looks.length === MOST_LOOKS) throw new RangeError(`The map knows at most ${MOST_LOOKS} looks.`);
    known.set(name, looks.length);
    return looks.push({ pattern, stale }) - 1;
  };
  let count = 0;
  for (let place = 0; place < places; place += 1) {
    let previous = 0;
    for (let point = timelines.at[place] ?? 0; point < (timelines.at[place + 1] ?? 0); point += 1) {
      const own = lookOf(point);
      if (own === previous) continue;
      day[count] = timelines.day[point] ?? 0;
      look[count] = own;
      previous = own;
      count += 1;
    }
    at[place + 1] = count;
  }
  return { at, day: day.slice(0, count), look: look.slice(0, count), looks };
}

function statusAt(timelines: Timelines, point: number, parties: readonly string[]) {
  const status: StatusName = statuses[timelines.status[point] ?? 0] ?? "unknown";
  const mask = timelines.parties[point] ?? 0;
  return {
    status,
    holder: parties[timelines.holder[point] ?? -1] ?? null,
    parties: parties.filter((_, party) => (mask >> party) & 1),
  };
}

/** Before every day that an atlas can have. */
const BEFORE_ALL_DAYS = -(2 ** 31);

/** The same look on all days, one per place (an index in `looks`, where 0 is bare): for a difference. */
export function stillPaint(looks: Look[], look: Uint8Array): PaintColumns {
  return {
    at: Int32Array.from({ length: look.length + 1 }, (_, place) => place),
    day: new Int32Array(look.length).fill(BEFORE_ALL_DAYS),
    look,
    looks,
  };
}
