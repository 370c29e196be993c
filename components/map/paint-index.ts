import { addDays, type Day, toDay } from "@/lib/domain/day";
import { STALE_AFTER_DAYS } from "@/lib/domain/policy";
import type { Status } from "@/lib/domain/resolve/status";
import { choosePattern, patternName } from "./pattern";

/** What the map draws of one place: the name of a pattern (null: nothing) and whether it is stale, hence paler. */
export interface Paint {
  pattern: string | null;
  stale: boolean;
}

/** From `day` on, until the next step, the place is drawn so. */
export interface PaintStep extends Paint {
  day: Day;
}

const samePaint = (one: Paint, other: Paint) => one.pattern === other.pattern && one.stale === other.stale;

/** How a status is painted. */
function paintOf(status: Status | null): Paint {
  const pattern = status && choosePattern(status);
  return { pattern: pattern && patternName(pattern), stale: pattern !== null && (status?.stale ?? false) };
}

/**
 * The days on which a place may change its look: change points, days on which a word made it fresh, and the days on
 * which the last word has grown old.
 */
export function paintSteps(
  changeDays: Day[],
  spokenDays: Day[],
  statusOn: (day: Day) => Status | null,
): PaintStep[] {
  const days = [...changeDays, ...spokenDays, ...spokenDays.map((day) => addDays(day, STALE_AFTER_DAYS))];
  const steps: PaintStep[] = [];
  for (const day of [...new Set(days)].sort()) {
    const paint = paintOf(statusOn(day));
    const previous = steps.at(-1);
    if (!previous || !samePaint(previous, paint)) steps.push({ day, ...paint });
  }
  return steps;
}

/** The paint of every place at every day: a slider step asks it which places changed. */
export interface PaintIndex {
  steps: Map<string, PaintStep[]>;
  /** Every step of every place in order of days. */
  events: { day: Day; id: string }[];
}

/** Builds the index from each place's steps. */
export function indexPaint(steps: Map<string, PaintStep[]>): PaintIndex {
  const events = [...steps].flatMap(([id, list]) => list.map(({ day }) => ({ day, id })));
  events.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  return { steps, events };
}

/** Days compare as text: no day of an atlas comes before this one. */
const BEFORE_ALL_DAYS = toDay("0001-01-01");

/** An index in which every place looks the same on all days: for what does not go by days, such as a difference. */
export function stillPaint(patterns: ReadonlyMap<string, string>): PaintIndex {
  const step = (pattern: string): PaintStep[] => [{ day: BEFORE_ALL_DAYS, pattern, stale: false }];
  return indexPaint(new Map([...patterns].map(([id, pattern]) => [id, step(pattern)])));
}

const BARE: Paint = { pattern: null, stale: false };

/** The paint of one place on a day. */
export function paintOn(index: PaintIndex, id: string, day: Day | null): Paint {
  if (day === null) return BARE;
  return index.steps.get(id)?.findLast((step) => step.day <= day) ?? BARE;
}

/** Index of the first event after a day, by bisection. */
function firstAfter(events: PaintIndex["events"], day: Day | null): number {
  let [low, high] = [0, events.length];
  while (day !== null && low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.day ?? day) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The places that look different on `to` than on `from` (null: nothing is drawn yet), with their new look. */
export function paintChanges(index: PaintIndex, from: Day | null, to: Day): Map<string, Paint> {
  const [start, end] = [firstAfter(index.events, from), firstAfter(index.events, to)];
  const touched = index.events.slice(Math.min(start, end), Math.max(start, end));
  const changes = new Map<string, Paint>();
  for (const { id } of touched) {
    if (changes.has(id)) continue;
    const paint = paintOn(index, id, to);
    if (!samePaint(paint, paintOn(index, id, from))) changes.set(id, paint);
  }
  return changes;
}

/** The places that look different in another index, with their new look. Looks at every place of both. */
export function paintBetween(
  from: { index: PaintIndex; day: Day | null },
  to: { index: PaintIndex; day: Day },
): Map<string, Paint> {
  const changes = new Map<string, Paint>();
  for (const id of new Set([...from.index.steps.keys(), ...to.index.steps.keys()])) {
    const paint = paintOn(to.index, id, to.day);
    if (!samePaint(paint, paintOn(from.index, id, from.day))) changes.set(id, paint);
  }
  return changes;
}
