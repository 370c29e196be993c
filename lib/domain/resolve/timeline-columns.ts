import { fromDayNumber } from "../day";
import { ruleNumber } from "../policy";
import type { ColumnStatus } from "./column-status";
import type { StandingColumns } from "./standing-columns";
import { type ChangePoint, statuses } from "./status";

/** Change points of all places as columns: those of place p are `at[p]` up to `at[p + 1]`. */
export interface TimelineColumns {
  at: Int32Array;
  day: Int32Array;
  /** Index in `statuses`. */
  status: Uint8Array;
  /** Index of the party; -1 is none. */
  holder: Int8Array;
  /** Mask of the parties in dispute. */
  parties: Int32Array;
  /** For each point the rows of the claims that count, newest first; null where nobody asked for them. */
  because: number[][] | null;
}

/** Takes change points in, place after place. */
export interface TimelineWriter {
  /** Writes a point unless it says what the place's last one said. */
  write(day: number, status: ColumnStatus): void;
  /** Writes the points of an earlier place again. */
  repeat(place: number): void;
  /** Ends a place. */
  close(): void;
  finish(): TimelineColumns;
}

const sameList = (one: number[], other: number[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index]);

/** A writer for the timelines of `places` places; its columns grow as points come. */
export function createTimelineWriter(places: number, explained: boolean): TimelineWriter {
  const at = new Int32Array(places + 1);
  const because: number[][] = [];
  let columns = {
    day: new Int32Array(0),
    status: new Uint8Array(0),
    holder: new Int8Array(0),
    parties: new Int32Array(0),
  };
  let capacity = 0;
  let count = 0;
  let place = 0;

  const grow = (): void => {
    capacity = Math.max(2 * places, Math.ceil(capacity * 1.5), 64);
    const { day, status, holder, parties } = columns;
    columns = {
      day: new Int32Array(capacity),
      status: new Uint8Array(capacity),
      holder: new Int8Array(capacity),
      parties: new Int32Array(capacity),
    };
    columns.day.set(day);
    columns.status.set(status);
    columns.holder.set(holder);
    columns.parties.set(parties);
  };

  const add = (day: number, status: number, holder: number, parties: number, claims: number[]): void => {
    if (count === capacity) grow();
    columns.day[count] = day;
    columns.status[count] = status;
    columns.holder[count] = holder;
    columns.parties[count] = parties;
    if (explained) because.push(claims);
    count += 1;
  };

  return {
    write(day, { status, holder, parties, because: claims }) {
      const last = count - 1;
      const isSame =
        last >= (at[place] ?? 0) &&
        columns.status[last] === status &&
        columns.holder[last] === holder &&
        columns.parties[last] === parties &&
        (!explained || sameList(because[last] ?? [], claims));
      if (!isSame) add(day, status, holder, parties, claims);
    },
    repeat(earlier) {
      const end = at[earlier + 1] ?? 0;
      for (let point = at[earlier] ?? 0; point < end; point += 1) {
        const { day, status, holder, parties } = columns;
        add(
          day[point] ?? 0,
          status[point] ?? 0,
          holder[point] ?? 0,
          parties[point] ?? 0,
          because[point] ?? [],
        );
      }
    },
    close() {
      place += 1;
      at[place] = count;
    },
    finish: () => ({
      at,
      day: columns.day.subarray(0, count),
      status: columns.status.subarray(0, count),
      holder: columns.holder.subarray(0, count),
      parties: columns.parties.subarray(0, count),
      because: explained ? because : null,
    }),
  };
}

/** Reads the change points of one place, as the plain resolver's `timeline` gives them. `claimIds` names the rows of claims. */
export function readChangePoints(
  { at, day, status, holder, parties, because }: TimelineColumns,
  place: number,
  columns: StandingColumns,
  claimIds: string[],
): ChangePoint[] {
  const points: ChangePoint[] = [];
  for (let point = at[place] ?? 0; point < (at[place + 1] ?? 0); point += 1) {
    const name = statuses[status[point] ?? 0] ?? "unknown";
    const mask = parties[point] ?? 0;
    points.push({
      day: fromDayNumber(day[point] ?? 0),
      rule: ruleNumber(name),
      status: name,
      holder: columns.parties[holder[point] ?? -1] ?? null,
      parties: columns.parties.filter((_, party) => (mask & (1 << party)) !== 0).sort(),
      because: (because?.[point] ?? []).flatMap((row) => claimIds[row] ?? []),
    });
  }
  return points;
}

/** Whether a place ever has another status than the baseline. */
export function leavesBaseline({ at, status }: TimelineColumns, place: number): boolean {
  return status.subarray(at[place], at[place + 1]).some((code) => statuses[code] !== "baseline");
}
