/** Neighbours in a list: how many stand between them and the run before, or the end, and how many they are. */
interface Run {
  gap: number;
  length: number;
}

/**
 * Subjects that look the same, the latest comer last, counted from there. Those that changed together stand together, so
 * what happens to them again (a front that moves on, villages that are retaken) is a run of neighbours.
 */
export interface RecencyList {
  /** How many came after a subject that is in the list: 0 for the latest comer. */
  rankOf(subject: number): number;
  /** Takes out runs, in order of their ranks, and gives the subjects in them. */
  take(runs: readonly Run[]): number[];
  add(subject: number): void;
}

/** An empty list. Whoever adds a subject sets its number in `stamps` before, larger than that of all subjects added earlier. */
export function createRecencyList(stamps: ArrayLike<number>): RecencyList {
  let members = new Int32Array(64);
  let count = 0;

  const indexOf = (subject: number): number => {
    const stamp = stamps[subject] ?? 0;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stamps[members[middle] ?? 0] ?? 0) < stamp) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    rankOf: (subject) => count - 1 - indexOf(subject),
    take(runs) {
      const taken: number[] = [];
      const holes: { from: number; to: number }[] = [];
      let from = count;
      for (const { gap, length } of runs) {
        const to = from - gap;
        from = to - length;
        if (from < 0) throw new RangeError("A run of subjects begins before their list.");
        for (let index = to - 1; index >= from; index -= 1) taken.push(members[index] ?? 0);
        holes.push({ from, to });
      }
      let end = from;
      for (let hole = holes.length - 1; hole >= 0; hole -= 1) {
        const { to } = holes[hole] ?? { to: count };
        const keptUntil = holes[hole - 1]?.from ?? count;
        members.copyWithin(end, to, keptUntil);
        end += keptUntil - to;
      }
      count = end;
      return taken;
    },
    add(subject) {
      if (count === members.length) {
        const larger = new Int32Array(count * 2);
        larger.set(members);
        members = larger;
      }
      members[count] = subject;
      count += 1;
    },
  };
}
