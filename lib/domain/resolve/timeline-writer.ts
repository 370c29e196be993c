import { STALE_AFTER_DAYS } from "../policy";
import type { ColumnStatus } from "./column-status";
import { statuses } from "./status";
import type { Timelines } from "./timelines";

/** Takes change points in, subject after subject. */
export interface TimelineWriter {
  /**
   * Writes a status that holds from a day to the day before `end`: a point where it differs from the subject's last, and
   * one wherever it grows stale or somebody speaks again. `listSaid` gives the days on which the claims that count were
   * said: it is asked where one of them was said after the day.
   */
  write(status: ColumnStatus, day: number, end: number, listSaid: () => number[]): void;
  /** Writes the points of an earlier subject again. */
  repeat(subject: number): void;
  /** Ends a subject. */
  close(): void;
  finish(): Timelines;
}

const BASELINE = statuses.indexOf("baseline");

const makeColumns = (capacity: number): Omit<Timelines, "at"> => ({
  day: new Int32Array(capacity),
  status: new Uint8Array(capacity),
  holder: new Int8Array(capacity),
  parties: new Int32Array(capacity),
  stale: new Uint8Array(capacity),
});

/** A writer for the timelines of so many subjects and about so many points; its columns grow as more come. */
export function createTimelineWriter(subjects: number, points: number): TimelineWriter {
  const at = new Int32Array(subjects + 1);
  let capacity = Math.max(points, 64);
  let { day: days, status: states, holder: holders, parties: masks, stale: stales } = makeColumns(capacity);
  let count = 0;
  let first = 0;
  let subject = 0;

  const grow = (): void => {
    capacity = Math.ceil(capacity * 1.5);
    const grown = makeColumns(capacity);
    grown.day.set(days);
    grown.status.set(states);
    grown.holder.set(holders);
    grown.parties.set(masks);
    grown.stale.set(stales);
    ({ day: days, status: states, holder: holders, parties: masks, stale: stales } = grown);
  };

  const add = (day: number, status: number, holder: number, parties: number, stale: number): void => {
    const last = count - 1;
    const isSame =
      last >= first &&
      states[last] === status &&
      holders[last] === holder &&
      masks[last] === parties &&
      stales[last] === stale;
    if (isSame) return;
    if (count === capacity) grow();
    days[count] = day;
    states[count] = status;
    holders[count] = holder;
    masks[count] = parties;
    stales[count] = stale;
    count += 1;
  };

  /** Follows who spoke last through days on which some of the claims that count were not yet said. */
  const writeUntilSaid = (from: ColumnStatus, first: number, end: number, said: number[]): void => {
    const { status, holder, parties } = from;
    const spoken = said.filter((day) => day >= 0).sort((one, other) => one - other);
    let day = first;
    while (day < end) {
      const now = day;
      const last = spoken.findLast((one) => one <= now);
      const old = last === undefined ? end : last + STALE_AFTER_DAYS;
      add(day, status, holder, parties, last !== undefined && day >= old ? 1 : 0);
      const speaks = spoken.find((one) => one > now) ?? end;
      day = Math.min(old > day ? old : end, speaks);
    }
  };

  return {
    write(from, day, end, listSaid) {
      const { status, holder, parties, lastSaid } = from;
      if (status === BASELINE || lastSaid < 0) return add(day, status, holder, parties, 0);
      if (lastSaid > day) return writeUntilSaid(from, day, end, listSaid());
      const old = lastSaid + STALE_AFTER_DAYS;
      add(day, status, holder, parties, day >= old ? 1 : 0);
      if (old > day && old < end) add(old, status, holder, parties, 1);
    },
    repeat(earlier) {
      const end = at[earlier + 1] ?? 0;
      for (let point = at[earlier] ?? 0; point < end; point += 1)
        add(days[point] ?? 0, states[point] ?? 0, holders[point] ?? 0, masks[point] ?? 0, stales[point] ?? 0);
    },
    close() {
      subject += 1;
      at[subject] = count;
      first = count;
    },
    finish: () => ({
      at,
      day: days.slice(0, count),
      status: states.slice(0, count),
      holder: holders.slice(0, count),
      parties: masks.slice(0, count),
      stale: stales.slice(0, count),
    }),
  };
}
