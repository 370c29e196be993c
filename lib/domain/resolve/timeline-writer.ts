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

/** A writer for the timelines of so many subjects; its columns grow as points come. */
export function createTimelineWriter(subjects: number): TimelineWriter {
  const at = new Int32Array(subjects + 1);
  let capacity = Math.max(2 * subjects, 64);
  let columns = makeColumns(capacity);
  let count = 0;
  let first = 0;
  let subject = 0;

  const grow = (): void => {
    const { day, status, holder, parties, stale } = columns;
    capacity = Math.ceil(capacity * 1.5);
    columns = makeColumns(capacity);
    columns.day.set(day);
    columns.status.set(status);
    columns.holder.set(holder);
    columns.parties.set(parties);
    columns.stale.set(stale);
  };

  const add = (day: number, status: number, holder: number, parties: number, stale: number): void => {
    const last = count - 1;
    const isSame =
      last >= first &&
      columns.status[last] === status &&
      columns.holder[last] === holder &&
      columns.parties[last] === parties &&
      columns.stale[last] === stale;
    if (isSame) return;
    if (count === capacity) grow();
    columns.day[count] = day;
    columns.status[count] = status;
    columns.holder[count] = holder;
    columns.parties[count] = parties;
    columns.stale[count] = stale;
    count += 1;
  };

  /** Follows who spoke last through days on which some of the claims that count were not yet said. */
  const writeUntilSaid = (from: ColumnStatus, first: number, end: number, said: number[]): void => {
    const { status, holder, parties } = from;
    const days = said.filter((day) => day >= 0).sort((one, other) => one - other);
    let day = first;
    while (day < end) {
      const now = day;
      const last = days.findLast((one) => one <= now);
      const stales = last === undefined ? end : last + STALE_AFTER_DAYS;
      add(day, status, holder, parties, last !== undefined && day >= stales ? 1 : 0);
      const speaks = days.find((one) => one > now) ?? end;
      day = Math.min(stales > day ? stales : end, speaks);
    }
  };

  return {
    write(from, day, end, listSaid) {
      const { status, holder, parties, lastSaid } = from;
      if (status === BASELINE || lastSaid < 0) return add(day, status, holder, parties, 0);
      if (lastSaid > day) return writeUntilSaid(from, day, end, listSaid());
      const stales = lastSaid + STALE_AFTER_DAYS;
      add(day, status, holder, parties, day >= stales ? 1 : 0);
      if (stales > day && stales < end) add(stales, status, holder, parties, 1);
    },
    repeat(earlier) {
      const end = at[earlier + 1] ?? 0;
      for (let point = at[earlier] ?? 0; point < end; point += 1) {
        const { day, status, holder, parties, stale } = columns;
        add(day[point] ?? 0, status[point] ?? 0, holder[point] ?? 0, parties[point] ?? 0, stale[point] ?? 0);
      }
    },
    close() {
      subject += 1;
      at[subject] = count;
      first = count;
    },
    finish: () => ({
      at,
      day: columns.day.slice(0, count),
      status: columns.status.slice(0, count),
      holder: columns.holder.slice(0, count),
      parties: columns.parties.slice(0, count),
      stale: columns.stale.slice(0, count),
    }),
  };
}
