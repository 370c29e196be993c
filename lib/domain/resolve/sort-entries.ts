import { ENTRY_SIZE, FROM } from "./column-entries";

/** Below so many entries the simplest sort is the fastest. */
const FEW = 40;
/** Above any number of entries; day times this is still a whole number. */
const PLACES_OF_KEY = 2 ** 30;

/** Sorts numbers where they stand. */
function sortKeys(keys: Float64Array, count: number): void {
  if (count > FEW) {
    keys.subarray(0, count).sort();
    return;
  }
  for (let index = 1; index < count; index += 1) {
    const key = keys[index] ?? 0;
    let slot = index;
    for (; slot > 0 && (keys[slot - 1] ?? 0) > key; slot -= 1) keys[slot] = keys[slot - 1] ?? 0;
    keys[slot] = key;
  }
}

/** Sorts the entries of each subject by their first day; those of one day keep their order. */
export function sortEntries(at: Int32Array, entries: Int32Array): void {
  let keys = new Float64Array(256);
  let kept = new Int32Array(256 * ENTRY_SIZE);
  for (let subject = 0; subject + 1 < at.length; subject += 1) {
    const start = at[subject] ?? 0;
    const count = (at[subject + 1] ?? 0) - start;
    if (keys.length < count) {
      keys = new Float64Array(2 * count);
      kept = new Int32Array(2 * count * ENTRY_SIZE);
    }
    let isSorted = true;
    let before = -1;
    for (let index = 0; index < count; index += 1) {
      const day = entries[(start + index) * ENTRY_SIZE + FROM] ?? 0;
      if (day < before) isSorted = false;
      before = day;
      keys[index] = day * PLACES_OF_KEY + index;
    }
    if (isSorted) continue;
    sortKeys(keys, count);
    const first = start * ENTRY_SIZE;
    for (let field = 0; field < count * ENTRY_SIZE; field += 1) kept[field] = entries[first + field] ?? 0;
    for (let index = 0; index < count; index += 1) {
      const key = keys[index] ?? 0;
      // Much faster than the remainder of a division.
      const from = (key - Math.floor(key / PLACES_OF_KEY) * PLACES_OF_KEY) * ENTRY_SIZE;
      const to = first + index * ENTRY_SIZE;
      entries[to] = kept[from] ?? 0;
      entries[to + 1] = kept[from + 1] ?? 0;
      entries[to + 2] = kept[from + 2] ?? 0;
      entries[to + 3] = kept[from + 3] ?? 0;
    }
  }
}
