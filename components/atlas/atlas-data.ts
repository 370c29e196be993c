import { placeNumber } from "@/components/map/place-numbers";
import { type Day, fromDayNumber, toDay, toDayNumber } from "@/lib/domain/day";
import type { Names } from "@/lib/domain/names";
import { ruleNumber } from "@/lib/domain/policy";
import { setIntoTime } from "@/lib/domain/resolve/resolve";
import { type Status, statuses } from "@/lib/domain/resolve/status";
import { pointOn, sinceOf, type Timelines } from "@/lib/domain/resolve/timelines";
import type { AtlasHead, PayloadLens } from "@/lib/wire/atlas-payload";
import type { PlaceDirectory } from "@/lib/wire/place-directory";
import type { StoryShelf } from "./story-shelf";

/** Everything in memory about a theatre as one view tells it: what slider, lists, map and comparison read. */
export interface AtlasData {
  head: AtlasHead;
  directory: PlaceDirectory;
  lens: PayloadLens;
  /** Keys of the parties as the timelines number them: the theatre's, then any that only a claim names. */
  parties: readonly string[];
  timelines: Timelines;
  /** What is known here of why: stories come as they are asked for. */
  shelf: StoryShelf;
}

/** A place or a region. */
export interface Subject {
  kind: "place" | "region";
  id: string;
  /** Its place in the timelines. */
  number: number;
  names: Names;
  regionId: string | null;
  /** Degrees; null for a region and for a place without a known position. */
  position: [lng: number, lat: number] | null;
  isNamed: boolean;
}

/** A status as the timelines alone tell it: enough to draw and list it, without the claims behind it. */
export type Glance = Pick<Status, "status" | "holder" | "parties" | "stale"> & { since: Day };

/** The subject with this number. Throws where there is none. */
export function subjectAt({ places, regions }: PlaceDirectory, number: number): Subject {
  const region = number - places.ids.length;
  const [id, names] =
    region < 0 ? [places.ids[number], places.names[number]] : [regions.ids[region], regions.names[region]];
  if (id === undefined || !names)
    throw new RangeError(`Expected the number of a place or region, got ${number}.`);
  if (region >= 0)
    return {
      kind: "region",
      id,
      number,
      names,
      regionId: id,
      position: null,
      isNamed: regions.isNamed[region] === 1,
    };
  const [lng = Number.NaN, lat = Number.NaN] = [places.lng[number], places.lat[number]];
  return {
    kind: "place",
    id,
    number,
    names,
    regionId: regions.ids[places.region[number] ?? -1] ?? null,
    position: Number.isNaN(lng) ? null : [lng, lat],
    isNamed: places.isNamed[number] === 1,
  };
}

/** The place or region with this id; null where the theatre has none. */
export function findSubject(directory: PlaceDirectory, kind: Subject["kind"], id: string): Subject | null {
  const { places, regions } = directory;
  const own = kind === "place" ? placeNumber(directory, id) : regions.ids.indexOf(id);
  if (own < 0) return null;
  return subjectAt(directory, kind === "place" ? own : places.ids.length + own);
}

/** What a change point of a subject says. */
export function glanceAt({ timelines, parties }: AtlasData, subject: number, point: number): Glance {
  const mask = timelines.parties[point] ?? 0;
  return {
    status: statuses[timelines.status[point] ?? 0] ?? "unknown",
    holder: parties[timelines.holder[point] ?? -1] ?? null,
    parties: mask === 0 ? [] : parties.filter((_, party) => (mask & (1 << party)) !== 0).sort(),
    stale: timelines.stale[point] === 1,
    since: fromDayNumber(sinceOf(timelines, subject, point)),
  };
}

/** The status of a place or region on a day; null before the theatre's first day, where nothing is derived. */
export function glanceOn(data: AtlasData, subject: number, day: Day): Glance | null {
  const point = pointOn(data.timelines, subject, toDayNumber(day));
  return point < 0 ? null : glanceAt(data, subject, point);
}

/** The status with the claims that count; null while the story is not here, and before the theatre's first day. */
export function statusOn({ shelf }: Pick<AtlasData, "shelf">, subject: Subject, day: Day): Status | null {
  const story = shelf.find(subject);
  const point = story?.points.findLast((one) => one.day <= day);
  return story && point ? setIntoTime(point, day, story.points, shelf.voices) : null;
}

/** A glance in the form of a status, while the claims behind it are not here. */
export function bareStatus(glance: Glance): Status {
  return { ...glance, rule: ruleNumber(glance.status), because: [], lastSpoken: null, origins: 0 };
}

/** The days of a theatre: from its first day to the last that has claims. */
export const daysOf = ({ theatre, lastDay }: AtlasHead) => ({
  first: toDay(theatre.startsOn),
  last: toDay(lastDay),
});
