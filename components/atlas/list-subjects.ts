import { type Day, toDayNumber } from "@/lib/domain/day";
import { type Language, type Names, pickName } from "@/lib/domain/names";
import { statuses } from "@/lib/domain/resolve/status";
import { pointOn } from "@/lib/domain/resolve/timelines";
import type { PlaceDirectory } from "@/lib/wire/place-directory";
import { statusOrder } from "@/lib/wire/status-order";
import { locales } from "@/lib/wire/words-of-dates";
import { type AtlasData, type Glance, glanceAt, type Subject, subjectAt } from "./atlas-data";

export interface SubjectRow {
  subject: Subject;
  status: Glance;
}

/** The place of each status in that order. */
const RANKS = statuses.map((status) => statusOrder.indexOf(status));
const BASELINE = statuses.indexOf("baseline");

/** Numbers of places and of regions by name: sorting 33,000 names takes longer than a step of the slider may. */
const sorted = new WeakMap<PlaceDirectory, Map<Language, Record<Subject["kind"], Int32Array>>>();

function sortByName(names: readonly Names[], offset: number, language: Language): Int32Array {
  const collator = new Intl.Collator(locales[language]);
  const shown = names.map((one) => pickName(one, language));
  const order = Int32Array.from(names, (_, number) => number);
  order.sort((one, other) => collator.compare(shown[one] ?? "", shown[other] ?? "") || one - other);
  return order.map((number) => number + offset);
}

/** The numbers of a directory's places and of its regions in alphabetical order. */
export function numbersByName(
  directory: PlaceDirectory,
  language: Language,
): Record<Subject["kind"], Int32Array> {
  const languages = sorted.get(directory) ?? new Map<Language, Record<Subject["kind"], Int32Array>>();
  sorted.set(directory, languages);
  const kept = languages.get(language);
  if (kept) return kept;
  const { places, regions } = directory;
  const made = {
    place: sortByName(places.names, 0, language),
    region: sortByName(regions.names, places.ids.length, language),
  };
  languages.set(language, made);
  return made;
}

/** Names that several places of a theatre share: each then needs its region beside it. */
const shared = new WeakMap<PlaceDirectory, Map<Language, ReadonlySet<string>>>();

/** The names that more than one place of a directory has in a language. */
export function sharedNames(directory: PlaceDirectory, language: Language): ReadonlySet<string> {
  const languages = shared.get(directory) ?? new Map<Language, ReadonlySet<string>>();
  shared.set(directory, languages);
  const kept = languages.get(language);
  if (kept) return kept;
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const names of directory.places.names) {
    const name = pickName(names, language);
    (seen.has(name) ? twice : seen).add(name);
  }
  languages.set(language, twice);
  return twice;
}

/** The subjects to list on a day, as numbers and change points: by status, then by name. */
export interface Listing {
  subject: number[];
  point: number[];
  /** How many of them are not as on the first day. */
  changed: number;
}

/**
 * The text equivalent of the map on a day: every place (or region) that somebody has spoken of or that is not as on the
 * first day; by status, then by name. With `isListed`, only those that it lets through.
 */
export function listSubjects(
  { timelines, directory }: AtlasData,
  kind: Subject["kind"],
  day: Day,
  language: Language,
  isListed: (subject: number) => boolean = () => true,
): Listing {
  const asked = toDayNumber(day);
  const { places, regions } = directory;
  const buckets = statusOrder.map(() => ({ subject: [] as number[], point: [] as number[] }));
  for (const subject of numbersByName(directory, language)[kind]) {
    const point = pointOn(timelines, subject, asked);
    if (point < 0) continue;
    const status = timelines.status[point] ?? BASELINE;
    const isNamed = kind === "place" ? places.isNamed[subject] : regions.isNamed[subject - places.ids.length];
    if ((status === BASELINE && isNamed !== 1) || !isListed(subject)) continue;
    const bucket = buckets[RANKS[status] ?? 0];
    bucket?.subject.push(subject);
    bucket?.point.push(point);
  }
  const changed = buckets.slice(0, -1).reduce((sum, { subject }) => sum + subject.length, 0);
  return {
    subject: buckets.flatMap(({ subject }) => subject),
    point: buckets.flatMap(({ point }) => point),
    changed,
  };
}

/** The first rows of a listing. */
export function readRows(data: AtlasData, { subject, point }: Listing, limit: number): SubjectRow[] {
  return subject.slice(0, limit).map((number, row) => ({
    subject: subjectAt(data.directory, number),
    status: glanceAt(data, number, point[row] ?? 0),
  }));
}
