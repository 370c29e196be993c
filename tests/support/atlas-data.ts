import type { AtlasData } from "@/components/atlas/atlas-data";
import { emptyShelf } from "@/components/atlas/story-shelf";
import { noFilter } from "@/lib/domain/claim-filter";
import { toDay, toDayNumber } from "@/lib/domain/day";
import { type StatusName, statuses } from "@/lib/domain/resolve/status";
import { ATLAS_PAYLOAD_VERSION, type AtlasHead, type StoryBook } from "@/lib/wire/atlas-payload";
import type { PlaceDirectory } from "@/lib/wire/place-directory";

const PARTIES = ["ua", "ru"];

/** A change point as a test writes it. */
export interface TestPoint {
  day: string;
  status: StatusName;
  holder: string | null;
  parties?: string[];
  stale?: boolean;
}

/** A place or region as a test writes it. */
export interface TestSubject {
  id: string;
  points: TestPoint[];
  position?: [number, number];
  isNamed?: boolean;
}

const names = (subjects: TestSubject[]) => subjects.map(({ id }) => ({ en: id, uk: null }));
const named = (subjects: TestSubject[]) => Uint8Array.from(subjects, ({ isNamed }) => (isNamed ? 1 : 0));
const party = (key: string | null) => (key === null ? -1 : PARTIES.indexOf(key));
const baselines = (subjects: TestSubject[]) =>
  Int8Array.from(subjects, ({ points }) => party(points[0]?.holder ?? null));

/** The directory of these places, all of the first region. */
export function testDirectory(places: TestSubject[], regions: TestSubject[] = []): PlaceDirectory {
  const degrees = (axis: 0 | 1) =>
    Float64Array.from(places, ({ position }) => position?.[axis] ?? Number.NaN);
  return {
    places: {
      ids: places.map(({ id }) => id),
      names: names(places),
      lng: degrees(0),
      lat: degrees(1),
      region: new Int32Array(places.length).fill(regions.length > 0 ? 0 : -1),
      baseline: baselines(places),
      isNamed: named(places),
    },
    regions: {
      ids: regions.map(({ id }) => id),
      keys: regions.map(({ id }) => id),
      names: names(regions),
      baseline: baselines(regions),
      isNamed: named(regions),
    },
    parties: PARTIES,
  };
}

/** The head of a theatre between two days. */
export function testHead(patch: Partial<AtlasHead> = {}): AtlasHead {
  return {
    version: ATLAS_PAYLOAD_VERSION,
    policy: 1,
    theatre: {
      id: "theatre",
      slug: "theatre",
      names: { en: "Theatre", uk: null },
      startsOn: "2024-08-05",
      parties: [
        { key: "ua", names: { en: "Ukraine", uk: "Україна" }, colour: "#0072b2" },
        { key: "ru", names: { en: "Russia", uk: "Росія" }, colour: "#d55e00" },
      ],
    },
    lens: { viewpoint: "all", asKnown: "hindsight", filter: noFilter },
    knownAsOf: "2025-06-01T00:00:00.000Z",
    lastDay: "2025-05-30",
    claims: 1,
    unmapped: 0,
    sources: [],
    regionM2: [],
    addresses: {
      timeline: "/timeline",
      directory: "/directory",
      claims: "/claims",
      regions: "/regions",
      stories: null,
      catchments: null,
      topojson: null,
    },
    ...patch,
  };
}

/** What is in memory of places and regions with these change points. */
export function testData(
  places: TestSubject[],
  regions: TestSubject[] = [],
  viewpoint = "all",
  book: StoryBook = { stories: [], claims: [] },
): AtlasData {
  const head = testHead();
  const subjects = [...places, ...regions];
  const points = subjects.flatMap((subject) => subject.points);
  const at = new Int32Array(subjects.length + 1);
  subjects.forEach((subject, number) => {
    at[number + 1] = (at[number] ?? 0) + subject.points.length;
  });
  return {
    head,
    directory: testDirectory(places, regions),
    lens: { ...head.lens, viewpoint },
    parties: PARTIES,
    timelines: {
      at,
      day: Int32Array.from(points, ({ day }) => toDayNumber(toDay(day))),
      status: Uint8Array.from(points, ({ status }) => statuses.indexOf(status)),
      holder: Int8Array.from(points, ({ holder }) => party(holder)),
      parties: Int32Array.from(points, (point) =>
        (point.parties ?? []).reduce((mask, key) => mask | (1 << party(key)), 0),
      ),
      stale: Uint8Array.from(points, ({ stale }) => (stale ? 1 : 0)),
    },
    shelf: emptyShelf.with(book),
  };
}
