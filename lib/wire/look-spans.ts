import { statuses } from "@/lib/domain/resolve/status";
import type { Timelines } from "@/lib/domain/resolve/timelines";

export const BASELINE = statuses.indexOf("baseline");

/**
 * After so many days a look is expected to turn stale. It is a number of the form, and only happens to be that of policy 1:
 * what was written under one policy is read, and written anew to the same bytes, under every later one.
 */
const EXPECTED_STALE_DAYS = 60;

/** What a subject shows, staleness apart. */
export interface Look {
  status: number;
  holder: number;
  parties: number;
}

/** A dictionary of looks, in the order in which they are first asked for. */
export function createLooks(): {
  list: Look[];
  indexOf: (status: number, holder: number, parties: number) => number;
} {
  const list: Look[] = [];
  const known = new Map<string, number>();
  const indexOf = (status: number, holder: number, parties: number) => {
    const key = `${status} ${holder} ${parties}`;
    const index = known.get(key) ?? list.push({ status, holder, parties }) - 1;
    known.set(key, index);
    return index;
  };
  return { list, indexOf };
}

/**
 * Timelines as the unbroken looks of subjects: those of subject s are `at[s]` up to `at[s + 1]`; each lasts from its day until
 * the next one's, the last for ever.
 */
export interface LookSpans {
  at: Int32Array;
  day: Int32Array;
  /** Index in a dictionary of looks. */
  look: Int32Array;
  /**
   * What its staleness did: 0 what was to be expected; else 1, and 1 more where it was stale from its first day on, and 2 more
   * for each day in `flips` on which it turned stale or fresh.
   */
  staleness: Int32Array;
  /** For spans that did not go as expected: days since the turn before, or the first day; less 60 where it turned stale. */
  flips: ArrayLike<number>;
}

/** The day on which a look turns stale where nobody says another word: after 60 days; null for a baseline and where it ends before. */
function expectStale(day: number, end: number, status: number): number | null {
  const stale = day + EXPECTED_STALE_DAYS;
  return status !== BASELINE && stale < end ? stale : null;
}

/** The spans of timelines. Throws where a point repeats the one before, or the days of a subject do not ascend from the first. */
export function spansFromTimelines(
  timelines: Timelines,
  startsOn: number,
  looks: ReturnType<typeof createLooks>,
): LookSpans {
  const { at, day, status, holder, parties, stale } = timelines;
  const spans: Record<keyof LookSpans, number[]> = { at: [0], day: [], look: [], staleness: [], flips: [] };
  /** Ends the span of the points from `first` before `next`. */
  const close = (first: number, next: number, end: number): void => {
    const expected = expectStale(day[first] ?? 0, end, status[first] ?? 0);
    const flips = next - first - 1;
    const asExpected =
      stale[first] === 0 && (expected === null ? flips === 0 : flips === 1 && day[first + 1] === expected);
    spans.staleness.push(asExpected ? 0 : 1 + (stale[first] ?? 0) + 2 * flips);
    for (let flip = first + 1; flip < next && !asExpected; flip += 1)
      spans.flips.push((day[flip] ?? 0) - (day[flip - 1] ?? 0) - (stale[flip] ? EXPECTED_STALE_DAYS : 0));
  };
  for (let subject = 0; subject + 1 < at.length; subject += 1) {
    const [begin, end] = [at[subject] ?? 0, at[subject + 1] ?? 0];
    if (begin === end || day[begin] !== startsOn)
      throw new Error(`Subject ${subject} has no point on the first day.`);
    let first = begin;
    for (let point = begin; point < end; point += 1) {
      const look = looks.indexOf(status[point] ?? 0, holder[point] ?? -1, parties[point] ?? 0);
      const isNew = point === begin || look !== spans.look.at(-1);
      if (point > begin && (day[point] ?? 0) <= (day[point - 1] ?? 0))
        throw new Error(`The days of subject ${subject} do not ascend.`);
      if (!isNew && stale[point] === stale[point - 1])
        throw new Error(`Subject ${subject} has a point that repeats the one before.`);
      if (!isNew) continue;
      if (point > begin) close(first, point, day[point] ?? 0);
      first = point;
      spans.day.push(day[point] ?? 0);
      spans.look.push(look);
    }
    close(first, end, Number.POSITIVE_INFINITY);
    spans.at.push(spans.day.length);
  }
  return {
    at: Int32Array.from(spans.at),
    day: Int32Array.from(spans.day),
    look: Int32Array.from(spans.look),
    staleness: Int32Array.from(spans.staleness),
    flips: spans.flips,
  };
}

const NOTHING: Look = { status: BASELINE, holder: -1, parties: 0 };

/** The timelines of spans. */
export function timelinesFromSpans(spans: LookSpans, looks: readonly Look[]): Timelines {
  const expectedIn = (span: number, subject: number): number | null => {
    const end =
      span + 1 < (spans.at[subject + 1] ?? 0) ? (spans.day[span + 1] ?? 0) : Number.POSITIVE_INFINITY;
    return expectStale(spans.day[span] ?? 0, end, looks[spans.look[span] ?? 0]?.status ?? 0);
  };
  const subjects = spans.at.length - 1;
  const at = new Int32Array(subjects + 1);
  let count = 0;
  for (let subject = 0; subject < subjects; subject += 1) {
    for (let span = spans.at[subject] ?? 0; span < (spans.at[subject + 1] ?? 0); span += 1) {
      const code = spans.staleness[span] ?? 0;
      count += 1 + (code === 0 ? Number(expectedIn(span, subject) !== null) : (code - 1) >> 1);
    }
    at[subject + 1] = count;
  }
  const timelines: Timelines = {
    at,
    day: new Int32Array(count),
    status: new Uint8Array(count),
    holder: new Int8Array(count),
    parties: new Int32Array(count),
    stale: new Uint8Array(count),
  };
  let point = 0;
  let flip = 0;
  const add = (day: number, { status, holder, parties }: Look, stale: number): void => {
    timelines.day[point] = day;
    timelines.status[point] = status;
    timelines.holder[point] = holder;
    timelines.parties[point] = parties;
    timelines.stale[point] = stale;
    point += 1;
  };
  for (let subject = 0; subject < subjects; subject += 1) {
    for (let span = spans.at[subject] ?? 0; span < (spans.at[subject + 1] ?? 0); span += 1) {
      const look = looks[spans.look[span] ?? 0] ?? NOTHING;
      const code = spans.staleness[span] ?? 0;
      let day = spans.day[span] ?? 0;
      let stale = code === 0 ? 0 : (code - 1) & 1;
      add(day, look, stale);
      const expected = code === 0 ? expectedIn(span, subject) : null;
      if (expected !== null) add(expected, look, 1);
      for (let left = code === 0 ? 0 : (code - 1) >> 1; left > 0; left -= 1) {
        stale = 1 - stale;
        day += (spans.flips[flip] ?? 0) + (stale === 1 ? EXPECTED_STALE_DAYS : 0);
        flip += 1;
        add(day, look, stale);
      }
    }
  }
  return timelines;
}
