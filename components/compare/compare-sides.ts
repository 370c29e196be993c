import {
  type AtlasData,
  type Glance,
  glanceAt,
  glanceOn,
  type Subject,
  subjectAt,
} from "@/components/atlas/atlas-data";
import { numbersByName } from "@/components/atlas/list-subjects";
import type { Day } from "@/lib/domain/day";
import { type Flip, flipBetween, flips } from "@/lib/domain/difference";
import type { Differences } from "@/lib/domain/difference-columns";
import type { Language } from "@/lib/domain/names";
import type { CompareKind } from "@/lib/wire/flip-words";
import { lensKey } from "@/lib/wire/lens-query";

/** One of the two maps compared. */
export interface CompareSide {
  data: AtlasData;
  day: Day;
}

/** A place or region that the two sides show differently. */
export interface FlipRow {
  subject: Subject;
  flip: Flip;
  before: Glance;
  after: Glance;
}

/**
 * Puts two sides into order: the earlier day first, whichever was chosen first; of one day, `own` first. So a change is
 * always told forward in time.
 */
export function orderSides<T extends { day: Day }>(own: T, other: T): [T, T] {
  return other.day < own.day ? [other, own] : [own, other];
}

/** What sets two sides apart: their days where both look from one viewpoint, even if it is the same day twice. */
export function compareKind(one: CompareSide, other: CompareSide): CompareKind {
  if (lensKey(one.data.lens) === lensKey(other.data.lens)) return "days";
  return one.day === other.day ? "views" : "both";
}

/** How a place or region differs between the two sides; null where it does not. */
export function compareSubject(before: CompareSide, after: CompareSide, subject: Subject): FlipRow | null {
  const was = glanceOn(before.data, subject.number, before.day);
  const is = glanceOn(after.data, subject.number, after.day);
  const flip = was && is && flipBetween(was, is);
  return flip ? { subject, flip, before: was, after: is } : null;
}

/** Rows of a difference in the order of a list: by what happened, then by name. Places and regions apart. */
export interface FlipOrder {
  places: Record<Flip, number[]>;
  regions: number[];
}

/** Sorts a difference into lists. Rows are numbers of its columns: they are read when they are shown. */
export function orderFlips(
  { subject, flip }: Pick<Differences, "subject" | "flip">,
  { directory }: AtlasData,
  language: Language,
): FlipOrder {
  const rowOf = new Map(Array.from(subject, (number, row) => [number, row]));
  const byName = numbersByName(directory, language);
  const sorted = (numbers: Int32Array) => Array.from(numbers).flatMap((number) => rowOf.get(number) ?? []);
  const places = sorted(byName.place);
  const of = (name: Flip) => places.filter((row) => flips[flip[row] ?? -1] === name);
  return {
    places: {
      gained: of("gained"),
      lost: of("lost"),
      becameContested: of("becameContested"),
      settled: of("settled"),
      other: of("other"),
    },
    regions: sorted(byName.region).sort((one, other) => (flip[one] ?? 0) - (flip[other] ?? 0)),
  };
}

/** Reads one row of a difference. */
export function readFlip(
  { subject, flip, before, after }: Differences,
  sides: { before: CompareSide; after: CompareSide },
  row: number,
): FlipRow {
  const number = subject[row] ?? 0;
  return {
    subject: subjectAt(sides.after.data.directory, number),
    flip: flips[flip[row] ?? -1] ?? "other",
    before: glanceAt(sides.before.data, number, before[row] ?? 0),
    after: glanceAt(sides.after.data, number, after[row] ?? 0),
  };
}
