import type { AtlasIndex, Subject } from "@/components/atlas/status-on-day";
import { statusOn } from "@/components/atlas/status-on-day";
import type { Day } from "@/lib/domain/day";
import { type Flip, flipBetween, flips } from "@/lib/domain/difference";
import { type Language, pickName } from "@/lib/domain/names";
import type { Status } from "@/lib/domain/resolve/status";
import { toKm2 } from "@/lib/wire/cell-areas";

/** One of the two maps compared. */
export interface CompareSide {
  index: AtlasIndex;
  day: Day;
  viewpoint: string;
}

/** What sets the two apart. */
export type CompareKind = "days" | "views" | "both";

/** A place or region that the two sides show differently. */
export interface FlipRow {
  subject: Subject;
  flip: Flip;
  before: Status;
  after: Status;
}

/**
 * Puts two sides into order: the earlier day first, whichever was chosen first; of one day, `own` first. So a change is
 * always told forward in time.
 */
export function orderSides(own: CompareSide, other: CompareSide): [CompareSide, CompareSide] {
  return other.day < own.day ? [other, own] : [own, other];
}

/** What sets two sides apart: their days where both look from one viewpoint, even if it is the same day twice. */
export function compareKind(one: CompareSide, other: CompareSide): CompareKind {
  if (one.viewpoint === other.viewpoint) return "days";
  return one.day === other.day ? "views" : "both";
}

/** How a place or region differs between the two sides; null where it does not, or where a side knows nothing of it. */
export function compareSubject(
  before: CompareSide,
  after: CompareSide,
  kind: Subject["kind"],
  id: string,
): FlipRow | null {
  const find = ({ index }: CompareSide) => (kind === "place" ? index.places : index.regions).get(id);
  const [first, second] = [find(before), find(after)];
  if (!first || !second) return null;
  // Nearly all places of a large theatre have one point for all days: nothing of theirs can differ between days.
  if (first === second && first.points.length < 2) return null;
  const [was, is] = [statusOn(before.index, first, before.day), statusOn(after.index, second, after.day)];
  const flip = was && is && flipBetween(was, is);
  return flip ? { subject: second, flip, before: was, after: is } : null;
}

/** All that differs between two sides, in the order of `flips`, then by name. */
export function compareSides(
  before: CompareSide,
  after: CompareSide,
  language: Language,
): { places: FlipRow[]; regions: FlipRow[] } {
  const collator = new Intl.Collator(language);
  const nameOf = ({ subject }: FlipRow) => pickName(subject.record.names, language);
  const rows = (kind: Subject["kind"], ids: Iterable<string>) =>
    [...ids]
      .flatMap((id) => compareSubject(before, after, kind, id) ?? [])
      .sort(
        (one, other) =>
          flips.indexOf(one.flip) - flips.indexOf(other.flip) ||
          collator.compare(nameOf(one), nameOf(other)) ||
          (one.subject.record.id < other.subject.record.id ? -1 : 1),
      );
  return {
    places: rows("place", after.index.places.keys()),
    regions: rows("region", after.index.regions.keys()),
  };
}

/** How many places, and how much land around them. */
export interface Extent {
  count: number;
  km2: number;
}

/**
 * How many places the two sides show in other hands, or disputed on one side only, and how many merely otherwise (the
 * same holder by another rule), with the land of their cells. `areas` has whole square metres, whose sums are exact.
 */
export function measureFlips(
  places: readonly FlipRow[],
  areas: ReadonlyMap<string, { m2: number }>,
): { hands: Extent; otherwise: Extent } {
  const extent = (rows: readonly FlipRow[]): Extent => ({
    count: rows.length,
    km2: toKm2(rows.reduce((sum, { subject }) => sum + (areas.get(subject.record.id)?.m2 ?? 0), 0)),
  });
  return {
    hands: extent(places.filter(({ flip }) => flip !== "other")),
    otherwise: extent(places.filter(({ flip }) => flip === "other")),
  };
}
