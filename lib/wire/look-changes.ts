import type { PbfReader, PbfWriter } from "pbf";
import { differences, readCounts, sums, writeCounts } from "@/lib/wire/byte-columns";
import { createRecencyList } from "@/lib/wire/recency-list";

/** Columns of changes, in order of days, on one day of subjects: from `day` (after the first) on `subject` has the look `look`. */
export interface LookChanges {
  day: Int32Array;
  subject: Int32Array;
  /** Index in the dictionary of looks. */
  look: Int32Array;
}

/** The lists of subjects by look, which writer and reader both keep. `first` is the look of each subject before all changes. */
function createLists(first: ArrayLike<number>, looks: number) {
  const now = Int32Array.from(first);
  const stamps = Int32Array.from(now, (_, subject) => subject);
  const lists = Array.from({ length: looks }, () => createRecencyList(stamps));
  const listOf = (look: number) => {
    const list = lists[look];
    if (!list) throw new RangeError(`There is no look ${look}.`);
    return list;
  };
  now.forEach((look, subject) => {
    listOf(look).add(subject);
  });
  let stamp = now.length;
  const move = (subject: number, look: number): void => {
    stamps[subject] = stamp;
    stamp += 1;
    now[subject] = look;
    listOf(look).add(subject);
  };
  return { now, listOf, move };
}

/**
 * Writes changes by day and, on a day, by what became what: for each such move the runs of neighbours in the recency list
 * of the look before. On a real ledger that takes a sixth less than the numbers of the subjects.
 */
export function writeChanges(
  pbf: PbfWriter,
  { day, subject, look }: LookChanges,
  first: ArrayLike<number>,
  looks: number,
): void {
  const { now, listOf, move } = createLists(first, looks);
  const numberOf = new Map<number, number>();
  const days: number[] = [];
  const movesOn: number[] = [];
  const moves: number[] = [];
  const runsIn: number[] = [];
  const gaps: number[] = [];
  const lengths: number[] = [];
  for (let begin = 0, end = 0; begin < day.length; begin = end) {
    const today = new Map<number, number[]>();
    for (; end < day.length && day[end] === day[begin]; end += 1) {
      const who = subject[end] ?? 0;
      const key = (now[who] ?? 0) * looks + (look[end] ?? 0);
      const number = numberOf.get(key) ?? numberOf.size;
      numberOf.set(key, number);
      const own = today.get(number);
      if (own) own.push(who);
      else today.set(number, [who]);
    }
    days.push(day[begin] ?? 0);
    movesOn.push(today.size);
    for (const [number, subjects] of [...today].sort(([a], [b]) => a - b)) {
      const list = listOf(now[subjects[0] ?? 0] ?? 0);
      const runs = runsOf(subjects.map(list.rankOf));
      list.take(runs);
      moves.push(number);
      runsIn.push(runs.length);
      for (const { gap, length } of runs) {
        gaps.push(gap);
        lengths.push(length - 1);
      }
    }
    for (let i = begin; i < end; i += 1) move(subject[i] ?? 0, look[i] ?? 0);
  }
  writeCounts(pbf, [...numberOf.keys()]);
  for (const column of [differences(days), movesOn, moves, runsIn, gaps, lengths]) writeCounts(pbf, column);
}

/** Runs of neighbours among ranks in any order. */
function runsOf(ranks: number[]): { gap: number; length: number }[] {
  const runs: { gap: number; length: number }[] = [];
  let next = 0;
  for (const rank of ranks.sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && rank === next) last.length += 1;
    else runs.push({ gap: rank - next, length: 1 });
    next = rank + 1;
  }
  return runs;
}

/** The changes that `writeChanges` wrote, given the same first looks. */
export function readChanges(pbf: PbfReader, first: ArrayLike<number>, looks: number): LookChanges {
  const keys = readCounts(pbf);
  const days = sums(readCounts(pbf));
  const movesOn = readCounts(pbf);
  const moves = readCounts(pbf).values();
  const runsIn = readCounts(pbf).values();
  const gaps = readCounts(pbf);
  const lengths = readCounts(pbf);
  const { listOf, move } = createLists(first, looks);
  const count = lengths.reduce((sum, length) => sum + length + 1, 0);
  const changes: LookChanges = {
    day: new Int32Array(count),
    subject: new Int32Array(count),
    look: new Int32Array(count),
  };
  let run = 0;
  let end = 0;
  days.forEach((day, index) => {
    const today: { subject: number; look: number }[] = [];
    for (let left = movesOn[index] ?? 0; left > 0; left -= 1) {
      const key = keys[moves.next().value ?? 0] ?? 0;
      const runs: { gap: number; length: number }[] = [];
      for (let wanted = runsIn.next().value ?? 0; wanted > 0; wanted -= 1, run += 1)
        runs.push({ gap: gaps[run] ?? 0, length: (lengths[run] ?? 0) + 1 });
      for (const subject of listOf(Math.floor(key / looks)).take(runs))
        today.push({ subject, look: key % looks });
    }
    for (const { subject, look } of today.sort((a, b) => a.subject - b.subject)) {
      move(subject, look);
      changes.day[end] = day;
      changes.subject[end] = subject;
      changes.look[end] = look;
      end += 1;
    }
  });
  return changes;
}
