/**
 * Change points of all subjects of a theatre as columns: those of subject s are `at[s]` up to `at[s + 1]`, in order of
 * days, the first on the theatre's first day. Subjects are the places in the order of the place directory, then its
 * regions. A point is there wherever status, holder, parties in dispute or staleness change.
 */
export interface Timelines {
  at: Int32Array;
  /** Julian day number. */
  day: Int32Array;
  /** Index in `statuses`. */
  status: Uint8Array;
  /** Index of the party; -1 is none. */
  holder: Int8Array;
  /** Mask of the parties in dispute. */
  parties: Int32Array;
  /** 1 where nobody has said a word for 60 days. */
  stale: Uint8Array;
}

/** The change point that holds for a subject on a day; -1 before its first. */
export function pointOn({ at, day }: Timelines, subject: number, asked: number): number {
  const first = at[subject] ?? 0;
  let [low, high] = [first, at[subject + 1] ?? 0];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((day[middle] ?? 0) <= asked) low = middle + 1;
    else high = middle;
  }
  return low === first ? -1 : low - 1;
}

/** The first day of the unbroken status and holder that a change point of a subject belongs to. */
export function sinceOf({ at, day, status, holder }: Timelines, subject: number, point: number): number {
  const first = at[subject] ?? 0;
  let start = point;
  while (start > first && status[start - 1] === status[point] && holder[start - 1] === holder[point])
    start -= 1;
  return day[start] ?? 0;
}
