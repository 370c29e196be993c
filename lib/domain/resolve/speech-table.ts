/** What stands for the turn of a speech that is in none. */
export const UNTOLD = -1;
export const SILENT = -2;

/** The speeches of one place at a time as columns: what `Speech` is to the plain resolver. Indices; -1 is none. */
export interface SpeechTable {
  /** Row, source and days of the claim, and whether it is verified. */
  claim: Int32Array;
  source: Int32Array;
  from: Int32Array;
  to: Int32Array;
  verified: Uint8Array;
  position: Uint8Array;
  gains: Uint8Array;
  heardFrom: Int32Array;
  regionWide: Uint8Array;
  answers: Int32Array;
  otherwise: Int32Array;
  /** The speech in whose stead it speaks, where that one is silent here: the other way of `otherwise`. */
  standsInFor: Int32Array;
  depth: Int32Array;
  /** The number of the turn in which it speaks, UNTOLD before its day has come, or SILENT. */
  turn: Int32Array;
  /** The speeches that speak, by the first day on which they are heard, an answer after what it answers. */
  heard: Int32Array;
  heardCount: number;
}

/** An empty table for so many speeches. */
export const makeTable = (capacity: number): SpeechTable => ({
  claim: new Int32Array(capacity),
  source: new Int32Array(capacity),
  from: new Int32Array(capacity),
  to: new Int32Array(capacity),
  verified: new Uint8Array(capacity),
  position: new Uint8Array(capacity),
  gains: new Uint8Array(capacity),
  heardFrom: new Int32Array(capacity),
  regionWide: new Uint8Array(capacity),
  answers: new Int32Array(capacity),
  otherwise: new Int32Array(capacity),
  standsInFor: new Int32Array(capacity),
  depth: new Int32Array(capacity),
  turn: new Int32Array(capacity),
  heard: new Int32Array(capacity),
  heardCount: 0,
});

/** Sorts by day heard, then depth. Speeches come nearly in this order, so few are moved far. */
export function sortHeard(table: SpeechTable): void {
  const { heard, heardFrom, depth, heardCount } = table;
  let moves = 0;
  for (let index = 1; index < heardCount; index += 1) {
    const speech = heard[index] ?? 0;
    const day = heardFrom[speech] ?? 0;
    let slot = index;
    for (; slot > 0; slot -= 1) {
      const other = heard[slot - 1] ?? 0;
      const otherDay = heardFrom[other] ?? 0;
      if (otherDay < day || (otherDay === day && (depth[other] ?? 0) <= (depth[speech] ?? 0))) break;
      heard[slot] = other;
      moves += 1;
    }
    heard[slot] = speech;
    if (moves < heardCount * 64) continue;
    const key = (one: number) => heardFrom[one] ?? 0;
    heard
      .subarray(0, heardCount)
      .sort((one, another) => key(one) - key(another) || (depth[one] ?? 0) - (depth[another] ?? 0));
    return;
  }
}
