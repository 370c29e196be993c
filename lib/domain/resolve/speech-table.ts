import { ENTRY_SIZE } from "./column-entries";

/** What stands for the turn of a speech that is in none. */
export const UNTOLD = -1;
export const SILENT = -2;

/**
 * The speeches about one subject at a time as columns: what `Speech` is to the plain resolver. Indices; -1 is none. The
 * first `free` of them are by claims that nothing ties to others, by first day: of these only the fields are told.
 */
export interface SpeechTable {
  /** Four numbers a speech, as of an entry: row, first day, day it was said, word with the marks of a speech. */
  fields: Int32Array;
  /** The last day of a speech that ENDS; the day shown of one that IS_VERIFIED. */
  to: Int32Array;
  shown: Int32Array;
  count: number;
  free: number;
  /** Not 0 where viewpoint and filter let its claim be heard. */
  isAdmitted: Uint8Array;
  heardFrom: Int32Array;
  answers: Int32Array;
  otherwise: Int32Array;
  /** The speech in whose stead it speaks, where that one is silent here: the other way of `otherwise`. */
  standsInFor: Int32Array;
  depth: Int32Array;
  /** The number of the turn in which it speaks, UNTOLD before its day has come, or SILENT. */
  turn: Int32Array;
  /** The tied speeches that speak, by the first day on which they are heard, an answer after what it answers. */
  tied: Int32Array;
  tiedCount: number;
}

type Columns = Omit<SpeechTable, "count" | "free" | "tiedCount">;

const makeColumns = (capacity: number): Columns => ({
  fields: new Int32Array(capacity * ENTRY_SIZE),
  to: new Int32Array(capacity),
  shown: new Int32Array(capacity),
  isAdmitted: new Uint8Array(capacity),
  heardFrom: new Int32Array(capacity),
  answers: new Int32Array(capacity),
  otherwise: new Int32Array(capacity),
  standsInFor: new Int32Array(capacity),
  depth: new Int32Array(capacity),
  turn: new Int32Array(capacity),
  tied: new Int32Array(capacity),
});

/** An empty table for so many speeches. */
export const makeTable = (capacity: number): SpeechTable => ({
  ...makeColumns(capacity),
  count: 0,
  free: 0,
  tiedCount: 0,
});

/** Makes room for so many speeches, keeping the free ones that are told. */
export function growTable(table: SpeechTable, needed: number): void {
  if (table.to.length >= needed) return;
  const { fields, to, shown } = table;
  Object.assign(table, makeColumns(2 * needed));
  table.fields.set(fields);
  table.to.set(to);
  table.shown.set(shown);
}

/** Sorts the tied speeches by day heard, then depth. They come nearly in this order, so few are moved far. */
export function sortTied({ tied, tiedCount, heardFrom, depth }: SpeechTable): void {
  let moves = 0;
  for (let index = 1; index < tiedCount; index += 1) {
    const speech = tied[index] ?? 0;
    const day = heardFrom[speech] ?? 0;
    let slot = index;
    for (; slot > 0; slot -= 1) {
      const other = tied[slot - 1] ?? 0;
      const otherDay = heardFrom[other] ?? 0;
      if (otherDay < day || (otherDay === day && (depth[other] ?? 0) <= (depth[speech] ?? 0))) break;
      tied[slot] = other;
      moves += 1;
    }
    tied[slot] = speech;
    if (moves < tiedCount * 64) continue;
    const key = (one: number) => heardFrom[one] ?? 0;
    tied
      .subarray(0, tiedCount)
      .sort((one, other) => key(one) - key(other) || (depth[one] ?? 0) - (depth[other] ?? 0));
    return;
  }
}
